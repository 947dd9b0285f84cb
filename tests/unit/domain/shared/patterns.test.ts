import { expect, test } from 'vitest'

import { idFrom } from '@/domain/people/check-unit'
import { isDay } from '@/domain/shared/day'
import { patterns } from '@/domain/shared/patterns'

test('a date is a day of the calendar, as far back and ahead as four digits go', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  for (const year of ['0000', '1900', '2000', '2012', '2014', '2023', '2024', '2100', '9996', '9999'])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const date = `${year}-${two(month)}-${two(day)}`
        expect([date, patterns.date.test(date)]).toEqual([date, isDay(date)])
      }
  expect(patterns.date.test('2014-03-28\n')).toBe(false)
})

test('an id is none of the words that every object has by itself', () => {
  const ids = ['constructor', 'prototype', 'constructors', 'a-prototype', 'hoa-minh', '', 'a'.repeat(41)]
  expect(ids.filter((id) => patterns.id.test(id))).toEqual(['constructors', 'a-prototype', 'hoa-minh'])
  expect(idFrom('Constructor', new Set())).toBe('constructor-2')
})
