import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { mayBeYear, nextYearAfter, settingsOfNewYear } from '@/domain/year/new-year'
import type { Year } from '@/domain/year/year'

const year: Year = {
  settings: {
    title: 'Giao ước thi đua năm 2014',
    date: '2014-03-28',
    time: '14:00',
    place: 'Trụ sở',
    office: 'Phòng Nội vụ',
    officeTitle: 'Trưởng phòng',
    signBy: '2014-03-28',
    bases: ['Luật'],
    areas: [{ id: 'a', name: 'A' }],
    source: 'paper',
    note: 'x',
    rev: 7,
  },
  ...emptyReplay({ bloc: 'b', year: '2014' }).projection,
}

const known = { title: 'Tên', office: 'Sở Nội vụ' }

test('a new year keeps what seldom changes; its dates are open', () => {
  expect(settingsOfNewYear('2015', { id: '2014', year }, known)).toEqual({
    ...year.settings,
    title: 'Giao ước thi đua năm 2015',
    date: '',
    time: '',
    signBy: '',
    source: '',
    note: '',
    rev: 1,
  })
})

test('without a year before it has nothing but a title and the witness office of the bloc', () => {
  expect(settingsOfNewYear('2015', null, known)).toEqual({
    title: 'Tên',
    date: '',
    time: '',
    place: '',
    office: 'Sở Nội vụ',
    officeTitle: '',
    signBy: '',
    bases: [],
    areas: [],
    source: '',
    note: '',
    rev: 1,
  })
})

test('after a year without a title it has the one that is given, and all else of that year', () => {
  const untitled = { ...year, settings: { ...year.settings, title: '' } }
  expect(settingsOfNewYear('2015', { id: '2014', year: untitled }, known)).toEqual({
    ...settingsOfNewYear('2015', { id: '2014', year }, { ...known, title: 'x' }),
    title: 'Tên',
  })
})

test('after a year that names no witness it has the one of the bloc', () => {
  const unwitnessed = { ...year, settings: { ...year.settings, office: '' } }
  expect(settingsOfNewYear('2015', { id: '2014', year: unwitnessed }, known).office).toBe('Sở Nội vụ')
})

test('the next year is the one after the last', () => {
  expect(nextYearAfter(['2014', '2013'], '2026')).toBe('2015')
  expect(nextYearAfter([], '2026')).toBe('2026')
})

test('years are those from 2000 to the next, by the day in Viet Nam', () => {
  const allowed = ['1999', '2000', '2026', '2027', '2028', '2100', '26', '02026', ' 2026', '2e3', ''].filter(
    (one) => mayBeYear(one, '2026-12-31'),
  )
  expect(allowed).toEqual(['2000', '2026', '2027'])
  expect(mayBeYear('2028', '2027-01-01')).toBe(true)
})
