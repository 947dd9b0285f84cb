import { expect, test } from 'vitest'

import { isTime, readTime } from '@/domain/shared/time-of-day'

test.each([
  ['14:00', '14:00'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  [' 8h30 ', '08:30'],
  ['8H05', '08:05'],
  ['14h', '14:00'],
  ['8 giờ 30', '08:30'],
  ['8 giờ 30 phút', '08:30'],
  ['7g15', '07:15'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
])('%s is the time %s', (typed, value) => {
  expect(readTime(typed)).toEqual({ ok: true, value })
})

test.each(['24:00', '12:60', '8', '830', '8:3', '2:30 PM', 'sáng', '-1:00', '8h60'])(
  '%s is no time',
  (typed) => {
    expect(readTime(typed)).toEqual({ ok: false, why: 'form' })
  },
)

test('nothing is no time, and not wrong', () => {
  expect(readTime('  ')).toEqual({ ok: false, why: 'empty' })
})

test('only two figures and two figures are stored', () => {
  expect(['08:30', '8:30', '08:30 ', '24:00'].map(isTime)).toEqual([true, false, false, false])
})
