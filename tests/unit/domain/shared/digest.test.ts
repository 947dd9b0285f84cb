import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  base64url,
  bytesToHex,
  hexToBytes,
  sha256Bytes,
  sha256Hex,
  utf8ToBytes,
  zeroDigest,
} from '@/domain/shared/digest'

describe('digests', () => {
  test('SHA-256 of nothing and of "abc" (FIPS 180-4)', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('are those of another implementation over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
        expect(bytesToHex(sha256Bytes(text))).toBe(sha256Hex(text))
      }),
    )
  })

  test('long and short ones in turn do not mix, whatever they are made of', () => {
    const letter = fc.constantFrom('a', 'ế', '\u0000', '𝒜', '\ud835', '\udc9c', '\ufeff')
    const around = fc.constantFrom(0, 1, 199, 200, 201, 5460, 5461, 5462, 8192, 16_383, 16_384, 16_385)
    const text = fc.tuple(fc.array(letter, { maxLength: 8 }), letter, around)
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (parts) => {
        const texts = parts.map(([head, fill, length]) => head.join('') + fill.repeat(length))
        const digests = texts.map(sha256Bytes)
        // a half of a surrogate pair is U+FFFD to both
        const others = texts.map((one) => createHash('sha256').update(new TextEncoder().encode(one)))
        expect(digests.map(bytesToHex)).toEqual(others.map((hash) => hash.digest('hex')))
        expect(texts.map(sha256Hex)).toEqual(digests.map(bytesToHex))
      }),
    )
  })

  test('the head of an empty log is 64 zeros', () => {
    expect(zeroDigest).toBe('0000000000000000000000000000000000000000000000000000000000000000')
  })

  test('hex is lowercase and comes back', () => {
    expect(bytesToHex(new Uint8Array([0, 1, 0xab, 0xff]))).toBe('0001abff')
    expect(hexToBytes('0001abff')).toEqual(new Uint8Array([0, 1, 0xab, 0xff]))
    expect(utf8ToBytes('ế')).toEqual(new Uint8Array([0xe1, 0xba, 0xbf]))
  })

  test('base64url has no padding and its own two letters (RFC 4648 §5)', () => {
    expect(base64url(new Uint8Array([0xfb, 0xff]))).toBe('-_8')
    expect(base64url(utf8ToBytes('f'))).toBe('Zg')
    expect(base64url(new Uint8Array())).toBe('')
  })
})
