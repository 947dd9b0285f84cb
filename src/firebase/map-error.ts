import { FirebaseError } from 'firebase/app'

import type { ErrorCode } from '@/domain/shared/errors'
import { fail } from '@/domain/shared/result'

const codes: Readonly<Record<string, ErrorCode>> = {
  'auth/invalid-credential': 'WRONG_PASSWORD',
  'auth/wrong-password': 'WRONG_PASSWORD',
  'auth/user-not-found': 'WRONG_PASSWORD',
  'auth/invalid-email': 'EMAIL_INVALID',
  'auth/missing-email': 'EMAIL_INVALID',
  'auth/missing-password': 'WRONG_PASSWORD',
  'auth/user-disabled': 'ACCOUNT_DISABLED',
  'auth/too-many-requests': 'TOO_MANY_ATTEMPTS',
  'auth/invalid-action-code': 'LINK_EXPIRED',
  'auth/expired-action-code': 'LINK_EXPIRED',
  'auth/argument-error': 'LINK_EXPIRED',
  'auth/user-mismatch': 'LINK_OTHER_EMAIL',
  'auth/user-token-expired': 'SESSION_EXPIRED',
  'auth/network-request-failed': 'OFFLINE',
  'permission-denied': 'DENIED',
  unauthenticated: 'SESSION_EXPIRED',
  unavailable: 'OFFLINE',
  'deadline-exceeded': 'DEADLINE',
  'not-found': 'NOT_FOUND',
  aborted: 'SERVER_BUSY',
  'resource-exhausted': 'SERVER_BUSY',
  'failed-precondition': 'SERVER_BUSY',
}

/** The only place that reads Firebase's own error codes: maps them to the app's closed list. */
export function toFailure(error: unknown): ReturnType<typeof fail> {
  if (error instanceof FirebaseError) return fail(codes[error.code] ?? 'UNEXPECTED', error.code)
  return fail('UNEXPECTED', error instanceof Error ? error.message : String(error))
}
