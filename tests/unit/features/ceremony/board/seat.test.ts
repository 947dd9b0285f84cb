import { describe, expect, test } from 'vitest'

import { entryCode } from '@/domain/log/entry-code'
import { isAct } from '@/domain/log/entry'
import type { Member } from '@/domain/people/member'
import { fail, ok } from '@/domain/shared/result'
import type { Verdicts } from '@/domain/log/standing'
import { seatsOf } from '@/domain/year/seats'
import { differingUnits, isField, unitsDifferingIn } from '@/features/ceremony/board/differing'
import { viewSeat, type SeatSources } from '@/features/ceremony/board/seat'
import type { Attendee } from '@/features/ceremony/board/use-attendance'

import { pledgeOf, wards } from '../../../../fixtures/pledge'
import { heldTwice, secondItems } from '../../../../fixtures/second-round'

const { parties } = pledgeOf()
const replay = heldTwice('scribbled').replay()
const good: Verdicts = new Map(replay.entries.map(({ seq }) => [seq, ok(null)]))

function leader(unit: string, over: Partial<Member> = {}, seen: Partial<Attendee> = {}): Attendee {
  const ward = wards.find(({ id }) => id === unit)
  const member: Member = {
    uid: ward?.uid ?? '',
    role: 'leader',
    admin: false,
    unit,
    name: ward?.person ?? '',
    position: `Chủ tịch ${unit}`,
    capacities: ['CHỦ TỊCH'],
    active: true,
    ...over,
  }
  return { member, known: true, present: true, revision: '-', item: '', ...seen }
}

function sourcesOf(unit: string, over: Partial<SeatSources> = {}, verdicts: Verdicts = good): SeatSources {
  const party = parties.find(({ id }) => id === unit)
  if (party === undefined) throw new Error(`no party ${unit}`)
  const attendees = wards.map(({ id }) => leader(id))
  const seat = seatsOf(replay, verdicts).find((one) => one.unit === unit)
  return {
    where: replay.where,
    party,
    seat,
    attendees,
    progress: undefined,
    items: secondItems,
    refusal: null,
    voided: null,
    ...over,
  }
}
const empty = (unit: string, over: Partial<SeatSources> = {}) =>
  viewSeat(sourcesOf(unit, { seat: undefined, ...over }))

describe('a seat with a signature', () => {
  test('shows the one that lives: who gave it, when, under which code, with how many reservations', () => {
    const entry = replay.entries[19]
    if (entry === undefined) throw new Error('no entry 20')
    expect(viewSeat(sourcesOf('hoa-hiep-nam'))).toEqual({
      unit: 'hoa-hiep-nam',
      type: 'phường',
      name: 'Hòa Hiệp Nam',
      person: 'Lê Thị Bích Đào',
      people: 1,
      position: 'Chủ tịch Ủy ban nhân dân phường',
      capacity: 'CHỦ TỊCH',
      state: 'verified',
      item: 0,
      objected: 0,
      seq: 20,
      at: entry.at,
      code: entryCode(replay.where, entry),
      device: true,
      reserved: 1,
      voided: 0,
      voidedAt: 0,
      failure: undefined,
    })
    expect(viewSeat(sourcesOf('hoa-hiep-bac'))).toMatchObject({ seq: 11, reserved: 0 })
  })

  test('is as it was judged: recorded until then, and false with its cause', () => {
    const without = new Map([...good].filter(([seq]) => seq !== 20))
    expect(viewSeat(sourcesOf('hoa-hiep-nam', {}, without))).toMatchObject({
      state: 'recorded',
      failure: undefined,
    })
    const wrong = new Map(good).set(20, fail('KEY_REVOKED'))
    expect(viewSeat(sourcesOf('hoa-hiep-nam', {}, wrong))).toMatchObject({
      state: 'invalid',
      failure: 'KEY_REVOKED',
    })
    expect(viewSeat(sourcesOf('hoa-hiep-bac', {}, wrong))).toMatchObject({
      state: 'verified',
      failure: undefined,
    })
  })

  test('keeps what was signed, though the person has another office now', () => {
    const attendees = [leader('hoa-minh', { name: 'Người Kế Nhiệm', position: 'Q. Chủ tịch' })]
    expect(viewSeat(sourcesOf('hoa-minh', { attendees }))).toMatchObject({
      person: 'Võ Thị Mỹ Duyên',
      seq: 15,
    })
  })
})

