/**
 * Every reason for which something can be refused, as a closed list. Each code has one message in every
 * language under `errors.<code>`; a test proves that the map is total.
 */
export const errorCodes = [
  // the chain of the log: an alarm from that entry on
  'ENTRY_UNREADABLE',
  'ENTRY_NEWER',
  'ENTRY_MISSING',
  'ENTRY_CHANGED',
  'CHAIN_BROKEN',
  'HASH_MISMATCH',
  'TIME_MISMATCH',
  'ACT_ILLEGAL',
  'PROJECTION_MISMATCH',
  'ROLLED_BACK',
  'FORKED',
  // other records that must never change
  'YEAR_ROLLED_BACK',
  'KEY_CHANGED',
  'REVOCATION_CHANGED',
  'TEXT_CHANGED',
  // one act that does not hold
  'KEY_UNKNOWN',
  'KEY_MISMATCH',
  'KEY_REVOKED',
  'SIGNATURE_INVALID',
  'CLIENT_DATA_INVALID',
  'CHALLENGE_MISMATCH',
  'ORIGIN_NOT_ALLOWED',
  'SITE_MISMATCH',
  'USER_NOT_VERIFIED',
  'NOTES_INVALID',
  'DECISION_MISMATCH',
  'REVISION_MISSING',
  'REVISION_DIGEST_MISMATCH',
  'REVISION_NOT_CANONICAL',
  'REVISION_INVALID',
  'REVISION_MISMATCH',
  // an act of the year after the signing that does not hold
  'DAY_INVALID',
  'TEXT_MISSING',
  'TEXT_DIGEST_MISMATCH',
  'TEXT_NOT_CANONICAL',
  'TEXT_INVALID',
  'TEXT_MISMATCH',
  'HEAD_MISMATCH',
  'BASIS_UNSOUND',
  'ANSWERS_DUE',
  'FIGURE_MISMATCH',
  // a proof that does not hold, or a file that is no proof
  'BUNDLE_TOO_LARGE',
  'BUNDLE_TOO_DEEP',
  'BUNDLE_UNREADABLE',
  'BUNDLE_FORMAT_UNKNOWN',
  'BUNDLE_NOT_CANONICAL',
  'BUNDLE_INVALID',
  'BUNDLE_MIXED',
  'PDF_WITHOUT_BUNDLE',
  'NOT_IN_FORCE',
  'SIGNERS_NOT_DISTINCT',
  'LAST_YEAR_INVALID',
  'ORIGIN_NOT_PUBLIC',
  'WITNESS_NOT_PINNED',
  'WITNESS_KEY_MISMATCH',
  'WARD_KEY_MISMATCH',
  'FINGERPRINT_INVALID',
  // a stored document that does not fit its schema
  'RECORD_CORRUPT',
  // why somebody may not act now
  'NOT_SIGNED_IN',
  'NOT_A_MEMBER',
  'MEMBER_OFF',
  'NOT_YOUR_ROLE',
  'NOT_THE_STAGE',
  'REVIEW_INCOMPLETE',
  'ITEM_OBJECTED',
  'NOTE_REQUIRED',
  'TEXT_UNFIT',
  'ALREADY_SIGNED',
  'UNIT_NOT_PARTY',
  'CAPACITY_NOT_ALLOWED',
  'CAPACITY_OVER',
  'LAST_ADMIN',
  'MAIL_LIMIT',
  'UNIT_INVALID',
  'YEAR_INVALID',
  'YEAR_EXISTS',
  'ALARM_RAISED',
  'NOT_ALL_VERIFIED',
  'NOT_ALL_COMPARED',
  'SETTINGS_INCOMPLETE',
  'PLEDGE_TOO_LARGE',
  'NOTES_TOO_LONG',
  'NO_ITEMS',
  // files that people choose
  'FILE_NOT_PDF',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'COPY_ATTACHED',
  'COPIES_USED_UP',
  // a spreadsheet that is not accepted
  'SHEET_UNREADABLE',
  'SHEET_OLD_FORMAT',
  'SHEET_ENCODING',
  'SHEET_TOO_LARGE',
  'SHEET_TOO_SLOW',
  'SHEET_PASSWORD',
  'SHEET_READER_FAILED',
  'TOO_MANY_CHANGES',
  'COMMENTS_USED_UP',
  'PAPER_NOT_WRITTEN',
  // keys of this device
  'KEY_CANCELLED',
  'KEY_NOT_ON_DEVICE',
  'KEY_EXISTS_ON_DEVICE',
  'KEY_UNSUPPORTED',
  'KEY_FAILED',
  'CONFIRMED_TOO_LATE',
  'KEY_ALGORITHM',
  'KEY_LIMIT',
  'STORAGE_UNAVAILABLE',
  'STORAGE_FULL',
  // the connection to the server
  'OFFLINE',
  'DEADLINE',
  'DENIED',
  'CHANGED_MEANWHILE',
  'FIELD_CHANGED',
  'PLACE_GONE',
  'NOT_FOUND',
  'SERVER_BUSY',
  'CLOCK_WRONG',
  // signing in
  'WRONG_PASSWORD',
  'EMAIL_INVALID',
  'ACCOUNT_DISABLED',
  'TOO_MANY_ATTEMPTS',
  'EMAIL_TAKEN',
  'PASSWORD_WEAK',
  'LETTERS_USED_UP',
  'SIGN_IN_TOO_OLD',
  'SIGN_IN_NOT_SET_UP',
  'PAGE_NOT_TRUSTED',
  'LINK_EXPIRED',
  'LINK_OTHER_EMAIL',
  'SESSION_EXPIRED',
  'UNEXPECTED',
] as const

/** One code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number]

/** Failures worth retrying later: no answer, or "try again". The request may have taken effect all the same. */
const transient: readonly ErrorCode[] = ['OFFLINE', 'DEADLINE', 'SERVER_BUSY']

/** True if the connection or the server was at fault, not the request. */
export function isPassing(code: ErrorCode): boolean {
  return transient.includes(code)
}

/** Why something was refused. */
export type Failure = { readonly code: ErrorCode; readonly detail?: string }
