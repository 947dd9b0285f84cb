import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { accordOf, agreementSchema, type Agreement } from '@/domain/pledge/agreement'
import { commentSchema, nextNumber, type Comment } from '@/domain/pledge/comment'
import { itemDigest } from '@/domain/pledge/item'

import { pledgeOf } from '../../../fixtures/pledge'

const [item, other] = pledgeOf().items
if (item === undefined || other === undefined) throw new Error('two items')
const agreement: Agreement = {
  by: 'hoaminh',
  at: 1,
  item: item.id,
  words: { [item.id]: { word: 'agree', digest: itemDigest(item) } },
}
const said = (word: 'agree' | 'dispute'): Agreement => ({
  ...agreement,
  words: { [item.id]: { word, digest: itemDigest(item) } },
})

describe('how a unit stands to an item', () => {
  test('is its word, while the item reads as it did then', () => {
    expect(accordOf(said('agree'), item)).toBe('agree')
    expect(accordOf(said('dispute'), item)).toBe('dispute')
  })

  test('is nothing where nothing was said', () => {
    expect(accordOf(null, item)).toBe('none')
    expect(accordOf(said('agree'), other)).toBe('none')
  })

  test('after an edit an agreement is cleared, and a dispute is settled', () => {
    const edited = { ...item, points: item.points + 1 }
    expect(accordOf(said('agree'), edited)).toBe('cleared')
    expect(accordOf(said('dispute'), edited)).toBe('none')
  })
})

const comment: Comment = {
  uid: 'hoaminh',
  unit: 'hoa-minh',
  number: 1,
  item: item.id,
  digest: itemDigest(item),
  body: 'Đề nghị giảm',
  kind: 'target',
  value: '90',
  target: 'hoa-minh',
  mentions: ['hoa-hiep-bac'],
  resolved: '',
  at: 1,
}

describe('the number of the next comment', () => {
  const numbered = (...numbers: readonly number[]) => numbers.map((number) => ({ ...comment, number }))

  test('follows the author’s own last one', () => {
    expect(nextNumber([], 'hoaminh')).toBe(1)
    expect(nextNumber(numbered(1, 3, 2), 'hoaminh')).toBe(4)
    expect(nextNumber([...numbered(1), { ...comment, uid: 'khac', number: 9 }], 'hoaminh')).toBe(2)
    expect(nextNumber(numbered(1), 'hoaminh', [2, 3])).toBe(4)
  })

  test('is none after a hundred', () => {
    expect(nextNumber(numbered(98), 'hoaminh')).toBe(99)
    expect(nextNumber(numbered(99), 'hoaminh')).toBe(100)
    expect(nextNumber(numbered(100), 'hoaminh')).toBeNull()
  })
})

test('comments and words are read strictly', () => {
  for (const [schema, sound] of [
    [commentSchema, comment],
    [agreementSchema, agreement],
  ] as const) {
    expect(v.is(schema, sound)).toBe(true)
    expect(v.is(schema, { ...sound, more: 1 })).toBe(false)
    for (const field of Object.keys(sound))
      expect([field, v.is(schema, { ...sound, [field]: null })]).toEqual([field, false])
  }
  for (const kind of ['comment', 'wording', 'target', 'note'])
    expect(v.is(commentSchema, { ...comment, kind })).toBe(kind !== 'note')
  expect(v.is(commentSchema, { ...comment, number: 1.5 })).toBe(false)
  const word = (over: object) => ({ ...agreement, words: { a: { word: 'agree', digest: 'd', ...over } } })
  expect(v.is(agreementSchema, word({ word: 'dispute' }))).toBe(true)
  for (const over of [{ word: 'maybe' }, { digest: 1 }, { more: 1 }])
    expect(v.is(agreementSchema, word(over))).toBe(false)
})
