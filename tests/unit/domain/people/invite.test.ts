import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { personFaults } from '@/domain/people/check-person'
import { normaliseEmail, inviteSchema, isAddress } from '@/domain/people/invite'
import { hasUnit, roles, type PersonFacts } from '@/domain/people/member'

const person: PersonFacts = {
  role: 'leader',
  admin: false,
  unit: 'hoa-minh',
  name: 'Đặng Quốc Bảo',
  position: 'Phó Chủ tịch UBND phường Hòa Minh',
  capacities: ['KT. CHỦ TỊCH'],
}
const units = new Set(['hoa-minh'])
const faults = (change: Partial<PersonFacts>) => personFaults({ ...person, ...change }, units)

test('an invitation is read strictly', () => {
  const invite = { ...person, email: 'a@b.vn', by: 'noivu', at: 1, until: 2 }
  expect(v.is(inviteSchema, invite)).toBe(true)
  expect(v.is(inviteSchema, { ...invite, more: 1 })).toBe(false)
  for (const field of Object.keys(invite)) {
    expect([field, v.is(inviteSchema, { ...invite, [field]: null })]).toEqual([field, false])
  }
})

describe('an address', () => {
  test('is kept trimmed and in small letters', () => {
    expect(normaliseEmail('  Ten@CoQuan.gov.vn ')).toBe('ten@coquan.gov.vn')
  })
  test.each([
    ['ten@coquan.gov.vn', true],
    ['ten.ho+1@co-quan.vn', true],
    ['Ten@coquan.vn', false],
    ['ten@coquan', false],
    ['ten@', false],
    ['tên@coquan.vn', false],
    ['a b@coquan.vn', false],
    ['a/b@coquan.vn', false],
    [`${'a'.repeat(190)}@coquan.vn`, true],
    [`${'a'.repeat(191)}@coquan.vn`, false],
    ['ten@coquan.vn/x', false],
    ['ten@coquan.vn.', false],
  ])('%j: %s', (address, expected) => {
    expect(isAddress(address)).toBe(expected)
  })
})

test('leaders and secretaries belong to a unit, the others to none', () => {
  expect(roles.filter(hasUnit)).toEqual(['leader', 'secretary'])
})

test('a person is checked field by field, and a sound one has no fault', () => {
  expect(faults({})).toEqual([])
  expect(faults({ role: 'witness', unit: '', capacities: [] })).toEqual([])
  expect(faults({ unit: '' })).toEqual([{ field: 'unit', why: 'missing' }])
  expect(faults({ unit: 'khac' })).toEqual([{ field: 'unit', why: 'unknown' }])
  expect(faults({ name: '' })).toEqual([{ field: 'name', why: 'missing' }])
  expect(faults({ name: 'a'.repeat(201) })).toEqual([{ field: 'name', why: 'tooLong' }])
  expect(faults({ position: 'a'.repeat(201) })).toEqual([{ field: 'position', why: 'tooLong' }])
  expect(faults({ position: 'a\nb' })).toEqual([{ field: 'position', why: 'notOneLine' }])
  expect(faults({ capacities: [] })).toEqual([{ field: 'capacities', why: 'missing' }])
  expect(faults({ capacities: ['Chủ tịch'] })).toEqual([{ field: 'capacities', why: 'wrong' }])
  expect(faults({ capacities: ['A', 'A'] })).toEqual([{ field: 'capacities', why: 'tooMany' }])
  const eight = Array.from({ length: 8 }, (_, n) => 'A'.repeat(n + 1))
  expect(faults({ name: 'a'.repeat(200), position: 'a'.repeat(200), capacities: eight })).toEqual([])
  expect(faults({ capacities: [...eight, 'B'] })).toEqual([{ field: 'capacities', why: 'tooMany' }])
  const together = (length: number) => ['A'.repeat(200), 'B'.repeat(length - 201)]
  expect(faults({ capacities: together(400) })).toEqual([])
  expect(faults({ capacities: together(401) })).toEqual([{ field: 'capacities', why: 'tooMany' }])
  expect(faults({ capacities: ['A'.repeat(401)] })).toEqual([{ field: 'capacities', why: 'tooMany' }])
  expect(faults({ unit: '', name: '', position: '', capacities: [] }).map(({ field }) => field)).toEqual([
    'unit',
    'name',
    'position',
    'capacities',
  ])
})
