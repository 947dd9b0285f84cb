import { describe, expect, test } from 'vitest'

import type { Unit } from '@/domain/people/unit'
import { composeRevision, type Draft } from '@/domain/pledge/compose'
import type { DraftItem } from '@/domain/pledge/item'
import { emptyReplay } from '@/domain/log/replay'
import type { Settings } from '@/domain/pledge/settings'

import { lienChieu2014 } from '../../../fixtures/entries'
import { testSite } from '../../../fixtures/site'
import { draftSettings as settings } from '../../../fixtures/draft'

const unit = (name: string, order: number, over: Partial<Unit> = {}): Unit => ({
  name,
  type: 'phường',
  code: '',
  order,
  validFrom: '',
  validTo: '',
  predecessors: [],
  ...over,
})
const item = (area: string, order: number, over: Partial<DraftItem> = {}): DraftItem => ({
  area,
  text: 'Nội dung',
  uom: '%',
  direction: 'up',
  targets: {},
  points: 5,
  order,
  removed: false,
  rev: 1,
  by: 'hoahiepbac',
  at: 0,
  ...over,
})

type Parts = {
  units?: Record<string, Unit>
  items?: Record<string, DraftItem>
  settings?: Partial<Settings>
  number?: number
  revision?: string
}

function draft(parts: Parts = {}): Draft {
  const { number = 0, revision = '-' } = parts
  const projection = { ...emptyReplay(lienChieu2014).projection, number, revision }
  return {
    blocId: 'khoi-phuong-lien-chieu',
    bloc: {
      name: 'Khối  thi đua',
      kind: 'khoi',
      headTitle: 'Khối trưởng',
      witnessOffice: 'x',
      headUnit: 'b',
      headBy: '-',
      handing: '',
      origins: [...testSite.origins],
      rpId: testSite.rpId,
    },
    yearId: '2014',
    year: { settings: { ...settings, ...parts.settings }, ...projection },
    units: new Map(Object.entries(parts.units ?? { a: unit('Hòa Hiệp Nam', 2), b: unit('Hòa Hiệp Bắc', 1) })),
    items: new Map(Object.entries(parts.items ?? { x: item('kinh-te', 1) })),
  }
}

function composed(parts: Parts = {}) {
  const result = composeRevision(draft(parts))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.revision
}

const codeOf = (parts: Parts) => {
  const result = composeRevision(draft(parts))
  return result.ok ? 'composed' : result.failure.code
}

test('a draft becomes the next revision, field by field', () => {
  const areas = { x: item('kinh-te', 1), y: item('do-thi', 2, { targets: { a: ' 1.40 ' } }) }
  expect(composed({ items: areas, number: 3, revision: 'e'.repeat(64) })).toEqual({
    format: 'giao-uoc/revision@1',
    bloc: { id: 'khoi-phuong-lien-chieu', name: 'Khối thi đua' },
    year: '2014',
    number: 4,
    previous: 'e'.repeat(64),
    title: 'Giao ước thi đua năm 2014',
    parties: [
      { id: 'b', name: 'Hòa Hiệp Bắc', type: 'phường' },
      { id: 'a', name: 'Hòa Hiệp Nam', type: 'phường' },
    ],
    headUnit: 'b',
    witness: { office: 'Phòng Nội vụ', title: 'Trưởng phòng' },
    meeting: { date: '2014-03-28', time: '14:00', place: 'Hòa Hiệp Bắc' },
    bases: ['Luật Thi đua, Khen thưởng'],
    areas: settings.areas,
    items: [
      { id: 'x', area: 'kinh-te', text: 'Nội dung', uom: '%', direction: 'up', targets: {}, points: 5 },
      {
        id: 'y',
        area: 'do-thi',
        text: 'Nội dung',
        uom: '%',
        direction: 'up',
        targets: { a: '1.40' },
        points: 5,
      },
    ],
  })
})