describe('a seat without one', () => {
  const refusal = replay.entries[5]
  if (refusal === undefined || !isAct(refusal, 'refuse')) throw new Error('no refusal')
  const ofItem = (item: string) => [leader('hoa-minh', {}, { item })]
  const some = { total: 4, marked: 3, reserved: 0, objected: 2, next: 'an-toan' }

  test.each<[string, Partial<SeatSources>, object]>([
    ['of nobody', { attendees: [] }, { state: 'absent', person: '', capacity: '' }],
    ['of somebody away', { attendees: [leader('hoa-minh', {}, { present: false })] }, { state: 'absent' }],
    ['of somebody here', {}, { state: 'online', item: 0 }],
    ['of somebody who reads the first item', { attendees: ofItem('an-toan') }, { state: 'reading', item: 1 }],
    ['of somebody who reads the last', { attendees: ofItem('tuyen-pho') }, { state: 'reading', item: 4 }],
    ['of somebody who has not seen all', { progress: some }, { state: 'online', objected: 2 }],
    ['of somebody who has', { progress: { ...some, marked: 4 } }, { state: 'reviewed' }],
    [
      'of somebody who has, and is away',
      { progress: { ...some, marked: 4 }, attendees: [leader('hoa-minh', {}, { present: false })] },
      { state: 'absent' },
    ],
    ['of somebody who refused', { refusal, progress: { ...some, marked: 4 } }, { state: 'refused' }],
  ])('%s', (_whose, over, expected) => {
    expect(empty('hoa-minh', over)).toMatchObject({
      seq: 0,
      code: '',
      reserved: 0,
      device: false,
      ...expected,
    })
  })

  test('is of its own unit’s leader, not of a secretary or of another unit', () => {
    const attendees = [
      leader('hoa-minh', { role: 'secretary', name: 'Thư Ký' }),
      leader('hoa-hiep-nam', { name: 'Người Khác' }),
      leader('hoa-minh', { name: 'Đúng Người' }),
    ]
    expect(empty('hoa-minh', { attendees }).person).toBe('Đúng Người')
  })

  test('of two leaders is that one’s who is here', () => {
    const attendees = [
      leader('hoa-minh', { name: 'Vắng' }, { present: false }),
      leader('hoa-minh', { name: 'Có Mặt', capacities: ['KT. CHỦ TỊCH', 'CHỦ TỊCH'] }),
    ]
    expect(empty('hoa-minh', { attendees })).toMatchObject({ person: 'Có Mặt', capacity: '' })
    expect(empty('hoa-minh', { attendees: attendees.slice(0, 1) })).toMatchObject({
      person: 'Vắng',
      capacity: 'CHỦ TỊCH',
    })
  })

  test.each<[string, boolean, object]>([
    ['who are both here names both, and the item that one reads', true, { state: 'reading', item: 1 }],
    ['of whom nobody is here names both, too: either may come', false, { state: 'absent', item: 0 }],
  ])('of two leaders %s', (_whose, present, expected) => {
    const item = present ? 'an-toan' : ''
    const attendees = [
      leader('hoa-minh', { name: 'Chủ Tịch' }, { present }),
      leader(
        'hoa-minh',
        { name: 'Phó Chủ Tịch', position: 'Phó Chủ tịch', capacities: ['KT. CHỦ TỊCH'] },
        { present, item },
      ),
    ]
    expect(empty('hoa-minh', { attendees })).toMatchObject({
      person: 'Chủ Tịch, Phó Chủ Tịch',
      people: 2,
      position: '',
      capacity: '',
      ...expected,
    })
  })
})

test('two records of who has signed differ where one names another entry, or none', () => {
  expect(differingUnits({ a: 1, b: 2, c: 3 }, { a: 1, b: 4, d: 5 })).toEqual(['b', 'c', 'd'])
  expect(differingUnits(undefined, { a: 1 })).toEqual(['a'])
  expect(differingUnits({ a: 1 }, { a: 1 })).toEqual([])
  expect(['signed', 'attested', 'seq', 'constructor'].map(isField)).toEqual([true, true, false, false])
})

test('where year and log differ in who has signed, the units are told; in anything else there are none to tell', () => {
  const { projection } = replay
  const other = { ...projection, signed: { ...projection.signed, 'hoa-minh': 99 }, attested: 0 }
  expect(unitsDifferingIn('signed', other, projection)).toEqual(['hoa-minh'])
  expect(unitsDifferingIn('signed', null, projection)).toEqual(Object.keys(projection.signed))
  expect(unitsDifferingIn('attested', other, projection)).toEqual([])
})
