import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { blocSchema } from '@/domain/people/bloc'
import { memberSchema, roles, type Member } from '@/domain/people/member'
import { leadsBloc, mayDraft, mayReview, speaksForUnit, witnesses } from '@/domain/people/permissions'
import { unitSchema, unitsOn, unitTitle } from '@/domain/people/unit'
import { stages } from '@/domain/stages/stage'

const member: Member = {
  uid: 'hoaminh',
  role: 'leader',
  admin: false,
  unit: 'hoa-minh',
  name: 'Võ Thị Mỹ Duyên',
  position: 'Chủ tịch',
  capacities: ['CHỦ TỊCH'],
  active: true,
}
const others = roles.filter((role) => role !== 'leader')

describe('who leads the bloc', () => {
  test('the active leader of its head unit, nobody else', () => {
    expect(leadsBloc(member, 'hoa-minh')).toBe(true)
    expect(leadsBloc(member, 'hoa-hiep-bac')).toBe(false)
    expect(leadsBloc({ ...member, active: false }, 'hoa-minh')).toBe(false)
    for (const role of others) expect(leadsBloc({ ...member, role, admin: true }, 'hoa-minh')).toBe(false)
  })
})

describe('who reviews', () => {
  test('the active leader of a party, from the freeze until all have signed', () => {
    const parties = ['hoa-hiep-bac', 'hoa-minh']
    const at = stages.filter((stage) => mayReview(member, stage, parties))
    expect(at).toEqual(['frozen', 'signing', 'halted'])
    expect(mayReview(member, 'signing', ['hoa-hiep-bac'])).toBe(false)
    expect(mayReview({ ...member, active: false }, 'signing', parties)).toBe(false)
    for (const role of others) expect(mayReview({ ...member, role }, 'signing', parties)).toBe(false)
  })
})

describe('who writes the draft, and who says what a unit thinks of it', () => {
  test('the active leader and secretary of the head unit write it', () => {
    const writing = roles.filter((role) => mayDraft({ ...member, role }, 'hoa-minh'))
    expect(writing).toEqual(['leader', 'secretary'])
    for (const role of writing) {
      expect(mayDraft({ ...member, role }, 'hoa-hiep-bac')).toBe(false)
      expect(mayDraft({ ...member, role, active: false, admin: true }, 'hoa-minh')).toBe(false)
    }
  })

  test('the active leader and secretary of any unit speak for theirs', () => {
    const speaking = roles.filter((role) => speaksForUnit({ ...member, role }))
    expect(speaking).toEqual(['leader', 'secretary'])
    for (const role of speaking) {
      expect(speaksForUnit({ ...member, role, unit: '' })).toBe(false)
      expect(speaksForUnit({ ...member, role, active: false, admin: true })).toBe(false)
    }
  })
})

test('who witnesses: an active witness, admin or not', () => {
  expect(witnesses({ ...member, role: 'witness' })).toBe(true)
  expect(witnesses({ ...member, role: 'witness', active: false })).toBe(false)
  for (const role of roles.filter((one) => one !== 'witness'))
    expect(witnesses({ ...member, role, admin: true })).toBe(false)
})

/** One sound document, and what must be refused in its place. */
function checkStrict(
  schema: v.GenericSchema,
  sound: Readonly<Record<string, unknown>>,
  wrong: readonly Readonly<Record<string, unknown>>[],
): void {
  expect(v.is(schema, sound)).toBe(true)
  expect(v.is(schema, { ...sound, more: 1 })).toBe(false)
  for (const field of Object.keys(sound)) {
    const less = Object.fromEntries(Object.entries(sound).filter(([key]) => key !== field))
    expect([field, v.is(schema, less)]).toEqual([field, false])
    expect([field, v.is(schema, { ...sound, [field]: null })]).toEqual([field, false])
  }
  for (const over of wrong) expect([over, v.is(schema, { ...sound, ...over })]).toEqual([over, false])
}

test('a member is read strictly; only the one key may be absent', () => {
  checkStrict(memberSchema, member, [
    { role: 'chair' },
    { admin: 'no' },
    { capacities: [1] },
    { onlyKey: undefined },
    { onlyKey: 1 },
  ])
  expect(v.is(memberSchema, { ...member, onlyKey: '0'.repeat(64) })).toBe(true)
})

test('a bloc is read strictly', () => {
  const bloc = {
    name: 'Khối',
    kind: 'khoi',
    headTitle: 'Khối trưởng',
    witnessOffice: 'Phòng',
    headUnit: 'a',
    headBy: '-',
    handing: '',
    origins: ['https://a.test'],
    rpId: 'a.test',
  }
  checkStrict(blocSchema, bloc, [{ kind: 'tổ' }, { origins: [1] }])
  expect(v.is(blocSchema, { ...bloc, kind: 'cum' })).toBe(true)
})

test('a unit is read strictly, and is called by type and name', () => {
  const unit = {
    name: 'Hòa Minh',
    type: 'phường',
    code: '20200',
    order: 5,
    validFrom: '',
    validTo: '2025-06-30',
    predecessors: [{ unit: 'a', part: 'full' }],
  }
  checkStrict(unitSchema, unit, [
    { order: 1.5 },
    { validTo: '30/6/2025' },
    { predecessors: [{ unit: 'a', part: 'half' }] },
    { predecessors: [{ unit: 'a', part: 'full', more: 1 }] },
  ])
  expect(v.is(unitSchema, { ...unit, predecessors: [{ unit: 'a', part: 'partial' }] })).toBe(true)
  expect(unitTitle(unit)).toBe('phường Hòa Minh')
})

describe('the units of a day', () => {
  const unit = (order: number, validFrom = '', validTo = '') => ({
    name: 'x',
    type: 'phường',
    code: '',
    order,
    validFrom,
    validTo,
    predecessors: [],
  })
  const units = new Map([
    ['e', unit(1, '2025-07-01')],
    ['d', unit(3, '', '2025-06-30')],
    ['c', unit(2, '2014-01-01', '2025-06-30')],
    ['b', unit(2)],
  ])
  const alike = new Map(['y', 'x', 'z'].map((id) => [id, unit(1)] as const))
  const on = (date: string) => unitsOn(units, date).map(([id]) => id)

  test('are those that exist on it, in their order, then by id', () => {
    expect(on('2014-03-28')).toEqual(['b', 'c', 'd'])
    expect(unitsOn(alike, '2014-03-28').map(([id]) => id)).toEqual(['x', 'y', 'z'])
    expect(on('2013-12-31')).toEqual(['b', 'd'])
    expect(on('2014-01-01')).toEqual(['b', 'c', 'd'])
    expect(on('2025-06-30')).toEqual(['b', 'c', 'd'])
    expect(on('2025-07-01')).toEqual(['e', 'b'])
    expect(unitsOn(units, '2025-07-01')[0]).toEqual(['e', units.get('e')])
  })
})
