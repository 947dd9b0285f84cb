import { describe, expect, test } from 'vitest'

import {
  hasQuorum,
  isOpen,
  isRefinement,
  orderAfter,
  type Counting,
  type Order,
} from '@/domain/results/ballot-order'
import { noTieRule, type Scheme } from '@/domain/results/scheme'

const five = (tie: Partial<Scheme['tie']> = {}): Counting => ({
  tie: { ...noTieRule, by: 'vote', ...tie },
  parties: 5,
})

/** A ballot with these counts; the last are abstentions. */
function counted(a: number, b: number, c: number, abstained = 0): Parameters<typeof orderAfter>[1] {
  return {
    counts: [
      { choice: 'a', count: a },
      { choice: 'b', count: b },
      { choice: 'c', count: c },
      { choice: '', count: abstained },
    ],
    present: a + b + c + abstained,
  }
}

const open: Order = [['a', 'b', 'c']]

describe('the quorum', () => {
  test.each([
    ['2/3', 5, 4, true],
    ['2/3', 5, 3, false],
    ['2/3', 6, 4, true],
    ['2/3', 6, 3, false],
    ['1/1', 5, 5, true],
    ['1/1', 5, 4, false],
    ['1/3', 3, 1, true],
    ['-', 5, 0, true],
  ])('%s of %i with %i present: %s', (quorum, parties, present, held) => {
    expect(hasQuorum({ present }, { ...five({ quorum }), parties })).toBe(held)
  })

  test('a ballot without it decides nothing', () => {
    expect(orderAfter(open, counted(2, 1, 0), five({ quorum: '2/3' }))).toEqual(open)
    expect(orderAfter(open, counted(2, 1, 0, 1), five({ quorum: '2/3' }))).toEqual([['a'], ['b'], ['c']])
  })
})

describe('without a majority the most votes come first', () => {
  test.each<[string, Parameters<typeof orderAfter>[1], Order]>([
    ['all apart', counted(1, 3, 0), [['b'], ['a'], ['c']]],
    ['two equal at the top', counted(2, 2, 1), [['a', 'b'], ['c']]],
    ['two equal below', counted(1, 3, 1), [['b'], ['a', 'c']]],
    ['all equal', counted(1, 1, 1), open],
    ['abstentions place nobody', counted(0, 1, 0, 4), [['b'], ['a', 'c']]],
  ])('%s', (_, ballot, order) => {
    expect(orderAfter(open, ballot, five())).toEqual(order)
  })
})

describe('a majority', () => {
  test.each<[string, Partial<Scheme['tie']>, Parameters<typeof orderAfter>[1], Order]>([
    ['four of all five', { majority: '4/5' }, counted(4, 0, 0), [['a'], ['b', 'c']]],
    ['three are not four fifths of all', { majority: '4/5' }, counted(3, 0, 0), open],
    ['of those present', { majority: '4/5', of: 'present' }, counted(3, 0, 0), [['a'], ['b', 'c']]],
    ['abstentions are present', { majority: '4/5', of: 'present' }, counted(3, 0, 0, 1), open],
    ['exactly half is too few', { majority: '1/2', of: 'present' }, counted(2, 2, 0), open],
    ['more than half', { majority: '1/2', of: 'present' }, counted(2, 1, 0), [['a'], ['b', 'c']]],
    ['it alone is told apart', { majority: '1/2' }, counted(1, 3, 0), [['b'], ['a', 'c']]],
  ])('%s', (_, tie, ballot, order) => {
    expect(orderAfter(open, ballot, five(tie))).toEqual(order)
  })

  test('48 of 60 are four fifths, exactly', () => {
    const sixty = (count: number) =>
      orderAfter(open, counted(count, 0, 0), { ...five({ majority: '4/5' }), parties: 60 })
    expect(sixty(48)).toEqual([['a'], ['b', 'c']])
    expect(sixty(47)).toEqual(open)
  })
})

test('a later ballot tells apart only those who are still equal', () => {
  const order = orderAfter([['c'], ['a', 'b']], counted(1, 2, 0), five())
  expect(order).toEqual([['c'], ['b'], ['a']])
})

test('an order is open while some are equal', () => {
  expect(isOpen(open)).toBe(true)
  expect(isOpen([['a'], ['b', 'c']])).toBe(true)
  expect(isOpen([['a'], ['b'], ['c']])).toBe(false)
})

describe('a decision splits groups and does nothing else', () => {
  const before: Order = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  const units = ['a', 'b', 'c', 'd']

  test.each<[Order, boolean]>([
    [[['b'], ['a'], ['c', 'd']], true],
    [[['b'], ['a'], ['d'], ['c']], true],
    [before, true],
    [[['c'], ['a', 'b'], ['d']], false],
    [[['a'], ['c'], ['b'], ['d']], false],
    [[['a', 'b', 'c'], ['d']], false],
    [
      [
        ['b', 'a'],
        ['c', 'd'],
      ],
      false,
    ],
    [[['a'], ['b'], ['c']], false],
    [[['a'], ['b'], ['c', 'd'], ['d']], false],
    [[['a'], ['b'], ['c', 'd', 'e']], false],
    [[['a'], ['a'], ['c', 'd']], false],
  ])('%j: %s', (order, holds) => {
    expect(isRefinement(order, before, units)).toBe(holds)
  })
})