describe('parties', () => {
  const ids = (units: Record<string, Unit>) =>
    composed({ units: { b: unit('B', 9), z: unit('Z', 8), ...units } }).parties.map(({ id }) => id)

  test('are the units that exist on the day of the meeting, its first and its last day included', () => {
    expect(ids({ a: unit('A', 1, { validFrom: '2014-03-28' }) })).toEqual(['a', 'z', 'b'])
    expect(ids({ a: unit('A', 1, { validFrom: '2014-03-29' }) })).toEqual(['z', 'b'])
    expect(ids({ a: unit('A', 1, { validTo: '2014-03-28' }) })).toEqual(['a', 'z', 'b'])
    expect(ids({ a: unit('A', 1, { validTo: '2014-03-27' }) })).toEqual(['z', 'b'])
    expect(ids({ a: unit('A', 1, { validFrom: '2014-01-01', validTo: '2014-12-31' }) })).toEqual([
      'a',
      'z',
      'b',
    ])
  })

  test('the world after 1 July 2025 has other parties than the one before', () => {
    const before = {
      b: unit('Hòa Minh', 1, { validTo: '2025-06-30' }),
      c: unit('Hòa Khánh Nam', 2, { validTo: '2025-06-30' }),
    }
    const after = {
      d: unit('Hòa Khánh', 3, { validFrom: '2025-07-01' }),
      e: unit('Hải Vân', 4, { validFrom: '2025-07-01' }),
    }
    expect(composed({ units: { ...before, ...after } }).parties.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(codeOf({ units: { ...before, ...after }, settings: { date: '2025-07-01' } })).toBe(
      'REVISION_INVALID',
    ) // the head is gone
  })

  test('of equal order go by their ids, however they arrive', () => {
    expect(ids({ y: unit('Y', 8), a: unit('A', 8) })).toEqual(['a', 'y', 'z', 'b'])
  })

  test('are at least two', () => {
    expect(codeOf({ units: { b: unit('B', 1) } })).toBe('REVISION_INVALID')
    expect(codeOf({ units: { b: unit('B', 1), a: unit('A', 2) } })).toBe('composed')
  })
})

describe('items', () => {
  const order = (items: Record<string, DraftItem>) => composed({ items }).items.map(({ id }) => id)

  test('go by area, then by their own order, then by id', () => {
    expect(
      order({
        d: item('do-thi', 1),
        b: item('kinh-te', 2),
        a: item('kinh-te', 3),
        z: item('kinh-te', 1),
        y: item('kinh-te', 1),
      }),
    ).toEqual(['y', 'z', 'b', 'a', 'd'])
  })

  test('of the same place come out the same, however they arrive', () => {
    expect(order({ a: item('kinh-te', 1), b: item('kinh-te', 1) })).toEqual(
      order({ b: item('kinh-te', 1), a: item('kinh-te', 1) }),
    )
  })

  test('bring only the areas they use', () => {
    expect(composed({ items: { x: item('do-thi', 1) } }).areas).toEqual([{ id: 'do-thi', name: 'Đô thị' }])
  })

  test('of an area that is not there, or for a unit that is no party, are not composed', () => {
    expect(codeOf({ items: { x: item('khac', 1) } })).toBe('REVISION_INVALID')
    expect(codeOf({ items: { x: item('kinh-te', 1, { targets: { c: '1' } }) } })).toBe('REVISION_INVALID')
    expect(codeOf({ items: {} })).toBe('NO_ITEMS')
  })
})

test('every text is NFC and one line', () => {
  const nfd = (text: string) => ` ${text.normalize('NFD')}\n `
  const revision = composed({
    units: { a: unit(nfd('Hòa Hiệp'), 1, { type: nfd('phường') }), b: unit('B', 2) },
    items: {
      x: item('kinh-te', 1, { text: nfd('Tỷ lệ\nhộ'), uom: nfd('đồng'), targets: { a: nfd('đạt') } }),
    },
    settings: {
      title: nfd('Giao ước'),
      place: nfd('Nhà'),
      office: nfd('Phòng'),
      officeTitle: nfd('Trưởng'),
      bases: [nfd('Luật')],
      areas: [{ id: 'kinh-te', name: nfd('Tế') }],
    },
  })
  expect(revision.parties[0]).toEqual({ id: 'a', name: 'Hòa Hiệp', type: 'phường' })
  expect(revision.items[0]).toMatchObject({ text: 'Tỷ lệ hộ', uom: 'đồng', targets: { a: 'đạt' } })
  expect([revision.title, revision.meeting.place, revision.bases, revision.areas[0]?.name]).toEqual([
    'Giao ước',
    'Nhà',
    ['Luật'],
    'Tế',
  ])
  expect(revision.witness).toEqual({ office: 'Phòng', title: 'Trưởng' })
})

test.each(['title', 'date', 'time', 'place', 'office', 'officeTitle'] as const)(
  'without a %s there is nothing to freeze',
  (field) => {
    expect(codeOf({ settings: { [field]: '' } })).toBe('SETTINGS_INCOMPLETE')
    expect(codeOf({ settings: { [field]: ' ' } })).toBe('SETTINGS_INCOMPLETE')
  },
)

test('without areas neither; what is there but wrong is another matter', () => {
  expect(codeOf({ settings: { areas: [] } })).toBe('SETTINGS_INCOMPLETE')
  expect(codeOf({ settings: { date: 'mai' } })).toBe('REVISION_INVALID')
  expect(codeOf({ settings: { title: 'a\u0007' } })).toBe('REVISION_INVALID')
  expect(codeOf({ items: {}, settings: { title: '' } })).toBe('NO_ITEMS')
})
