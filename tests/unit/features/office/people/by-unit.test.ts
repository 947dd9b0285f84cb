import { expect, test } from 'vitest'

import type { Member } from '@/domain/people/member'
import type { Unit } from '@/domain/people/unit'
import { plainLetters } from '@/domain/shared/text'
import { byUnit } from '@/features/office/people/by-unit'

const unit = (name: string, order: number): Unit => ({
  name,
  type: 'phường',
  code: '',
  order,
  validFrom: '',
  validTo: '',
  predecessors: [],
})
const units = new Map([
  ['b', unit('Hòa Minh', 2)],
  ['a', unit('Hòa Hiệp Bắc', 1)],
])
const member = (uid: string, more: Partial<Member> = {}): Member => ({
  uid,
  role: 'leader',
  admin: false,
  unit: 'a',
  name: uid,
  position: 'Chủ tịch',
  capacities: [],
  active: true,
  ...more,
})
const people = [
  member('thư ký', { role: 'secretary' }),
  member('tạm ngừng', { active: false }),
  member('Đặng Quốc Bảo', { unit: 'b' }),
  member('lãnh đạo'),
  member('phòng', { role: 'witness', unit: '', email: 'noivu@demo.test' }),
  member('lạc', { unit: 'z' }),
]
const shown = (sought: string) =>
  byUnit(people, units, 'Phòng Nội vụ', sought).map(({ title, members }) => [
    title,
    ...members.map(({ uid }) => uid),
  ])

test('people stand by unit in the order of the units, the office after them, strays last', () => {
  expect(shown('')).toEqual([
    ['phường Hòa Hiệp Bắc', 'lãnh đạo', 'thư ký', 'tạm ngừng'],
    ['phường Hòa Minh', 'Đặng Quốc Bảo'],
    ['Phòng Nội vụ', 'phòng'],
    ['z', 'lạc'],
  ])
})

test('they are found without accents, by name, position and address', () => {
  expect(plainLetters('ĐẶNG Quốc')).toBe('dang quoc')
  expect(shown('dang quoc')).toEqual([['phường Hòa Minh', 'Đặng Quốc Bảo']])
  expect(shown('NOIVU@')).toEqual([['Phòng Nội vụ', 'phòng']])
  expect(shown('không ai')).toEqual([])
})
