import { createHash } from 'node:crypto'

/** SHA-256 as 64 lowercase hex characters. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 in base64url, as a passkey's challenge. */
export const challengeOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('base64url')

export const zeros = '0'.repeat(64)
