import { expect, test } from 'vitest'

import { checkReport } from '@/domain/results/check-report'
import { composeScores } from '@/domain/results/compose-scores'
import { computeScores, type Overrides } from '@/domain/results/compute-scores'
import { ownPoints } from '@/domain/results/line-points'
import type { Scheme } from '@/domain/results/scheme'
import { totalOf } from '@/domain/results/total'

import { appraisalOf, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

/** A district's score sheet of 2022: the most that an item can have, and what the office gave itself. */
const items = [
  ['a', 30, '30'],
  ['b', 16, '16'],
  ['c1', 5, '5'],
  ['c2', 6, '5.7'],
  ['c3', 6, '5.2'],
  ['c4', 5, '4.5'],
  ['c5', 5, '5'],
  ['d', 8, '8'],
  ['ii', 2, '2'],
  ['iii', 10, '10'],
  ['iv', 3, '3'],
  ['v', 5, '5'],
] as const

/** Lines that are independent of the scale, and what the office claimed for them. */
const extras = [
  ['a-khac', '2'],
  ['a7', '8'],
  ['c6', '1'],
  ['d2-2', '4'],
  ['d2-3', '6'],
  ['ii-them', '0.5'],
  ['iii-them', '2.5'],
  ['iv-them', '1'],
] as const

const pledge = pledgeBetween(
  ['phong-kinh-te', 'phong-van-hoa'],
  items.map(([id, points]) => ({ id, points })),
)
const bonus: Scheme['bonus'] = extras.map(([id]) => ({ id, text: id, max: '10', beyond: true }))
const scheme = schemeFor(pledge, {
  places: 1,
  scale: '100',
  items: items.map(([item, max]) => ({ item, max: String(max), rule: 'judged', each: '-' })),
  bonus,
  minus: [{ id: 'a1-tru', text: 'Trừ điểm mục a1', max: '1.5', beyond: false }],
})
const report = reportOf(
  pledge,
  scheme,
  'phong-kinh-te',
  Object.fromEntries(items.map(([id, , self]) => [id, { value: '1', self }])),
  { claims: extras.map(([line, points]) => ({ line, points, reason: 'Theo quy chế' })) },
)
const appraisal = appraisalOf(pledge, scheme, [report])
const mended: Overrides = new Map([
  [
    'phong-kinh-te',
    new Map([
      ['a7', { points: '4', reason: 'Chỉ có bốn tập thể được khen' }],
      ['d2-3', { points: '4', reason: 'Hai giải đã tính ở mục khác' }],
    ]),
  ],
])

test('the office scores itself 124.4, and is given 118.4; neither takes the place of the other', () => {
  const own = ownPoints(scheme.content, report)
  expect(totalOf(scheme.content, own)).toBe('124.4')
  const { text, content } = sound(composeScores(appraisal, mended))
  expect(content.units[0]?.total).toBe('118.4')
  expect(text).not.toContain('124.4')
  expect(totalOf(scheme.content, ownPoints(scheme.content, report))).toBe('124.4')
})

test('its part c is the exact sum of its lines', () => {
  const ofC = ['5', '5.7', '5.2', '4.5', '5', '1']
  const six = { ...scheme.content, scale: '-', items: scheme.content.items.slice(0, ofC.length) }
  expect(totalOf(six, ofC)).toBe('26.4')
})

test('0.5 stays 0.5', () => {
  const { units } = computeScores(appraisal)
  const line = items.length + extras.findIndex(([id]) => id === 'ii-them')
  expect(units[0]?.points[line]).toBe('0.5')
})

test('a minus line takes off no more than it can', () => {
  const claimed = (points: string) =>
    reportOf(pledge, scheme, 'phong-kinh-te', {}, { claims: [{ line: 'a1-tru', points, reason: 'Chậm' }] })
  const measure = { period: 'final', pledge, scheme } as const
  expect(checkReport(claimed('1.5'), measure)).toEqual({ ok: true, value: null })
  expect(checkReport(claimed('1.6'), measure)).toMatchObject({ ok: false })
  const given = (points: string): Overrides =>
    new Map([['phong-kinh-te', new Map([['a1-tru', { points, reason: 'Chậm báo cáo' }]])]])
  expect(sound(composeScores(appraisal, given('1.5'))).content.units[0]?.total).toBe('122.9')
  expect(composeScores(appraisal, given('1.6'))).toEqual({
    ok: false,
    failure: { code: 'FIGURE_MISMATCH', detail: 'units/phong-kinh-te/points/a1-tru' },
  })
})

test('what a unit leaves out it gives itself nothing for', () => {
  const sparse = reportOf(pledge, scheme, 'phong-kinh-te', {
    a: { value: '1', self: '-' },
    b: { value: '1', self: '7' },
  })
  const [a, b, c] = ownPoints(scheme.content, sparse)
  expect([a, b, c]).toEqual(['0.0', '7.0', '0.0'])
})
