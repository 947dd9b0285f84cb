import { base32crockford } from '@scure/base'

import { hexToBytes } from './digest'

/** First 60 bits of a hex digest as 12 Crockford base32 characters, in groups of `size` joined by "-". */
function code(digest: string, size: number): string {
  const letters = base32crockford.encode(hexToBytes(digest.slice(0, 16))).slice(0, 12)
  return (letters.match(new RegExp(`.{${size}}`, 'g')) ?? []).join('-')
}

/** Mã nội dung of a revision, 4-4-4. For eyes and voices only: machines compare whole digests. */
export function contentCode(revision: string): string {
  return code(revision, 4)
}

/** Mã ký of a signed text's SHA-256, 6-6. */
export function signatureCode(textDigest: string): string {
  return code(textDigest, 6)
}

/** Mã khóa of a key id, 3-3-3-3. */
export function keyCode(kid: string): string {
  return code(kid, 3)
}
