import { describe, expect, test } from 'vitest'

import { itemsInOrder, moveItem, nextOrder, pledgeItemOf, sameText } from '@/domain/pledge/draft'
import { itemDigest, type DraftItem } from '@/domain/pledge/item'

const areas = [{ id: 'i' }, { id: 'ii' }]
const item = (area: string, order: number, over: Partial<DraftItem> = {}): DraftItem => ({
  area,
  text: 'Nội dung',
  uom: '%',
  direction: 'up',
  targets: { a: '1' },
  points: 5,
  order,
  removed: false,
  rev: 3,
  by: 'x',
  at: 0,
  ...over,
})
const draft = new Map([
  ['d', item('ii', 4)],
  ['a', item('i', 1)],
  ['c', item('i', 3)],
  ['b', item('i', 2)],
  ['gone', item('i', 2, { removed: true })],
])
const listed = itemsInOrder(areas, draft)
const idsAfter = (changes: ReturnType<typeof moveItem>) => {
  const next = new Map(draft)
  for (const { id, next: text } of changes) {
    if (text !== null) next.set(id, { ...text, rev: 4, by: 'y', at: 1 })
  }
  return itemsInOrder(areas, next).map(([id, one]) => `${id} ${one.area}`)
}

test('items stand by area and order, without those taken out', () => {
  expect(listed.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd'])
  expect(nextOrder(draft)).toBe(5)
  const lost = new Map([...draft, ['lost', item('iii', 9)], ['also', item('iii', 9)]] as const)
  expect(itemsInOrder(areas, lost).map(([id]) => id)).toEqual(['also', 'lost', 'a', 'b', 'c', 'd'])
  expect(nextOrder(new Map())).toBe(1)
})

describe('moving', () => {
  test('up in its area changes the two that change places', () => {
    const changes = moveItem(listed, 'c', { area: 'i', before: 'b' })
    expect(changes.map(({ id, seen }) => [id, seen])).toEqual([
      ['c', 3],
      ['b', 3],
    ])
    expect(idsAfter(changes)).toEqual(['a i', 'c i', 'b i', 'd ii'])
  })

  test('to the end of another area', () => {
    expect(idsAfter(moveItem(listed, 'a', { area: 'ii', before: null }))).toEqual([
      'b i',
      'c i',
      'd ii',
      'a ii',
    ])
  })

  test('to the end of an area that others follow', () => {
    expect(idsAfter(moveItem(listed, 'd', { area: 'i', before: null }))).toEqual(['a i', 'b i', 'c i', 'd i'])
    expect(idsAfter(moveItem(listed, 'a', { area: 'i', before: null }))).toEqual([
      'b i',
      'c i',
      'a i',
      'd ii',
    ])
  })

  test('within an area leaves the numbers of the areas behind it', () => {
    const changes = moveItem(listed, 'a', { area: 'i', before: null })
    expect(changes.map(({ id, next }) => [id, next?.order])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
    ])
  })

  test('to the very beginning', () => {
    expect(idsAfter(moveItem(listed, 'd', { area: 'i', before: 'a' }))).toEqual(['d i', 'a i', 'b i', 'c i'])
  })

  test('into an area without items puts it behind all', () => {
    const changes = moveItem(listed, 'a', { area: 'iii', before: null })
    expect(changes.map(({ id, next }) => [id, next?.area, next?.order])).toEqual([
      ['b', 'i', 1],
      ['c', 'i', 2],
      ['d', 'ii', 3],
      ['a', 'iii', 4],
    ])
  })

  test('nowhere changes nothing', () => {
    expect(moveItem(listed, 'b', { area: 'i', before: 'c' })).toEqual([])
    expect(moveItem(listed, 'b', { area: 'i', before: 'b' })).toEqual([])
    expect(moveItem(listed, 'x', { area: 'i', before: 'b' })).toEqual([])
  })

  test('says nothing new of an item: its digest stays', () => {
    for (const { id, next } of moveItem(listed, 'c', { area: 'i', before: 'a' })) {
      const before = draft.get(id)
      if (before === undefined || next === null) throw new Error(id)
      expect(itemDigest(pledgeItemOf(id, next))).toBe(itemDigest(pledgeItemOf(id, before)))
    }
  })
})

test('the same text is the same, whoever wrote it', () => {
  expect(sameText(item('i', 1), item('i', 1, { by: 'y', rev: 9, at: 5 }))).toBe(true)
  expect(sameText(item('i', 1), item('i', 1, { targets: { a: '1', b: '2' } }))).toBe(false)
  expect(sameText(item('i', 1), item('i', 1, { targets: {} }))).toBe(false)
  const changes: readonly Partial<DraftItem>[] = [
    { area: 'ii' },
    { text: 'Khác' },
    { uom: 'hộ' },
    { direction: 'down' },
    { points: 6 },
    { order: 2 },
    { removed: true },
    { targets: { a: '2' } },
  ]
  for (const over of changes)
    expect([over, sameText(item('i', 1), item('i', 1, over))]).toEqual([over, false])
})
