import { expect, test } from 'vitest'

import { exact } from '@/domain/results/exact'
import { aimOf, percentOfPlan, ratioOf, type Aim } from '@/domain/results/target'
import { words } from '@/domain/results/word'

import { pledgeBetween } from '../../../fixtures/results'

test.each([
  ['1675', '1709', 2, '98.01'],
  ['1172', '1194', 2, '98.16'],
  ['800', '615.384615', 2, '130.00'],
  ['120', '100', 0, '120'],
  ['60', '50', 1, '120.0'],
  ['2', '3', 2, '66.67'],
  ['1', '3', 4, '33.3333'],
  ['0', '3', 2, '0.00'],
  ['-1', '3', 2, '-33.33'],
  ['-2', '-4', 2, '50.00'],
  ['5', '0', 2, '-'],
  ['5', '0.00', 2, '-'],
  ['đạt', '5', 2, '-'],
  ['5', 'đạt', 2, '-'],
  ['5', '> 4', 2, '-'],
])('%s of %s, to %i places, is %s per cent of plan', (value, target, places, percent) => {
  expect(percentOfPlan(value, target, places)).toBe(percent)
})

const up = (target: string): Aim => ({ direction: 'up', target: exact(target) })
const down = (target: string): Aim => ({ direction: 'down', target: exact(target) })

test.each<[string, string, Aim, string]>([
  ['up, reached', '100', up('100'), '1'],
  ['up, half', '50', up('100'), '1/2'],
  ['up, passed', '120', up('100'), '6/5'],
  ['up, below zero', '-5', up('100'), '0'],
  ['down, reached', '1.40', down('1.4'), '1'],
  ['down, bettered', '0.70', down('1.40'), '3/2'],
  ['down, nothing left', '0', down('1.40'), '2'],
  ['down, half again too much', '2.10', down('1.40'), '1/2'],
  ['down, twice too much', '2.80', down('1.40'), '0'],
  ['down, three times too much', '4.20', down('1.40'), '0'],
  ['up, a target of 0 reached', '0', up('0'), '1'],
  ['up, a target of 0 missed', '-0.1', up('0'), '0'],
  ['up, a target of 0 passed far', '1000', up('0'), '1'],
  ['down, a target of 0 reached', '0', down('0'), '1'],
  ['down, a target of 0 missed', '0.01', down('0'), '0'],
  ['up, a target below 0 reached', '-2', up('-2'), '1'],
  ['up, a target below 0 missed', '-2.01', up('-2'), '0'],
  ['down, a target below 0 reached', '-3', down('-2'), '1'],
  ['down, a target below 0 missed', '-1', down('-2'), '0'],
  ['said in words', 'đạt', { direction: 'yes', target: null }, '1'],
  ['denied in words', 'không đạt', { direction: 'yes', target: null }, '0'],
  ['said in words of a target in words', 'đạt', { direction: 'up', target: null }, '1'],
])('the ratio, %s', (_, value, aim, ratio) => {
  expect(ratioOf(value, aim)?.toFraction()).toBe(ratio)
})

test('a number without a target has no ratio', () => {
  expect(ratioOf('5', { direction: 'up', target: null })).toBeNull()
})

test('a target is the unit’s own, and a number', () => {
  const { revision } = pledgeBetween(
    ['mot', 'hai', 'ba'],
    [{ id: 'thu', targets: { mot: '1.50', hai: '> 1.50' }, direction: 'down' }],
  )
  const item = revision.items[0]
  if (item === undefined) throw new Error('no item')
  expect(aimOf(item, 'mot')).toEqual({ direction: 'down', target: exact('1.5') })
  for (const unit of ['hai', 'ba', 'constructor', '__proto__', 'toString'])
    expect([unit, aimOf(item, unit).target]).toEqual([unit, null])
})

test('the words are spelt in composed letters, as they are signed', () => {
  expect(Object.values(words)).toEqual(['\u0111\u1ea1t', 'kh\u00f4ng \u0111\u1ea1t'])
})
