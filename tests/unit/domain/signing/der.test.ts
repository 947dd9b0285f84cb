import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bytesToHex, hexToBytes } from '@/domain/shared/digest'
import { derToRaw } from '@/domain/signing/der'

import { derOf } from '../../../fixtures/der'
import { ecdsa } from '../../../fixtures/signers'

const r = '11'.repeat(32)
const s = '22'.repeat(32)
const sound = `30440220${r}0220${s}`

const read = (hex: string) => {
  const raw = derToRaw(hexToBytes(hex))
  return raw.ok ? bytesToHex(raw.value) : `${raw.failure.code}: ${raw.failure.detail ?? ''}`
}
const sequence = (content: string) => `30${(content.length / 2).toString(16).padStart(2, '0')}${content}`
const integer = (value: string) => `02${(value.length / 2).toString(16).padStart(2, '0')}${value}`
const badSequence = 'SIGNATURE_INVALID: DER sequence'
const badIntegers = 'SIGNATURE_INVALID: DER integers'

describe('what is read', () => {
  test('two integers of 32 bytes', () => {
    expect(read(sound)).toBe(r + s)
  })

  test('a sign byte before a high first byte is dropped', () => {
    const high = `80${'00'.repeat(31)}`
    expect(read(sequence(integer(`00${high}`) + integer(`00${'ff'.repeat(32)}`)))).toBe(
      high + 'ff'.repeat(32),
    )
  })

  test('short integers are padded on the left, each in its own half', () => {
    expect(read(sequence(integer('01') + integer('7f0203')))).toBe(
      `${'00'.repeat(31)}01${'00'.repeat(29)}7f0203`,
    )
    expect(read(sequence(integer('0080') + integer(s)))).toBe(`${'00'.repeat(31)}80${s}`)
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing', '', badSequence],
    ['a tag alone', '30', badSequence],
    ['an empty sequence', '3000', badIntegers],
    ['another tag', `31${sound.slice(2)}`, badSequence],
    ['a length that is too small', `3043${sound.slice(4)}`, badSequence],
    ['a length that is too large', `3045${sound.slice(4)}`, badSequence],
    ['a length in long form', `308144${sound.slice(4)}`, badSequence],
    ['an indefinite length', `3080${sound.slice(4)}0000`, badSequence],
    ['a byte after the sequence', `${sound}00`, badSequence],
    ['a byte inside, after s', sequence(integer(r) + integer(s) + '00'), badIntegers],
    ['a third integer', sequence(integer(r) + integer(s) + integer('01')), badIntegers],
    ['one integer', sequence(integer(r)), badIntegers],
    ['r of another type', sequence(`0320${r}${integer(s)}`), badIntegers],
    ['s of another type', sequence(`${integer(r)}0420${s}`), badIntegers],
    ['r without content', sequence(`0200${integer(s)}`), badIntegers],
    ['s without content', sequence(`${integer(r)}0200`), badIntegers],
    ['r in long form', sequence(`028120${r}${integer(s)}`), badIntegers],
    ['a negative r', sequence(integer(`80${'00'.repeat(31)}`) + integer(s)), badIntegers],
    ['a negative s', sequence(integer(r) + integer('ff')), badIntegers],
    ['a zero too many before r', sequence(integer(`007f${'00'.repeat(30)}`) + integer(s)), badIntegers],
    ['a zero too many before s', sequence(integer(r) + integer('0001')), badIntegers],
    ['two zeros before r', sequence(integer('000080') + integer(s)), badIntegers],
    ['r of zero', sequence(integer('00') + integer(s)), badIntegers],
    ['s of zero', sequence(integer(r) + integer('00')), badIntegers],
    ['r of zero, twice', sequence(integer('0000') + integer(s)), badIntegers],
    ['r of 33 bytes', sequence(integer(`01${r}`) + integer(s)), badIntegers],
    ['s of 33 bytes', sequence(integer(r) + integer(`7f${s}`)), badIntegers],
    ['r of 34 bytes', sequence(integer(`0080${r}`) + integer(s)), badIntegers],
    ['s that ends too early', sequence(`${integer(r)}0221${s}`), badIntegers],
    ['r that swallows s', sequence(`0242${r}${integer(s)}`), badIntegers],
  ])('%s', (_, hex, why) => {
    expect(read(hex)).toBe(why)
  })

  test('every cut and every extension of a sound signature', () => {
    for (let end = 0; end < sound.length; end += 2)
      expect(read(sound.slice(0, end))).toMatch(/^SIGNATURE_INVALID/)
    for (const more of ['00', '0200', '30', 'ff']) expect(read(sound + more)).toBe(badSequence)
  })

  test('any bytes: never an exception, and what is accepted is the one DER spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const der = Uint8Array.from([0x30, bytes.length, ...bytes])
        const raw = derToRaw(der)
        expect(raw.ok ? bytesToHex(derOf(raw.value)) : raw.failure.code).toBe(
          raw.ok ? bytesToHex(der) : 'SIGNATURE_INVALID',
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('any two numbers above zero come back from their one DER spelling', () => {
    const padded = ([zeros, bytes]: [number, Uint8Array]) => Uint8Array.from(bytes).fill(0, 0, zeros)
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const number = fc
      .tuple(fc.oneof(fc.constant(0), fc.nat({ max: 31 })), bytes)
      .map(padded)
      .filter((one) => one.some((byte) => byte > 0))
    fc.assert(
      fc.property(number, number, (one, other) => {
        const raw = Uint8Array.from([...one, ...other])
        expect(derToRaw(derOf(raw))).toEqual({ ok: true, value: raw })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('against another implementation', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })

  test('1,000 signatures of Node keep their numbers, and verify as r‖s', () => {
    for (let index = 0; index < 1000; index += 1) {
      const data = Buffer.from(`text ${String(index)}`)
      const raw = derToRaw(sign('sha256', data, privateKey))
      expect(raw.ok).toBe(true)
      if (!raw.ok) return
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw.value)).toBe(true)
    }
  })

  test('one of them by WebCrypto, which refuses r or s of zero and any other length', async () => {
    const data = Buffer.from('text')
    const raw = derToRaw(sign('sha256', data, privateKey))
    if (!raw.ok) throw new Error('refused')
    const { value } = raw
    expect(await ecdsa(spki, value, data)).toBe(true)
    const zeros = new Uint8Array(32)
    const bad = [
      [...zeros, ...value.slice(32)],
      [...value.slice(0, 32), ...zeros],
      [...value.slice(0, 63)],
      [...value, 0],
      [],
    ]
    for (const signature of bad) expect(await ecdsa(spki, Uint8Array.from(signature), data)).toBe(false)
    expect(createPublicKey({ key: spki, type: 'spki', format: 'der' }).asymmetricKeyDetails?.namedCurve).toBe(
      'prime256v1',
    )
  })
})
