import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isDecimal, readDecimal } from '@/domain/shared/decimal'
import { patterns } from '@/domain/shared/patterns'
import { formatDecimal } from '@/i18n/format'

test.each([
  ['1.234,5', '1234.5'],
  ['1234,5', '1234.5'],
  ['1.234.567', '1234567'],
  ['1 234 567,50', '1234567.50'],
  ['0,80', '0.80'],
  ['007', '7'],
  ['00,5', '0.5'],
  ['1.5', '1.5'],
  ['-5', '-5'],
  ['−5,25', '-5.25'],
  ['-0', '0'],
  ['+3', '3'],
  ['−1.5', '-1.5'],
  ['-0,00', '0.00'],
  ['0.10', '0.10'],
  ['1'.repeat(20), '1'.repeat(20)],
  [' 98,5 ', '98.5'],
])('"%s" is %s', (typed, value) => {
  expect(readDecimal(typed)).toEqual({ ok: true, value })
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['1.234', 'ambiguous'],
  ['-12.345', 'ambiguous'],
  ['95%', 'withUnit'],
  ['450 người', 'withUnit'],
  ['-95%', 'withUnit'],
  ['−95 %', 'withUnit'],
  ['1.234,5 triệu', 'withUnit'],
  ['nhiều', 'notNumber'],
  ['khoảng 95%', 'notNumber'],
  ['1+3', 'notNumber'],
  ['++3', 'notNumber'],
  ['1,2,3', 'notNumber'],
  ['1.23.456', 'notNumber'],
  [',5', 'notNumber'],
  ['1,', 'notNumber'],
  ['1'.repeat(21), 'tooLong'],
  [`-${'1'.repeat(20)}`, 'tooLong'],
])('"%s" is refused as %s', (typed, why) => {
  expect(readDecimal(typed)).toEqual({ ok: false, why })
})

test('what the app shows it reads again, unless it is ambiguous', () => {
  const decimal = fc.stringMatching(/^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?$/)
  fc.assert(
    fc.property(decimal, (value) => {
      const read = readDecimal(formatDecimal(value, 'vi'))
      if (!read.ok) return read.why === 'ambiguous' && /^-?[1-9]\d{3,5}$/.test(value)
      return patterns.decimal.test(read.value) && Number(read.value) === Number(value)
    }),
  )
})

test('a stored decimal has one spelling of its sign and digits, and at most 20 characters', () => {
  const right = ['0', '0.00', '-0.5', '1.40', '100', '-12', '1'.repeat(20), '-0.01']
  const wrong = ['', '-', '-0', '-0.00', '01', '1.', '.5', '1,5', '1e3', '+1', '1'.repeat(21), '1\n', '１']
  for (const text of right) expect([text, isDecimal(text)]).toEqual([text, true])
  for (const text of wrong) expect([text, isDecimal(text)]).toEqual([text, false])
})
