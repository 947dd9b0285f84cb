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
