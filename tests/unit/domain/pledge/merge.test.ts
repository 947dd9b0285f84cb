import { expect, test } from 'vitest'

import type { ItemText } from '@/domain/pledge/item'
import { mergeItem, partsChanged, withPart } from '@/domain/pledge/merge'

const base: ItemText = {
  area: 'kinh-te',
  text: 'Thu ngân sách',
  uom: '%',
  direction: 'up',
  targets: { a: '100', b: '95' },
  points: 50,
  order: 1,
  removed: false,
}

test('what only one of two changed is taken from that one', () => {
  const mine = { ...base, text: 'Thu ngân sách nhà nước', targets: { a: '110', b: '95' } }
  const theirs = { ...base, order: 4, points: 60, targets: { a: '100', c: '80' } }
  const { merged, clashes, news } = mergeItem(base, mine, theirs)
  expect(merged).toEqual({
    ...base,
    text: 'Thu ngân sách nhà nước',
    order: 4,
    points: 60,
    targets: { a: '110', c: '80' },
  })
  expect(clashes).toEqual([])
  expect(news).toEqual(['points', 'order', 'target:b', 'target:c'])
})

test('what both changed to something else is a clash that keeps both texts', () => {
  const mine = { ...base, text: 'Của tôi', targets: { a: '110' } }
  const theirs = { ...base, text: 'Của chị', targets: { a: '100', b: '90' } }
  const { merged, clashes } = mergeItem(base, mine, theirs)
  expect(merged).toEqual(mine)
  expect(clashes).toEqual([
    { part: 'text', mine: 'Của tôi', theirs: 'Của chị' },
    { part: 'target:b', mine: '', theirs: '90' },
  ])
  expect(withPart(withPart(merged, 'text', theirs), 'target:b', theirs)).toEqual({
    ...mine,
    text: 'Của chị',
    targets: { a: '110', b: '90' },
  })
})

test('the same change by both is no clash', () => {
  const both = { ...base, text: 'Như nhau', removed: true }
  expect(mergeItem(base, both, both)).toMatchObject({ merged: both, clashes: [] })
})

test('parts that differ are named, and a target that goes is a change', () => {
  expect(partsChanged(base, { ...base, direction: 'down', targets: { a: '100' } })).toEqual([
    'direction',
    'target:b',
  ])
  expect(withPart(base, 'target:a', { ...base, targets: {} }).targets).toStrictEqual({ b: '95' })
})
