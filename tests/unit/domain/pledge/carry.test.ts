import { expect, test } from 'vitest'

import { carriedAreas, carriedItems, nextSettings } from '@/domain/pledge/carry'

import { draftSettings } from '../../../fixtures/draft'
import { pledgeOf } from '../../../fixtures/pledge'

const last = pledgeOf()

test('items keep their ids and the targets of units that sign again, in their order', () => {
  const carried = carriedItems(last, ['hoa-minh', 'hoa-khanh'])
  expect(carried.map(({ id }) => id)).toEqual(last.items.map(({ id }) => id))
  expect(carried.map(({ seen, next }) => [seen, next?.order])).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ])
  expect(Object.keys(carried[0]?.next?.targets ?? {})).toEqual(['hoa-minh'])
  expect(carried[0]?.next).not.toHaveProperty('id')
  expect(carried.map(({ next }) => next?.removed)).toEqual([false, false, false])
})

test('areas that the items need come after those that are there', () => {
  const own = [{ id: 'do-thi', name: 'Đô thị' }]
  expect(carriedAreas(own, last).map(({ id }) => id)).toEqual(['do-thi', 'kinh-te'])
  expect(carriedAreas(last.areas, last)).toEqual(last.areas)
})

test('a new year has last year’s title with its own number, and no dates yet', () => {
  expect(
    nextSettings({ ...draftSettings, source: 'paper', note: 'x', rev: 7 }, '2014', '2015', 'Sở Nội vụ'),
  ).toEqual({
    ...draftSettings,
    title: 'Giao ước thi đua năm 2015',
    date: '',
    time: '',
    rev: 1,
  })
})
