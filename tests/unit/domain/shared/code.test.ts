import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { contentCode, headCode, isCode, keyCode, signatureCode } from '@/domain/shared/code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const digest = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'.split('')),
  minLength: 64,
  maxLength: 64,
})

/** The first 60 bits of a digest in base 32, by hand. */
function byHand(hex: string): string {
  let rest = BigInt(`0x${hex.slice(0, 15)}`)
  let letters = ''
  for (let index = 0; index < 12; index += 1) {
    letters = (alphabet[Number(rest % 32n)] ?? '') + letters
    rest /= 32n
  }
  return letters
}

describe('codes for eyes and voices', () => {
  test('golden: 00 44 32 14 c7 42 54 b6 35 cf spells the alphabet from zero', () => {
    const counting = '00443214c74254b635cf84653a56d7c675be77df'.padEnd(64, '0')
    expect(contentCode(counting)).toBe('0123-4567-89AB')
    expect(signatureCode(counting)).toBe('012345-6789AB')
    expect(keyCode(counting)).toBe('012-345-678-9AB')
    expect(headCode(counting)).toBe('01-23-45-67-89-AB')
  })

  test('the ends of the range', () => {
    expect(contentCode('0'.repeat(64))).toBe('0000-0000-0000')
    expect(keyCode('f'.repeat(64))).toBe('ZZZ-ZZZ-ZZZ-ZZZ')
  })

  test('only the first 60 bits enter: the 16th hex digit does not', () => {
    const base = '0123456789abcde'
    expect(contentCode(`${base}0`.padEnd(64, '0'))).toBe(contentCode(`${base}f`.padEnd(64, 'f')))
    expect(contentCode('0123456789abcdf'.padEnd(64, '0'))).not.toBe(contentCode(`${base}0`.padEnd(64, '0')))
  })

  test('are the number written by hand, in their groups, without I, L, O, U', () => {
    fc.assert(
      fc.property(digest, (hex) => {
        const letters = byHand(hex)
        expect(contentCode(hex)).toBe([letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-'))
        expect(signatureCode(hex)).toBe(`${letters.slice(0, 6)}-${letters.slice(6)}`)
        expect(keyCode(hex).replaceAll('-', '')).toBe(letters)
        expect(keyCode(hex)).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){3}$/)
      }),
    )
  })
})

describe('a code as people type it', () => {
  const code = '01-A1-0B-11-ZZ-90'

  test.each([
    '01-A1-0B-11-ZZ-90',
    '01a10b11zz90',
    ' 01 a1 0b\t11 zz 90\n',
    '01\u0085a1\ufeff0b\u300011\u202fzz\u168090',
    'oi-al-ob-li-zz-9o',
    'OL.AI.0B.IL.ZZ.9O',
    'O1A1-OB11-ZZ9O',
  ])('%j is it', (typed) => {
    expect(isCode(typed, code)).toBe(true)
  })

  test.each([
    '',
    '01-A1-0B-11-ZZ',
    '01-A1-0B-11-ZZ-91',
    '01-A1-0B-11-ZZ-900',
    '01_A1_0B_11_ZZ_90',
    '01\u001cA1\u200b0B-11-ZZ-90',
    '01-A1-0B-11-22-90',
    '1-A1-0B-11-ZZ-900',
  ])('%j is not', (typed) => {
    expect(isCode(typed, code)).toBe(false)
  })
})
