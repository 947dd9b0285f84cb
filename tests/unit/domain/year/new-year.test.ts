import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { nextYearAfter, settingsOfNewYear } from '@/domain/year/new-year'
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

test('a new year keeps what seldom changes; its dates are open', () => {
  expect(settingsOfNewYear('2015', { id: '2014', year }, 'Tên')).toEqual({
    ...year.settings,
    title: 'Giao ước thi đua năm 2015',
    date: '',
    time: '',
    signBy: '',
    source: '',
    note: '',
    rev: 1,
  })
  expect(settingsOfNewYear('2015', null, 'Tên')).toMatchObject({ title: 'Tên', office: '', areas: [] })
})

test('the next year is the one after the last', () => {
  expect(nextYearAfter(['2014', '2013'], '2026')).toBe('2015')
  expect(nextYearAfter([], '2026')).toBe('2026')
})
