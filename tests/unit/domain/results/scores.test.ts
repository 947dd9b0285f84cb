import { describe, expect, test } from 'vitest'

import { composeScores } from '@/domain/results/compose-scores'
import { computeScores } from '@/domain/results/compute-scores'
import { readScores, writeScores } from '@/domain/results/scores'

import {
  expectBoundByDigest,
  expectExactFields,
  expectInvalid,
  expectValid,
} from '../../../fixtures/result-texts'
import { appraisalOf, entryOf, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

const units = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'] as const
const pledge = pledgeBetween(units, [
  { id: 'thu', targets: Object.fromEntries(units.map((unit) => [unit, '100'])) },
  { id: 'ngheo', direction: 'down', points: 5 },
])
const scheme = schemeFor(pledge, {
  apart: ['nam', 'sau'],
  bonus: [{ id: 'thuong', text: 'Thưởng', max: '2', beyond: false }],
  bands: [
    { name: 'Tốt', from: '10' },
    { name: 'Đạt', from: '7.5' },
  ],
})
const report = (unit: string, thu: string) => reportOf(pledge, scheme, unit, { thu })
const reports = [
  report('mot', '75'),
  report('hai', '100'),
  report('ba', '75.00'),
  report('bon', '74.9'),
  report('nam', '0'),
]
const appraisal = appraisalOf(pledge, scheme, reports)
const scores = computeScores(appraisal)
const kind = { sound: scores, write: writeScores, read: readScores }
const [first, ...others] = scores.units
const [tie] = scores.ties
const withFirst = (over: object) => ({ units: [{ ...first, ...over }, ...others] })

test('scores are bound by their digest', () => {
  expectBoundByDigest(kind)
})

test('they have their own fields and no other', () => {
  expectExactFields(kind)
})

describe('neither written nor read:', () => {
  test.each<[string, object]>([
    ['another format', { format: 'giao-uoc/scheme@1' }],
    ['a scheme that is no digest', { scheme: '-' }],
    ['one unit', { units: [first] }],
    ['a unit twice', { units: [first, first] }],
    [
      '61 units',
      { units: Array.from({ length: 61 }, (_, index) => ({ ...first, unit: `u${String(index)}` })) },
    ],
    ['a unit of every object', withFirst({ unit: 'prototype' })],
    ['a unit with more', withFirst({ self: '' })],
    ['a report that is no digest', withFirst({ report: 'mot' })],
    ['points in another spelling', withFirst({ points: ['07.50'] })],
    ['points as numbers', withFirst({ points: [7] })],
    ['701 points', withFirst({ points: Array.from({ length: 701 }, () => '0') })],
    ['a reason without words', withFirst({ reasons: [{ line: 'thu', text: '' }] })],
    ['a reason of two lines', withFirst({ reasons: [{ line: 'thu', text: 'a\nb' }] })],
    ['a line explained twice', withFirst({ reasons: ['a', 'b'].map((text) => ({ line: 'thu', text })) })],
    ['no total', withFirst({ total: '' })],
    ['another group', withFirst({ group: 'constructor' })],
    ['rank zero', withFirst({ rank: '0' })],
    ['rank in another spelling', withFirst({ rank: '02' })],
    ['rank of three digits', withFirst({ rank: '100' })],
    ['no band', withFirst({ band: '' })],
    ['a tie of one', { ties: [{ ...tie, units: ['mot'] }] }],
    ['a tie twice', { ties: [tie, tie] }],
  ])('%s', (_, over) => {
    expectInvalid(kind, over)
  })

  test('a text of more than 500,000 bytes, counted in UTF-8', () => {
    const long = (length: number) => withFirst({ reasons: [{ line: 'thu', text: 'ế'.repeat(length) }] })
    expectValid(kind, long(166_000))
    expectInvalid(kind, long(166_700))
  })
})

test('every party stands there in order, ranked in its group, ties in the order of the parties', () => {
  expect(
    scores.units.map(({ unit, report: named, points, total, group, rank, band }) => [
      unit,
      named,
      points.join(' '),
      ...[total, group, rank, band],
    ]),
  ).toEqual([
    ['mot', entryOf('mot'), '7.50 0.00 0.00', '7.50', 'main', '2', 'Đạt'],
    ['hai', entryOf('hai'), '10.00 0.00 0.00', '10.00', 'main', '1', 'Tốt'],
    ['ba', entryOf('ba'), '7.50 0.00 0.00', '7.50', 'main', '2', 'Đạt'],
    ['bon', entryOf('bon'), '7.49 0.00 0.00', '7.49', 'main', '4', '-'],
    ['nam', entryOf('nam'), '0.00 0.00 0.00', '0.00', 'apart', '1', '-'],
    ['sau', '-', '', '-', 'apart', '-', '-'],
  ])
  expect(scores.ties).toEqual([{ id: 'main-2', units: ['mot', 'ba'] }])
})

test('a total of 0 is a total: it is ranked, and ties with another', () => {
  const none = computeScores(
    appraisalOf(
      pledge,
      scheme,
      units.map((unit) => report(unit, '0')),
    ),
  )
  expect(none.units.map(({ total, rank }) => [total, rank])).toEqual(units.map(() => ['0.00', '1']))
  expect(none.ties).toEqual([
    { id: 'main-1', units: ['mot', 'hai', 'ba', 'bon'] },
    { id: 'apart-1', units: ['nam', 'sau'] },
  ])
})

test('without points nobody is ranked, and nothing ties', () => {
  const unscored = schemeFor(pledge, {
    scoring: 'none',
    places: 0,
    items: [],
  })
  const plain = appraisalOf(pledge, unscored, [reportOf(pledge, unscored, 'hai', { thu: '100' })])
  const { content } = sound(composeScores(plain, new Map()))
  const blank = { points: [], reasons: [], total: '-', group: 'main', rank: '-', band: '-' }
  expect(content.units).toEqual(
    units.map((unit) => ({ unit, report: unit === 'hai' ? entryOf('hai') : '-', ...blank })),
  )
  expect(content.ties).toEqual([])
})

test('an override changes its line, the total, the rank and the ties, and says why', () => {
  const overrides = new Map([
    ['ba', new Map([['ngheo', { points: '0.005', reason: 'Số liệu đã xác minh' }]])],
  ])
  const { content } = sound(composeScores(appraisal, overrides))
  expect(content.units[2]).toEqual({
    unit: 'ba',
    report: entryOf('ba'),
    points: ['7.50', '0.01', '0.00'],
    reasons: [{ line: 'ngheo', text: 'Số liệu đã xác minh' }],
    total: '7.51',
    group: 'main',
    rank: '2',
    band: 'Đạt',
  })
  expect(content.units[0]?.rank).toBe('3')
  expect(content.ties).toEqual([])
})

test('an override without a reason is not written', () => {
  const overrides = new Map([['ba', new Map([['ngheo', { points: '1', reason: '' }]])]])
  expect(composeScores(appraisal, overrides)).toEqual({ ok: false, failure: { code: 'TEXT_INVALID' } })
})
