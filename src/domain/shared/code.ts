import { base32crockford } from '@scure/base'

import { hexToBytes } from './digest'
import { withoutSeparators } from './text'

const groups = { 2: /.{2}/g, 3: /.{3}/g, 4: /.{4}/g, 6: /.{6}/g } as const

/** First 60 bits of a hex digest as 12 Crockford base32 characters, in groups of `size` joined by "-". */
function code(digest: string, size: 2 | 3 | 4 | 6): string {
  const letters = base32crockford.encode(hexToBytes(digest.slice(0, 16))).slice(0, 12)
  return (letters.match(groups[size]) ?? []).join('-')
}

/** Mã nội dung of a revision, 4-4-4. For people to read and say only: machines compare whole digests. */
export function contentCode(revision: string): string {
  return code(revision, 4)
}

/** Mã ký of a signed text's SHA-256, 6-6. */
export function signatureCode(textDigest: string): string {
  return code(textDigest, 6)
}

/** Mã nhật ký of a log's head, 2-2-2-2-2-2: read out from one screen and typed in at another. */
export function headCode(head: string): string {
  return code(head, 2)
}

/** True if `typed` is `code` as people write it down: any case and spacing, O for 0, I or L for 1. */
export function isCode(typed: string, code: string): boolean {
  const letters = withoutSeparators(typed).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return letters === code.replaceAll('-', '')
}

/** Mã khóa of a key id, 3-3-3-3. */
export function keyCode(kid: string): string {
  return code(kid, 3)
}
