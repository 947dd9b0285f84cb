import { expect, test } from 'vitest'

import { daysBetween, dayInVietNam, endOfDay, isDay, readDay, spellDay } from '@/domain/shared/day'

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
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['0000-12-31', false],
  ['2014-02-29', false],
  ['2100-02-29', false],
  ['2014-13-01', false],
  ['2014-3-1', false],
  ['+012014-03', false],
  ['2014-03-28T00:00', false],
  ['28/03/2014', false],
  ['', false],
])('%j is a day: %s', (day, expected) => {
  expect(isDay(day)).toBe(expected)
})

test.each([
  ['28/03/2014', '2014-03-28'],
  ['5/1/2015', '2015-01-05'],
  ['5.1.2015', '2015-01-05'],
  ['05-01-2015', '2015-01-05'],
  [' 05 / 01 / 2015 ', '2015-01-05'],
  ['05012015', '2015-01-05'],
  ['2015-01-05', '2015-01-05'],
  ['29/02/2024', '2024-02-29'],
])('%s is read as %s: day before month', (typed, value) => {
  expect(readDay(typed)).toEqual({ ok: true, value })
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['31/02/2015', 'calendar'],
  ['29/02/2015', 'calendar'],
  ['03/28/2014', 'calendar'],
  ['0/1/2015', 'calendar'],
  ['5/1/15', 'form'],
  ['5/1', 'form'],
  ['2015/01/05', 'form'],
  ['mai', 'form'],
  ['05/01/2015 14:00', 'form'],
])('%s is no day: %s', (typed, why) => {
  expect(readDay(typed)).toEqual({ ok: false, why })
})

test('a day is shown as it is typed, and what is none stays as it is', () => {
  expect(spellDay('2015-01-05')).toBe('05/01/2015')
  expect(['', '31/02/2015', '2015-02-31'].map(spellDay)).toEqual(['', '31/02/2015', '2015-02-31'])
})
