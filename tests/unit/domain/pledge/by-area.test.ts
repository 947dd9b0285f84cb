import { expect, test } from 'vitest'

import { byArea, roman } from '@/domain/pledge/by-area'

import { pledgeOf } from '../../../fixtures/pledge'

test('areas carry Roman numerals', () => {
  const numerals = [1, 2, 3, 4, 5, 8, 9, 10, 14, 19, 24, 39].map(roman)
  expect(numerals).toEqual('I II III IV V VIII IX X XIV XIX XXIV XXXIX'.split(' '))
})

test('items are numbered through all the areas, and none is left out', () => {
  const pledge = pledgeOf()
  const areas = byArea(pledge)
  expect(areas.map(({ numeral, name }) => `${numeral}. ${name}`)).toEqual([
    'I. Kinh tế – ngân sách',
    'II. Đô thị – môi trường',
  ])
  const numbered = areas.flatMap(({ items }) => items)
  expect(numbered.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(numbered.map(({ item }) => item.id)).toEqual(pledge.items.map(({ id }) => id))
})
