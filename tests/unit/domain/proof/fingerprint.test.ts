import { expect, test } from 'vitest'

import { fingerprintOf, plainFingerprint, readFingerprint } from '@/domain/proof/fingerprint'
import { sha256Hex } from '@/domain/shared/digest'

const kid = sha256Hex('a key')
const plain = plainFingerprint(kid)

test('a fingerprint is the first 160 bits of a key id in eight groups of four', () => {
  expect(fingerprintOf('0'.repeat(64))).toBe('0000-0000-0000-0000-0000-0000-0000-0000')
  expect(fingerprintOf(`${'f'.repeat(40)}${'0'.repeat(24)}`)).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  expect(fingerprintOf('0123456789abcdef'.repeat(4))).toBe('04HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW0J-6HB7')
})

test.each([
  ['as printed', fingerprintOf(kid)],
  ['as a link carries it', plain],
  ['in small letters, with spaces and dots', fingerprintOf(kid).toLowerCase().replaceAll('-', ' . ')],
  ['with O for 0 and I or L for 1', plain.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I')],
  ['with any white space', `\ufeff${fingerprintOf(kid).replaceAll('-', '\u0085')}\u3000`],
  ['as a whole key id', kid],
  ['as a whole key id in capitals', kid.toUpperCase()],
])('is read %s', (_, typed) => {
  expect(readFingerprint(typed)).toEqual({ ok: true, value: plain })
})

test.each([
  ['nothing', ''],
  ['one letter short', plain.slice(1)],
  ['with a control character that is no white space', `${plain}\u001c`],
  ['one letter long', `${plain}0`],
  ['the short code of a key', '6KK-23V-56V-QNP'],
  ['a letter that is none', `U${plain.slice(1)}`],
  ['a key id one digit short', kid.slice(1)],
  ['a key id one digit long', `${kid}0`],
  ['a key id behind something else', `x${kid}`],
  ['a letter that is none at the end', `${plain.slice(1)}U`],
])('%s is refused', (_, typed) => {
  expect(readFingerprint(typed)).toEqual({ ok: false, failure: { code: 'FINGERPRINT_INVALID' } })
})
