import { expect, test } from 'vitest'

import { situationOf } from '@/domain/overview/situation'
import { countGroups, findRows, groupsOf, inUrgency, nameOf, type Surveyed } from '@/domain/overview/survey'
import type { Member } from '@/domain/people/member'
import type { Year } from '@/domain/year/year'

import { blocNamed, memberAs, yearWith } from '../../../fixtures/district'

const today = '2014-03-28'
const witness = memberAs('witness')

function row(name: string, year: Year | null, member: Member | null = witness): Surveyed {
  const years = new Map(year === null ? [] : [['2014', year]])
  return {
    bloc: name.toLowerCase(),
    member,
    state: 'read',
    situation: situationOf(blocNamed(name), years, today),
  }
}
const failed = (name: string): Surveyed => ({
  bloc: 'hong',
  member: null,
  state: 'failed',
  name,
  code: 'RECORD_CORRUPT',
  year: '',
})
const late = (day: string) => yearWith({ settings: { signBy: day } })

test('what needs somebody soonest stands first, what needs nobody last', () => {
  const rows = [
    row('Xong', yearWith({ stage: 'inForce' })),
    row('Chưa năm', null),
    row('Báo cáo', yearWith({ stage: 'reporting', due: '2014-06-01' })),
    row('Dự thảo xa', yearWith({ settings: { date: '2014-06-01' } })),
    row('Dự thảo gần', yearWith({ settings: { date: '2014-04-01' } })),
    row('Đang ký', yearWith({ stage: 'signing' })),
    row('Tạm dừng', yearWith({ stage: 'halted' })),
    row('Trễ ít', late('2014-03-27')),
    row('Trễ nhiều', late('2014-03-01')),
    failed('Hỏng'),
  ]
  expect(inUrgency(rows).map(nameOf)).toEqual([
    'Hỏng',
    'Trễ nhiều',
    'Trễ ít',
    'Tạm dừng',
    'Đang ký',
    'Dự thảo gần',
    'Dự thảo xa',
    'Báo cáo',
    'Chưa năm',
    'Xong',
  ])
})

test('equals stand by name, as Vietnamese sorts', () => {
  const same = yearWith({ stage: 'inForce' })
  const rows = ['Đồng Khởi', 'Ô Môn', 'Ấp Bắc', 'Bình An', 'Dân Chủ'].map((name) => row(name, same))
  expect(inUrgency(rows).map(nameOf)).toEqual(['Ấp Bắc', 'Bình An', 'Dân Chủ', 'Đồng Khởi', 'Ô Môn'])
})

test.each<[string, Surveyed, readonly string[]]>([
  ['a frozen text for its witness', row('A', yearWith({ stage: 'frozen' })), ['own', 'draft']],
  ['the same for an observer', row('A', yearWith({ stage: 'frozen' }), memberAs('observer')), ['draft']],
  [
    'a draft for the head’s secretary',
    row('A', yearWith(), memberAs('secretary', { unit: 'hai-van' })),
    ['own', 'draft'],
  ],
  ['no year for an admin', row('A', null, memberAs('observer', { admin: true })), ['own', 'noYear']],
  [
    'a signing for a leader who has signed',
    row(
      'A',
      yearWith({ stage: 'signing', signed: { 'hoa-minh': 1 } }),
      memberAs('leader', { unit: 'hoa-minh' }),
    ),
    ['table'],
  ],
  [
    'a signing for one who has not',
    row('A', yearWith({ stage: 'signing' }), memberAs('leader', { unit: 'hoa-minh' })),
    ['own', 'table'],
  ],
  ['a late draft', row('A', late('2014-03-01')), ['late', 'draft']],
  ['one that cannot be read', failed(''), ['unreadable']],
  ['one where my record cannot be read', row('A', yearWith({ stage: 'frozen' }), null), ['draft']],
])('%s is counted where it belongs', (_what, one, groups) => {
  expect(groupsOf(one)).toEqual(groups)
  const counts = countGroups([one, one])
  expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual(groups.map((group) => [group, 2]))
})

test.each([
  ['hoa vang', ['Cụm xã  Hòa Vang']],
  ['HÒA  VANG', ['Cụm xã  Hòa Vang']],
  ['đong da', ['Khối Đống Đa']],
  ['', ['Cụm xã  Hòa Vang', 'Khối Đống Đa', 'hong']],
  ['hong', ['hong']],
  ['<b>', []],
])('%j finds names with or without tone marks and double spaces', (sought, found) => {
  const rows = [row('Cụm xã  Hòa Vang', null), row('Khối Đống Đa', null), failed('')]
  expect(findRows(rows, null, sought).map(nameOf)).toEqual(found)
  expect(findRows(rows, 'late', sought)).toEqual([])
})
