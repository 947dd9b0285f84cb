import { FirebaseError } from 'firebase/app'

import type { ErrorCode } from '@/domain/shared/errors'
import { fail, ok, type Result } from '@/domain/shared/result'

const codes: Readonly<Record<string, ErrorCode>> = {
  'auth/invalid-credential': 'WRONG_PASSWORD',
  'auth/invalid-login-credentials': 'WRONG_PASSWORD',
  'auth/wrong-password': 'WRONG_PASSWORD',
  'auth/user-not-found': 'WRONG_PASSWORD',
  'auth/missing-password': 'WRONG_PASSWORD',
  'auth/invalid-email': 'EMAIL_INVALID',
  'auth/invalid-new-email': 'EMAIL_INVALID',
  'auth/missing-email': 'EMAIL_INVALID',
  'auth/missing-new-email': 'EMAIL_INVALID',
  'auth/invalid-recipient-email': 'EMAIL_INVALID',
  'auth/email-already-in-use': 'EMAIL_TAKEN',
  'auth/weak-password': 'PASSWORD_WEAK',
  'auth/password-does-not-meet-requirements': 'PASSWORD_WEAK',
  'auth/unsupported-password-policy-schema-version': 'PASSWORD_WEAK',
  'auth/user-disabled': 'ACCOUNT_DISABLED',
  'auth/too-many-requests': 'TOO_MANY_ATTEMPTS',
  'auth/quota-exceeded': 'LETTERS_USED_UP',
  'auth/reset-password-exceed-limit': 'LETTERS_USED_UP',
  'auth/invalid-action-code': 'LINK_EXPIRED',
  'auth/expired-action-code': 'LINK_EXPIRED',
  'auth/argument-error': 'LINK_EXPIRED',
  'auth/user-mismatch': 'LINK_OTHER_EMAIL',
  'auth/requires-recent-login': 'SIGN_IN_TOO_OLD',
  'auth/user-token-expired': 'SESSION_EXPIRED',
  'auth/invalid-user-token': 'SESSION_EXPIRED',
  'auth/network-request-failed': 'OFFLINE',
  'auth/timeout': 'OFFLINE',
  'auth/operation-not-allowed': 'SIGN_IN_NOT_SET_UP',
  'auth/admin-restricted-operation': 'SIGN_IN_NOT_SET_UP',
  'auth/configuration-not-found': 'SIGN_IN_NOT_SET_UP',
  'auth/unauthorized-continue-uri': 'SIGN_IN_NOT_SET_UP',
  'auth/invalid-continue-uri': 'SIGN_IN_NOT_SET_UP',
  'auth/unauthorized-domain': 'SIGN_IN_NOT_SET_UP',
  'auth/invalid-api-key': 'SIGN_IN_NOT_SET_UP',
  'auth/api-key-service-blocked': 'SIGN_IN_NOT_SET_UP',
  'auth/missing-app-credential': 'PAGE_NOT_TRUSTED',
  'auth/invalid-app-credential': 'PAGE_NOT_TRUSTED',
  'auth/captcha-check-failed': 'PAGE_NOT_TRUSTED',
  'auth/missing-recaptcha-token': 'PAGE_NOT_TRUSTED',
  'auth/invalid-recaptcha-token': 'PAGE_NOT_TRUSTED',
  'auth/invalid-recaptcha-action': 'PAGE_NOT_TRUSTED',
  'auth/missing-recaptcha-version': 'PAGE_NOT_TRUSTED',
  'auth/missing-client-type': 'PAGE_NOT_TRUSTED',
  'auth/recaptcha-not-enabled': 'PAGE_NOT_TRUSTED',
  'permission-denied': 'DENIED',
  unauthenticated: 'SESSION_EXPIRED',
  unavailable: 'OFFLINE',
  'deadline-exceeded': 'DEADLINE',
  'not-found': 'NOT_FOUND',
  aborted: 'SERVER_BUSY',
  'resource-exhausted': 'SERVER_BUSY',
  'failed-precondition': 'SERVER_BUSY',
}

/** Answers that the SDK knows no code for: it makes one of their words, up to the full stop and beyond. */
const spoken: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^auth\/firebase-app-check-token-is-invalid/, 'PAGE_NOT_TRUSTED'],
  [/^auth\/requests-(from|to)-/, 'SIGN_IN_NOT_SET_UP'],
  [/^auth\/api-key-(not-valid|expired)/, 'SIGN_IN_NOT_SET_UP'],
]

function codeOf(code: string): ErrorCode | undefined {
  return codes[code] ?? spoken.find(([words]) => words.test(code))?.[1]
}

let heard: (error: unknown) => void = () => undefined

/** Tells `next` of every error from now on that has no code of the closed list. */
export function hearUnexpected(next: (error: unknown) => void): void {
  heard = next
}

/** The only place that reads Firebase's own error codes: maps them to the app's closed list. */
export function toFailure(error: unknown): ReturnType<typeof fail> {
  const known = error instanceof FirebaseError ? codeOf(error.code) : undefined
  if (known === undefined) heard(error)
  if (error instanceof FirebaseError) return fail(known ?? 'UNEXPECTED', error.code)
  return fail('UNEXPECTED', error instanceof Error ? error.message : String(error))
}

/** Does `work`; a failure carries a code of the closed list. */
export async function attempt(work: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await work()
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
