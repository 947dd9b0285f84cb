import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { isFromPaper, yearOnTable } from '@/domain/year/on-table'
import type { Stage } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'

import { lienChieu2014 } from '../../../fixtures/entries'
import { draftSettings } from '../../../fixtures/draft'

const year = (stage: Stage, over: Partial<Year> = {}): Year => ({
  settings: draftSettings,
  ...emptyReplay(lienChieu2014).projection,
  stage,
  ...over,
})
const onTable = (years: Record<string, Stage>) =>
  yearOnTable(new Map(Object.entries(years).map(([id, stage]) => [id, year(stage)])))

test('the year on the table is the newest that is not concluded', () => {
  expect(onTable({ '2013': 'concluded', '2014': 'drafting' })).toBe('2014')
  expect(onTable({ '2015': 'concluded', '2014': 'inForce', '2013': 'drafting' })).toBe('2014')
  expect(onTable({ '2014': 'inForce', '2015': 'drafting' })).toBe('2015')
  expect(onTable({ '2015': 'drafting', '2014': 'inForce' })).toBe('2015')
})

test('a year from paper is never worked on while there is another', () => {
  const paper = year('drafting', { settings: { ...draftSettings, source: 'paper' } })
  expect(
    yearOnTable(
      new Map([
        ['2013', paper],
        ['2014', year('concluded')],
      ]),
    ),
  ).toBe('2014')
  expect(
    yearOnTable(
      new Map([
        ['2013', paper],
        ['2014', year('inForce')],
      ]),
    ),
  ).toBe('2014')
  expect(yearOnTable(new Map([['2013', paper]]))).toBe('2013')
})

test('or the newest of all, or none', () => {
  expect(onTable({ '2012': 'concluded', '2013': 'concluded' })).toBe('2013')
  expect(onTable({ '2013': 'concluded', '2012': 'concluded' })).toBe('2013')
  expect(onTable({})).toBeNull()
})

test('a year from paper says so and has no log', () => {
  const paper = { ...draftSettings, source: 'paper' as const }
  expect(isFromPaper(year('concluded', { settings: paper }))).toBe(true)
  expect(isFromPaper(year('concluded', { settings: paper, seq: 1 }))).toBe(false)
  expect(isFromPaper(year('concluded'))).toBe(false)
})
