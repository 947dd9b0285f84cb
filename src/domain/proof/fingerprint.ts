import { base32crockford } from '@scure/base'

import { hexToBytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { withoutSeparators } from '../shared/text'

const bits = 160
const letters = bits / 5

/** The first 160 bits of a key id as 32 Crockford base32 characters, ungrouped, as in links. */
export function plainFingerprint(kid: string): string {
  return base32crockford.encode(hexToBytes(kid.slice(0, bits / 4)))
}

/** A plain fingerprint in groups of four. */
export function grouped(plain: string): string {
  return plain.replace(/.{4}(?=.)/g, '$&-')
}

/** Dấu khóa of a key id as printed and typed: eight groups of four. */
export function fingerprintOf(kid: string): string {
  return grouped(plainFingerprint(kid))
}

/**
 * Reads a fingerprint that was typed, scanned or taken from a link, into its plain form. Case, white space, dots and
 * hyphens are ignored, O is read as 0, I and L as 1; a whole key id (64 hex digits) is accepted too. Fails with
 * FINGERPRINT_INVALID: an attacker could find a key to match anything shorter than 160 bits.
 */
export function readFingerprint(typed: string): Result<string> {
  const plain = withoutSeparators(typed)
  if (/^[0-9a-f]{64}$/i.test(plain)) return ok(plainFingerprint(plain.toLowerCase()))
  const read = plain.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return read.length === letters && /^[0-9A-HJKMNP-TV-Z]+$/.test(read)
    ? ok(read)
    : fail('FINGERPRINT_INVALID')
}
