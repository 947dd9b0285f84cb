import { describe, expect, test } from 'vitest'

import { computeScores } from '@/domain/results/compute-scores'
import type { Rule, Scheme } from '@/domain/results/scheme'

import { appraisalOf, pledgeBetween, reportOf, schemeFor, type Spoken } from '../../../fixtures/results'

/** A target and a value; "" stands for none. */
type Pair = readonly [target: string, value: Spoken]

type Line = {
  readonly rule: Rule
  readonly direction?: 'up' | 'down' | 'yes'
  readonly each?: string
  readonly apart?: readonly number[]
  readonly places?: number
}

/** The points of one item of at most 10 for units with these targets and values, in their order. */
function pointsOf(
  { rule, direction = 'up', each = '-', apart = [], places = 2 }: Line,
  pairs: readonly Pair[],
): readonly string[] {
  const units = pairs.map((_, index) => `don-vi-${String(index)}`)
  const targets = Object.fromEntries(
    pairs.flatMap(([target], index) => (target === '' ? [] : [[units[index] ?? '', target]])),
  )
  const pledge = pledgeBetween(units, [{ id: 'dong', direction, targets }])
  const items: Scheme['items'] = [{ item: 'dong', max: '10', rule, each }]
  const scheme = schemeFor(pledge, {
    items,
    places,
    apart: apart.map((index) => units[index] ?? ''),
  })
  const reports = pairs.map(([, value], index) =>
    reportOf(pledge, scheme, units[index] ?? '', value === '' ? {} : { dong: value }),
  )
  return computeScores(appraisalOf(pledge, scheme, reports)).units.map(({ points }) => points.join())
}

describe('proportional', () => {
  const rule = 'proportional'

  test('more is better: in proportion, and no more than the most', () => {
    const points = pointsOf({ rule }, [
      ['100', '100'],
      ['100', '130'],
      ['3', '2'],
      ['100', '0'],
      ['100', '-5'],
      ['100', ''],
    ])
    expect(points).toEqual(['10.00', '10.00', '6.67', '0.00', '0.00', '0.00'])
  })

  test('less is better: a target passed by its own size gives nothing', () => {
    const points = pointsOf({ rule, direction: 'down' }, [
      ['1.40', '1.40'],
      ['1.40', '0'],
      ['1.50', '2'],
      ['1.40', '2.80'],
      ['1.40', '9'],
    ])
    expect(points).toEqual(['10.00', '10.00', '6.67', '0.00', '0.00'])
  })

  test('a target of 0 or below is reached or not', () => {
    expect(
      pointsOf({ rule, direction: 'down' }, [...pairs('0', '0', '0.01'), ...pairs('-2', '-2', '-1')]),
    ).toEqual(['10.00', '0.00', '10.00', '0.00'])
    expect(pointsOf({ rule }, [...pairs('0', '0', '-0.01'), ...pairs('-2', '-1', '-3')])).toEqual([
      '10.00',
      '0.00',
      '10.00',
      '0.00',
    ])
  })

  test('words reach a target or do not', () => {
    const points = pointsOf({ rule, direction: 'yes' }, [
      ['đạt', 'đạt'],
      ['đạt', 'không đạt'],
      ['', 'đạt'],
    ])
    expect(points).toEqual(['10.00', '0.00', '10.00'])
  })

  test('a number without a target has the points that the unit gives itself', () => {
    const points = pointsOf({ rule }, [
      ['', { value: '50', self: '7.255' }],
      ['phấn đấu', { value: '50', self: '-' }],
      ['100', { value: '50', self: '7' }],
    ])
    expect(points).toEqual(['7.26', '0.00', '5.00'])
  })
})

describe('all or nothing', () => {
  test('the target is reached or it is not', () => {
    const rule = 'all-or-nothing'
    expect(pointsOf({ rule }, pairs('100', '100', '100.00', '99.99', '300'))).toEqual([
      '10.00',
      '10.00',
      '0.00',
      '10.00',
    ])
    expect(pointsOf({ rule, direction: 'down' }, pairs('0.8', '0.80', '0.81'))).toEqual(['10.00', '0.00'])
    expect(pointsOf({ rule, direction: 'yes' }, pairs('', 'đạt', 'không đạt', ''))).toEqual([
      '10.00',
      '0.00',
      '0.00',
    ])
    expect(
      pointsOf({ rule }, [
        ['', { value: '5', self: '4' }],
        ['', '5'],
      ]),
    ).toEqual(['4.00', '0.00'])
  })
})

