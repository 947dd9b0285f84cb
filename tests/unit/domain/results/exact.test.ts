import fc from 'fast-check'
import { expect, test } from 'vitest'

import { exact, rounded } from '@/domain/results/exact'
import { isDecimal } from '@/domain/shared/decimal'

const decimal = fc.stringMatching(/^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,8})?$/).filter(isDecimal)
const places = fc.integer({ min: 0, max: 4 })

/** A decimal as a whole number of units of 10^-8, by moving its digits alone. */
function shifted(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const digits = BigInt(whole + fraction.padEnd(8, '0'))
  return text.startsWith('-') ? -digits : digits
}

/** `numerator / denominator` to `digits` places by long division, rounded half away from zero. */
function longDivision(numerator: bigint, denominator: bigint, digits: number): string {
  const isNegative = numerator < 0n !== denominator < 0n
  let rest = numerator < 0n ? -numerator : numerator
  const by = denominator < 0n ? -denominator : denominator
  let quotient = rest / by
  rest %= by
  for (let place = 0; place < digits; place += 1) {
    rest *= 10n
    quotient = quotient * 10n + rest / by
    rest %= by
  }
  if (rest * 2n >= by) quotient += 1n
  const text = quotient.toString().padStart(digits + 1, '0')
  const spelt =
    digits === 0 ? text : `${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`
  return isNegative && quotient !== 0n ? `-${spelt}` : spelt
}

test.each([
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['0.49999999999999', 0, '0'],
  ['-0.4', 0, '0'],
  ['-0.004', 2, '0.00'],
  ['-0.005', 2, '-0.01'],
  ['1.005', 2, '1.01'],
  ['2.675', 2, '2.68'],
  ['1.45', 1, '1.5'],
  ['0.5', 1, '0.5'],
  ['0.5', 2, '0.50'],
  ['1000', 2, '1000.00'],
  ['999.995', 2, '1000.00'],
  ['99999999999999999999', 4, '99999999999999999999.0000'],
  ['9007199254740993', 0, '9007199254740993'],
])('%s to %i places is %s', (number, digits, text) => {
  expect(rounded(exact(number), digits)).toBe(text)
})

test('sums, differences and products are those of whole numbers, whatever the digits', () => {
  fc.assert(
    fc.property(decimal, decimal, places, (a, b, digits) => {
      const unit = 10n ** 8n
      expect(rounded(exact(a).add(exact(b)), digits)).toBe(
        longDivision(shifted(a) + shifted(b), unit, digits),
      )
      expect(rounded(exact(a).sub(exact(b)), digits)).toBe(
        longDivision(shifted(a) - shifted(b), unit, digits),
      )
      expect(rounded(exact(a).mul(exact(b)), digits)).toBe(
        longDivision(shifted(a) * shifted(b), unit * unit, digits),
      )
    }),
    { numRuns: 500 },
  )
})

test('so are quotients', () => {
  const divisor = decimal.filter((text) => shifted(text) !== 0n)
  fc.assert(
    fc.property(decimal, divisor, places, (a, b, digits) => {
      expect(rounded(exact(a).div(exact(b)), digits)).toBe(longDivision(shifted(a), shifted(b), digits))
    }),
    { numRuns: 500 },
  )
})

test('what is rounded is a decimal that is stored', () => {
  fc.assert(
    fc.property(decimal, places, (number, digits) => {
      const text = rounded(exact(number), digits)
      expect([text, isDecimal(text)]).toEqual([text, true])
      expect(rounded(exact(text), digits)).toBe(text)
    }),
  )
})
