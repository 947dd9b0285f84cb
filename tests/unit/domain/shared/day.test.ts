import { expect, test } from 'vitest'

import { daysBetween, dayInVietNam, endOfDay, isDay } from '@/domain/shared/day'

test('the day turns at midnight in Viet Nam, wherever the machine is', () => {
  expect(dayInVietNam(Date.UTC(2014, 2, 28, 16, 59, 59, 999))).toBe('2014-03-28')
  expect(dayInVietNam(Date.UTC(2014, 2, 28, 17))).toBe('2014-03-29')
  expect(endOfDay('2014-03-28')).toBe(Date.UTC(2014, 2, 28, 16, 59, 59, 999))
  expect(dayInVietNam(endOfDay('2014-03-28'))).toBe('2014-03-28')
})

test('days between two days', () => {
  expect(daysBetween('2014-03-28', '2014-03-28')).toBe(0)
  expect(daysBetween('2014-02-28', '2014-03-01')).toBe(1)
  expect(daysBetween('2014-03-28', '2014-03-20')).toBe(-8)
})

test.each([
  ['2014-03-28', true],
  ['2016-02-29', true],
  ['2014-02-29', false],
  ['2014-13-01', false],
  ['2014-3-1', false],
  ['+012014-03', false],
  ['2014-03-28T00:00', false],
  ['28/03/2014', false],
  ['', false],
])('%j is a day: %s', (day, expected) => {
  expect(isDay(day)).toBe(expected)
})