describe('best takes the most', () => {
  const rule = 'best-takes-max'

  test('units with a target are compared by how far they passed it, those without one by their values', () => {
    const points = pointsOf({ rule }, [
      ['100', '120'],
      ['50', '60'],
      ['80', '80'],
      ['', '150'],
      ['', '100'],
      ['', '75'],
    ])
    expect(points).toEqual(['10.00', '10.00', '5.00', '10.00', '6.67', '5.00'])
  })

  test('below the target in proportion to half, above it in proportion to the lead of the best', () => {
    expect(pointsOf({ rule }, pairs('100', '140', '110', '100', '99', '0', ''))).toEqual([
      '10.00',
      '6.25',
      '5.00',
      '4.95',
      '0.00',
      '0.00',
    ])
  })

  test('where nobody passes the target, reaching it is half', () => {
    expect(pointsOf({ rule }, pairs('100', '100', '50'))).toEqual(['5.00', '2.50'])
    expect(pointsOf({ rule }, pairs('100', '90', '50'))).toEqual(['4.50', '2.50'])
    expect(pointsOf({ rule, direction: 'yes' }, pairs('', 'đạt', 'không đạt'))).toEqual(['5.00', '0.00'])
  })

  test('less is better', () => {
    expect(pointsOf({ rule, direction: 'down' }, pairs('2', '1', '1.5', '2', '3'))).toEqual([
      '10.00',
      '7.50',
      '5.00',
      '2.50',
    ])
    expect(pointsOf({ rule, direction: 'down' }, pairs('', '2', '3', '4'))).toEqual(['10.00', '6.67', '5.00'])
  })

  test('where the best value without a target is 0 or below, it alone has points', () => {
    expect(pointsOf({ rule }, pairs('', '0', '-1', '0'))).toEqual(['10.00', '0.00', '10.00'])
    expect(pointsOf({ rule }, pairs('', '-1', '-2'))).toEqual(['10.00', '0.00'])
    expect(pointsOf({ rule, direction: 'down' }, pairs('', '0', '1', '-1'))).toEqual([
      '0.00',
      '0.00',
      '10.00',
    ])
    expect(pointsOf({ rule, direction: 'down' }, pairs('', '0', '1'))).toEqual(['10.00', '0.00'])
    expect(pointsOf({ rule }, pairs('', '4', '-1'))).toEqual(['10.00', '0.00'])
  })

  test('units ranked apart are compared among themselves', () => {
    const points = pointsOf({ rule, apart: [2, 3, 4] }, [
      ['100', '120'],
      ['100', '110'],
      ['100', '300'],
      ['100', '200'],
      ['', '1'],
    ])
    expect(points).toEqual(['10.00', '7.50', '10.00', '7.50', '10.00'])
  })
})

describe('fixed', () => {
  const rule = 'fixed'

  test('so much for each, no more than the most and never below 0', () => {
    expect(pointsOf({ rule, each: '0.5' }, pairs('', '1', '3', '40', '0', '-2', ''))).toEqual([
      '0.50',
      '1.50',
      '10.00',
      '0.00',
      '0.00',
      '0.00',
    ])
    expect(pointsOf({ rule, each: '0.125' }, pairs('', '1', '3'))).toEqual(['0.13', '0.38'])
    expect(pointsOf({ rule, each: '4', direction: 'yes' }, pairs('', 'đạt', 'không đạt'))).toEqual([
      '4.00',
      '0.00',
    ])
  })
})

test('judged: what the unit gives itself, rounded', () => {
  expect(
    pointsOf({ rule: 'judged', places: 1 }, [
      ['100', { value: '1', self: '0.5' }],
      ['100', { value: '1', self: '9.95' }],
      ['100', { value: '200', self: '-' }],
      ['100', ''],
    ]),
  ).toEqual(['0.5', '10.0', '0.0', '0.0'])
})

/** Units that all have `target`, with these values. */
function pairs(target: string, ...values: readonly string[]): readonly Pair[] {
  return values.map((value) => [target, value] as const)
}
