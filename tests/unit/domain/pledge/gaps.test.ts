import { expect, test } from 'vitest'

import { composeRevision, type Draft } from '@/domain/pledge/compose'
import { gapsOf, withoutTargetsOf, type Gap } from '@/domain/pledge/gaps'
import type { DraftItem } from '@/domain/pledge/item'
import { emptyReplay } from '@/domain/log/replay'
import type { Settings } from '@/domain/pledge/settings'

import { draftSettings } from '../../../fixtures/draft'
import { lienChieu2014 } from '../../../fixtures/entries'
import { testSite } from '../../../fixtures/site'

type Parts = {
  readonly settings?: Partial<Settings>
  readonly items?: readonly (readonly [string, Partial<DraftItem>])[]
  /** When a unit begins and ends; `b` leads. */
  readonly units?: Readonly<Record<string, readonly [string, string]>>
}

const standing: DraftItem = {
  area: 'kinh-te',
  text: 'Nội dung',
  uom: '%',
  direction: 'up',
  targets: {},
  points: 5,
  order: 1,
  removed: false,
  rev: 3,
  by: 'x',
  at: 0,
}

function draft({ settings = {}, items = [['x', {}]], units = { a: ['', ''], b: ['', ''] } }: Parts): Draft {
  return {
    blocId: 'khoi',
    bloc: {
      name: 'Khối',
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
    year: { settings: { ...draftSettings, ...settings }, ...emptyReplay(lienChieu2014).projection },
    units: new Map(
      Object.entries(units).map(([id, [validFrom, validTo]], order) => [
        id,
        { name: id, type: 'xã', code: '', order, validFrom, validTo, predecessors: [] },
      ]),
    ),
    items: new Map(items.map(([id, over], order) => [id, { ...standing, order, ...over }])),
  }
}

test.each<[string, Parts, readonly Gap[]]>([
  ['nothing', {}, []],
  ['a place', { settings: { place: ' ' } }, [{ what: 'missing', field: 'place' }]],
  ['a day of the calendar', { settings: { date: '2014-02-31' } }, [{ what: 'wrong', field: 'date' }]],
  ['a time', { settings: { time: '9' } }, [{ what: 'wrong', field: 'time' }]],
  ['items', { items: [['x', { removed: true }]] }, [{ what: 'items' }]],
  ['a second unit', { units: { b: ['', ''], a: ['2014-03-29', ''] } }, [{ what: 'units', count: 1 }]],
  [
    'its head unit',
    { units: { a: ['', ''], c: ['', ''], b: ['', '2014-03-27'] } },
    [{ what: 'headUnit', unit: 'b' }],
  ],
  [
    'an area for an item',
    {
      items: [
        ['x', {}],
        ['y', { area: 'khac' }],
      ],
    },
    [{ what: 'stray', item: 'y', number: 1 }],
  ],
  [
    'the unit of a target',
    {
      items: [
        ['x', { targets: { a: '1', c: '2' } }],
        ['y', { targets: { b: '1' } }],
        ['z', { targets: { c: '1' } }],
      ],
    },
    [{ what: 'targets', unit: 'c', items: ['x', 'z'] }],
  ],
])('a draft that lacks %s', (_what, parts, gaps) => {
  expect(gapsOf(draft(parts))).toEqual(gaps)
  expect(composeRevision(draft(parts)).ok).toBe(gaps.length === 0)
})

test('everything that is missing is named at once, in the order of the page', () => {
  const parts: Parts = { settings: { date: '', officeTitle: '', title: '', areas: [] }, items: [] }
  expect(gapsOf(draft(parts)).map((gap) => ('field' in gap ? gap.field : gap.what))).toEqual([
    'date',
    'officeTitle',
    'title',
    'areas',
    'items',
  ])
})

test('the targets of one unit go, each on the version that was seen, and nothing else', () => {
  const { items } = draft({
    items: [
      ['x', { targets: { a: '1', c: '2' } }],
      ['y', { targets: { a: '3' } }],
    ],
  })
  expect(withoutTargetsOf('c', [...items])).toMatchObject([
    { id: 'x', seen: 3, next: { targets: { a: '1' } } },
  ])
})
