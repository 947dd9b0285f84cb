import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import { markOf, mayBeSigned, reviewProgress, reviewSchema, type Review } from '@/domain/pledge/review'
import type { Mark } from '@/domain/pledge/mark'
import { sha256Hex } from '@/domain/shared/digest'

import { pledgeOf } from '../../../fixtures/pledge'

const items = pledgeOf().items as [PledgeItem, PledgeItem, PledgeItem]
const [first, second, third] = items
const said = (item: PledgeItem, mark: Mark, note = '') => ({
  [item.id]: { mark, note, digest: itemDigest(item) },
})
const review = (...marks: Review['marks'][]): Review => ({
  by: 'hoaminh',
  at: 0,
  item: first.id,
  marks: Object.assign({}, ...marks) as Review['marks'],
})

test('the digest of an item is that of its canonical text', () => {
  expect(itemDigest(second)).toBe(
    sha256Hex(
      '{"area":"kinh-te","direction":"down","id":"ho-ngheo","points":5,"targets":{"hoa-hiep-bac":"1.40","hoa-minh":"0.90"},"text":"Tỷ lệ hộ nghèo còn lại","uom":"%"}',
    ),
  )
})

describe('a mark holds', () => {
  test('for exactly the wording it was said of', () => {
    const marked = review(said(first, 'agree'))
    expect(markOf(marked, first)).toEqual({ mark: 'agree', note: '', digest: itemDigest(first) })
    expect(markOf(marked, { ...first, text: `${first.text}.` })).toBeNull()
    expect(markOf(marked, { ...first, targets: { ...first.targets, 'hoa-minh': '1' } })).toBeNull()
    expect(markOf(marked, second)).toBeNull()
  })

  test('with a note where one is due', () => {
    for (const mark of ['reserve', 'object'] as const) {
      expect(markOf(review(said(first, mark)), first)).toBeNull()
      expect(markOf(review(said(first, mark, ' \n')), first)).toBeNull()
      expect(markOf(review(said(first, mark, 'Vì sao')), first)?.mark).toBe(mark)
    }
  })

  test('not where there is no review, nor under a name that every object has', () => {
    expect(markOf(null, first)).toBeNull()
    expect(markOf(review(), { ...first, id: 'constructor' })).toBeNull()
  })
})

describe('progress', () => {
  test('of nothing', () => {
    const none = { total: 3, marked: 0, reserved: 0, objected: 0, next: first.id }
    expect(reviewProgress(null, items)).toEqual(none)
    expect(reviewProgress(review(), items)).toEqual(none)
    expect(reviewProgress(null, [])).toEqual({ total: 0, marked: 0, reserved: 0, objected: 0, next: null })
  })

  test('counts what holds, and names the first that is left in the order of the pledge', () => {
    const some = review(
      said(third, 'object', 'Không thể'),
      said(first, 'reserve', 'Đề nghị'),
      said(second, 'reserve'),
    )
    expect(reviewProgress(some, items)).toEqual({
      total: 3,
      marked: 2,
      reserved: 1,
      objected: 1,
      next: second.id,
    })
  })

  test('of everything', () => {
    const all = review(
      said(first, 'agree'),
      said(second, 'reserve', 'Đề nghị'),
      said(third, 'agree', 'ghi chú'),
    )
    expect(reviewProgress(all, items)).toEqual({ total: 3, marked: 3, reserved: 1, objected: 0, next: null })
  })

  test('marks of items that are gone do not count', () => {
    const gone = review(said({ ...first, id: 'cu' }, 'object', 'x'), said(first, 'agree'))
    expect(reviewProgress(gone, [first])).toEqual({
      total: 1,
      marked: 1,
      reserved: 0,
      objected: 0,
      next: null,
    })
  })
})

test('a unit may sign when all is marked and nothing objected to', () => {
  const progress = { total: 3, marked: 3, reserved: 2, objected: 0, next: null }
  expect(mayBeSigned(progress)).toBe(true)
  expect(mayBeSigned({ ...progress, marked: 2 })).toBe(false)
  expect(mayBeSigned({ ...progress, objected: 1 })).toBe(false)
  expect(mayBeSigned({ ...progress, total: 0, marked: 0 })).toBe(false)
  expect(mayBeSigned({ ...progress, total: 1, marked: 1 })).toBe(true)
})

test('a stored review is read strictly', () => {
  const stored = review(said(first, 'agree'))
  expect(v.is(reviewSchema, stored)).toBe(true)
  const mark = stored.marks[first.id]
  const wrong = [
    { more: 1 },
    { by: 1 },
    { at: '' },
    { item: null },
    { marks: { x: { ...mark, mark: 'maybe' } } },
    { marks: { x: { ...mark, more: 1 } } },
    { marks: { x: { mark: 'agree', note: '' } } },
  ]
  for (const over of wrong) expect([over, v.is(reviewSchema, { ...stored, ...over })]).toEqual([over, false])
})
