import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PlacedItem } from '@/domain/pledge/draft'
import type { DraftItem } from '@/domain/pledge/item'
import { planImport } from '@/domain/pledge/sheet/plan'
import { readPledgeSheet } from '@/domain/pledge/sheet/read'
import type { SheetItem } from '@/domain/pledge/sheet/read-row'
import { sheetHead, sheetRows } from '@/domain/pledge/sheet/write'

const units = [
  { id: 'a', name: 'Hòa Minh', type: 'phường' },
  { id: 'b', name: 'Hòa Khánh', type: 'phường' },
]
const areas = [{ id: 'i', name: 'Kinh tế' }]
const item = (text: string, order: number, over: Partial<DraftItem> = {}): DraftItem => ({
  area: 'i',
  text,
  uom: '%',
  direction: 'up',
  targets: { a: '100' },
  points: 5,
  order,
  removed: false,
  rev: 4,
  by: 'x',
  at: 0,
  ...over,
})
const rowOf = (text: string, over: Partial<SheetItem> = {}): SheetItem => ({
  id: null,
  row: 1,
  area: 'i',
  text,
  uom: '%',
  direction: 'up',
  targets: { a: '100' },
  points: 5,
  unseen: [],
  ...over,
})
const never = () => {
  throw new Error('no new item here')
}

describe('an import', () => {
  const draft = new Map([
    ['z', item('Ba', 3)],
    ['x', item('Một', 1)],
    ['y', item('Hai', 2)],
    ['old', item('Cũ', 9, { removed: true })],
  ])

  test('takes out in the order of the draft, however the server lists it', () => {
    const plan = planImport([], draft, never)
    expect(plan.removed.map(({ text }) => text)).toEqual(['Một', 'Hai', 'Ba'])
  })

  test('says what it adds, changes, takes out and leaves, each on the version that was seen', () => {
    const sheet = [rowOf('Một'), rowOf('Hai, rõ hơn', { id: 'y' }), rowOf('Bốn')]
    const plan = planImport(sheet, draft, () => 'new')
    expect(plan.added.map(({ text }) => text)).toEqual(['Bốn'])
    expect(plan.changed.map(({ before, after }) => [before.text, after.text])).toEqual([
      ['Hai', 'Hai, rõ hơn'],
    ])
    expect(plan.removed.map(({ text }) => text)).toEqual(['Ba'])
    expect(plan.unchanged).toBe(1)
    expect(plan.changes.map(({ id, seen, next }) => [id, seen, next?.removed])).toEqual([
      ['new', 0, false],
      ['y', 4, false],
      ['z', 4, true],
      ['old', 4, undefined],
    ])
  })

  test('of what is there already changes nothing', () => {
    const without = new Map([...draft].filter(([id]) => id !== 'old'))
    const plan = planImport(
      [rowOf('một'), rowOf('Hai'), rowOf('Ba')].map((row, at) => ({
        ...row,
        text: ['Một', 'Hai', 'Ba'][at] ?? '',
      })),
      without,
      never,
    )
    expect(plan).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3, changes: [] })
  })

  test('in another order moves, and says nothing of a change', () => {
    const plan = planImport([rowOf('Hai'), rowOf('Một'), rowOf('Ba')], draft, never)
    expect(plan).toMatchObject({ added: [], changed: [], unchanged: 3 })
    expect(plan.changes.map(({ id, next }) => [id, next?.order])).toEqual([
      ['y', 1],
      ['x', 2],
      ['old', undefined],
    ])
  })

  test('takes an item by its wording only where no row claims it and it stands', () => {
    const sheet = [rowOf('Một, rõ hơn', { id: 'x' }), rowOf('Một'), rowOf('Cũ')]
    let count = 0
    const plan = planImport(sheet, draft, () => `new-${String((count += 1))}`)
    expect(plan.changes.map(({ id, next }) => [id, next?.text, next?.removed])).toEqual([
      ['new-1', 'Một', false],
      ['new-2', 'Cũ', false],
      ['x', 'Một, rõ hơn', false],
      ['y', 'Hai', true],
      ['z', 'Ba', true],
      ['old', undefined, undefined],
    ])
  })

  test('brings back an item that had been taken out, under its own code', () => {
    const plan = planImport([rowOf('Cũ', { id: 'old' })], draft, never)
    expect(plan.added).toHaveLength(1)
    expect(plan.changes[0]).toMatchObject({ id: 'old', seen: 4, next: { removed: false } })
  })
})

describe('a figure as it is exported', () => {
  test.each<[string, string, string | number]>([
    ['100', '%', 100],
    ['95.5', '%', 95.5],
    ['1.5', '% hộ', 1.5],
    ['1', '%', '1'],
    ['0.95', '% hộ', '0,95'],
    ['0', '%', 0],
    ['-0.5', '%', '-0,5'],
    ['0.5', 'triệu đồng', 0.5],
    ['1', 'mô hình', 1],
    ['10.50', 'triệu đồng', '10,50'],
    ['12345678901234567890', 'đồng', '12345678901234567890'],
    ['đạt', 'đạt', 'đạt'],
  ])('%s %s', (target, uom, cell) => {
    const rows = sheetRows([['x', item('Một', 1, { uom, targets: { a: target } })]], areas, units)
    expect(rows).toEqual([['x', 'Kinh tế', 'Một', uom, '↑', 5, cell, null]])
  })

  test('stands beside no area where its own is gone', () => {
    expect(sheetRows([['x', item('Một', 1)]], [], units)[0]?.[1]).toBe('')
  })
})

test('what is exported is read back as the same items', () => {
  const decimal = fc
    .stringMatching(/^-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,3})?$/)
    .filter((one) => !/^-0(\.0+)?$/.test(one))
  const placed: fc.Arbitrary<PlacedItem> = fc
    .record({
      text: fc.stringMatching(/^[A-Za-zàáđêôươ]{1,30}( [a-zàáđêôươ]{1,30}){0,2}$/),
      uom: fc.constantFrom('%', '% hộ', 'triệu đồng', 'mô hình'),
      direction: fc.constantFrom('up' as const, 'down' as const),
      targets: fc.record({ a: decimal, b: decimal }, { requiredKeys: [] }),
      points: fc.integer({ min: 0, max: 1000 }),
    })
    .map(({ text, ...rest }) => ['x', item(text.normalize('NFC'), 1, rest)] as const)
  fc.assert(
    fc.property(placed, ([id, one]) => {
      const rows = [sheetHead(units), ...sheetRows([[id, one]], areas, units)]
      const reading = [...readPledgeSheet(rows, { units, areas })].at(-1)
      expect(reading?.problems).toEqual([])
      expect(planImport(reading?.items ?? [], new Map([[id, one]]), never)).toMatchObject({
        unchanged: 1,
        changes: [],
      })
    }),
  )
})
