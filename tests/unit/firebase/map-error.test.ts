import { FirebaseError } from 'firebase/app'
import { expect, test } from 'vitest'

import { toFailure } from '@/firebase/map-error'
import { toServerFailure } from '@/firebase/server'

/** What each of Firebase's own codes means here, and so what a person is told. */
const meanings = {
  'auth/invalid-credential': 'WRONG_PASSWORD',
  'auth/wrong-password': 'WRONG_PASSWORD',
  'auth/user-not-found': 'WRONG_PASSWORD',
  'auth/missing-password': 'WRONG_PASSWORD',
  'auth/invalid-email': 'EMAIL_INVALID',
  'auth/missing-email': 'EMAIL_INVALID',
  'auth/user-disabled': 'ACCOUNT_DISABLED',
  'auth/too-many-requests': 'TOO_MANY_ATTEMPTS',
  'auth/invalid-action-code': 'LINK_EXPIRED',
  'auth/expired-action-code': 'LINK_EXPIRED',
  'auth/argument-error': 'LINK_EXPIRED',
  'auth/user-mismatch': 'LINK_OTHER_EMAIL',
  'auth/user-token-expired': 'SESSION_EXPIRED',
  unauthenticated: 'SESSION_EXPIRED',
  'auth/network-request-failed': 'OFFLINE',
  unavailable: 'OFFLINE',
  'deadline-exceeded': 'DEADLINE',
  'permission-denied': 'DENIED',
  'not-found': 'NOT_FOUND',
  aborted: 'SERVER_BUSY',
  'resource-exhausted': 'SERVER_BUSY',
  'failed-precondition': 'SERVER_BUSY',
  'auth/email-already-in-use': 'EMAIL_TAKEN',
  'auth/weak-password': 'PASSWORD_WEAK',
  'auth/password-does-not-meet-requirements': 'PASSWORD_WEAK',
  'auth/quota-exceeded': 'LETTERS_USED_UP',
  'auth/reset-password-exceed-limit': 'LETTERS_USED_UP',
  'auth/requires-recent-login': 'SIGN_IN_TOO_OLD',
  'auth/operation-not-allowed': 'SIGN_IN_NOT_SET_UP',
  'auth/unauthorized-continue-uri': 'SIGN_IN_NOT_SET_UP',
  'auth/requests-from-referer-https://x.example-are-blocked.': 'SIGN_IN_NOT_SET_UP',
  'auth/api-key-not-valid.-please-pass-a-valid-api-key.': 'SIGN_IN_NOT_SET_UP',
  'auth/firebase-app-check-token-is-invalid': 'PAGE_NOT_TRUSTED',
  'auth/firebase-app-check-token-is-invalid.': 'PAGE_NOT_TRUSTED',
  'auth/missing-recaptcha-token': 'PAGE_NOT_TRUSTED',
  'auth/internal-error': 'UNEXPECTED',
  unknown: 'UNEXPECTED',
} as const

test.each(Object.entries(meanings))('%s means %s', (code, meaning) => {
  expect(toFailure(new FirebaseError(code, 'said'))).toEqual({
    ok: false,
    failure: { code: meaning, detail: code },
  })
})

test('what is no error of Firebase is unexpected, in its own words', () => {
  expect(toFailure(new TypeError('no such thing')).failure).toEqual({
    code: 'UNEXPECTED',
    detail: 'no such thing',
  })
  expect(toFailure('gone').failure).toEqual({ code: 'UNEXPECTED', detail: 'gone' })
})

test('a request without any answer may have arrived: it is not a refusal, and not for good', () => {
  for (const error of [new TypeError('Failed to fetch'), new FirebaseError('unknown', 'no answer')])
    expect(toServerFailure(error).failure.code).toBe('OFFLINE')
  expect(toServerFailure(new FirebaseError('permission-denied', 'said')).failure.code).toBe('DENIED')
})
