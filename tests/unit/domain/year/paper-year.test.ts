import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { mayAddFromPaper, paperSettings, yearBeforeAll } from '@/domain/year/paper-year'
import type { Year } from '@/domain/year/year'

import { leaderOf, witness } from '../../../fixtures/acting'
import { draftSettings } from '../../../fixtures/draft'
import { lienChieu2014 } from '../../../fixtures/entries'

const year = (source: '' | 'paper' = ''): Year => ({
  settings: { ...draftSettings, source },
  ...emptyReplay(lienChieu2014).projection,
  at: 0,
})
const headUnit = 'hoa-hiep-bac'
const admin = { member: { ...witness, admin: true }, headUnit }
const head = { member: leaderOf(headUnit), headUnit }
const may = (id: string, years: Record<string, Year>, who: Parameters<typeof mayAddFromPaper>[3]) =>
  mayAddFromPaper(id, new Map(Object.entries(years)), '2014-11-30', who)

test('a year is entered from paper behind one that is there, by the head unit or an admin', () => {
  const years = { '2014': year() }
  expect([may('2013', years, head), may('2013', years, admin)]).toEqual([true, true])
  expect(may('2013', years, { member: leaderOf('hoa-minh'), headUnit })).toBe(false)
  expect(may('2014', years, admin)).toBe(false)
  expect(may('2012', years, head)).toBe(false)
})

test('the first of all, or the next after one from paper, is an admin’s, and never after a signed one', () => {
  expect([may('2013', {}, admin), may('2013', {}, head)]).toEqual([true, false])
  expect(may('2014', { '2013': year('paper') }, admin)).toBe(true)
  expect(may('2014', { '2013': year() }, admin)).toBe(false)
  expect(may('2016', {}, admin)).toBe(false)
})

test('the year proposed is the one before all, and takes the areas of the year after', () => {
  expect(yearBeforeAll(['2014', '2013'], '2014')).toBe('2012')
  expect(yearBeforeAll([], '2014')).toBe('2013')
  const next = year()
  const settings = paperSettings({ title: 'Giao ước', note: 'x' }, next)
  expect(settings).toMatchObject({ source: 'paper', areas: next.settings.areas, date: '', rev: 1 })
})
