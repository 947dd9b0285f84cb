import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { stages, type Stage } from '@/domain/stages/stage'
import { headYear } from '@/domain/year/head-year'
import type { Year } from '@/domain/year/year'

import { draftSettings } from '../../../fixtures/draft'
import { lienChieu2014 } from '../../../fixtures/entries'

const year = (stage: Stage, over: Partial<Year> = {}): Year => ({
  settings: draftSettings,
  ...emptyReplay(lienChieu2014).projection,
  stage,
  ...over,
})
const among = (years: Record<string, Year>, corrupt: readonly string[] = []) =>
  headYear(new Map(Object.entries(years)), corrupt)

test('the head changes in the newest year alone', () => {
  expect(among({ '2014': year('inForce'), '2013': year('concluded') })).toEqual({ year: '2014' })
  expect(among({ '2014': year('inForce'), '2015': year('drafting') })).toEqual({ year: '2015' })
})

test('never while a pledge is being signed', () => {
  const may = stages.filter((stage) => among({ '2014': year(stage) }).year !== null)
  expect(may).toEqual(['drafting', 'inForce', 'reporting', 'appraising', 'concluded'])
  expect(among({ '2014': year('signing') })).toEqual({ year: null, why: 'underway' })
})

test('never in a year from paper, one that cannot be read, or none', () => {
  const paper = year('concluded', { settings: { ...draftSettings, source: 'paper' } })
  expect(among({ '2014': paper })).toEqual({ year: null, why: 'paper' })
  expect(among({ '2014': paper, '2015': year('drafting') })).toEqual({ year: '2015' })
  expect(among({ '2014': year('inForce') }, ['2015'])).toEqual({ year: null, why: 'unreadable' })
  expect(among({ '2014': year('inForce') }, ['2013'])).toEqual({ year: '2014' })
  expect(among({})).toEqual({ year: null, why: 'none' })
})
