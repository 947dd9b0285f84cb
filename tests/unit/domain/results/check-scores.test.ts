import { describe, expect, test } from 'vitest'

import { checkScores } from '@/domain/results/check-scores'
import { composeScores } from '@/domain/results/compose-scores'
import type { Scores, UnitScores } from '@/domain/results/scores'

import { appraisalOf, counting, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

const pledge = pledgeBetween(
  ['mot', 'hai', 'ba', 'bon'],
  [
    { id: 'thu', targets: { mot: '100', hai: '100', ba: '100', bon: '100' } },
    { id: 'pho', points: 5 },
  ],
)
const scheme = schemeFor(pledge, {
  items: [
    { item: 'thu', max: '10', rule: 'proportional', each: '-' },
    { item: 'pho', max: '5', rule: 'judged', each: '-' },
  ],
  bonus: [{ id: 'thuong', text: 'Thưởng', max: '-', beyond: false }],
  minus: [{ id: 'tru', text: 'Trừ', max: '2', beyond: false }],
  bands: [{ name: 'Tốt', from: '10' }],
})
const report = (unit: string, thu: string, self: string) =>
  reportOf(pledge, scheme, unit, { thu, pho: { value: '1', self } })
const reports = [report('mot', '90', '4'), report('hai', '80', '4'), report('ba', '80', '4')]
const appraisal = appraisalOf(pledge, scheme, reports)
const scores = sound(
  composeScores(
    appraisal,
    new Map([['hai', new Map([['pho', { points: '3.5', reason: 'Thiếu minh chứng' }]])]]),
  ),
).content

const check = (over: Partial<Scores>) => checkScores({ ...scores, ...over }, appraisal)
const refusal = (code: string, detail: string) => ({ ok: false, failure: { code, detail } })

/** The scores with parts of one unit's replaced. */
function withUnit(unit: string, over: Partial<UnitScores>): Partial<Scores> {
  return { units: scores.units.map((one) => (one.unit === unit ? { ...one, ...over } : one)) }
}

test('what was composed holds', () => {
  expect(check({})).toEqual({ ok: true, value: null })
})

describe('what they are about', () => {
  const [mot, hai, ba, bon] = scores.units as [UnitScores, UnitScores, UnitScores, UnitScores]

  test.each<[string, Partial<Scores>]>([
    ['bloc', { bloc: 'khoi-khac' }],
    ['year', { year: '2015' }],
    ['scheme', { scheme: 'e'.repeat(64) }],
    ['units', { units: [mot, hai, ba] }],
    ['units', { units: [hai, mot, ba, bon] }],
    ['units', { units: [mot, hai, ba, bon, { ...bon, unit: 'nam' }] }],
    ['units/mot', withUnit('mot', { points: mot.points.slice(1) })],
    ['units/mot', withUnit('mot', { points: [...mot.points, '0.00'] })],
    ['units/bon', withUnit('bon', { points: mot.points })],
    ['units/bon', withUnit('bon', { reasons: [{ line: 'thu', text: 'Không báo cáo' }] })],
    ['units/mot', withUnit('mot', { reasons: [{ line: 'khac', text: 'Lý do' }] })],
    ['units/mot', withUnit('mot', { reasons: ['pho', 'thu'].map((line) => ({ line, text: 'Lý do' })) })],
  ])('another %s is refused: %o', (detail, over) => {
    expect(check(over)).toEqual(refusal('TEXT_MISMATCH', detail))
  })
})

describe('the reports that count', () => {
  test('no other report is named', () => {
    const other = appraisalOf(pledge, scheme, reports)
    const moved = new Map([
      ...other.reports,
      ['hai', { entry: 'f'.repeat(64), report: reports[1] ?? report('hai', '0', '0') }],
    ])
    expect(checkScores(scores, { ...other, reports: moved })).toEqual(
      refusal('BASIS_UNSOUND', 'units/hai/report'),
    )
  })

  test('none is left out, and none is invented', () => {
    const four = { ...appraisal, reports: counting([...reports, report('bon', '1', '1')]) }
    expect(checkScores(scores, four)).toEqual(refusal('BASIS_UNSOUND', 'units/bon/report'))
    const two = { ...appraisal, reports: counting(reports.slice(0, 2)) }
    expect(checkScores(scores, two)).toEqual(refusal('BASIS_UNSOUND', 'units/ba/report'))
  })
})

describe('every figure is computed again', () => {
  test.each<[string, Partial<Scores>]>([
    ['units/mot/points/thu', withUnit('mot', { points: ['9.01', '4.00', '0.00', '0.00'], total: '13.01' })],
    ['units/mot/points/thu', withUnit('mot', { points: ['9', '4.00', '0.00', '0.00'] })],
    ['units/mot/points/thu', withUnit('mot', { points: ['9.000', '4.00', '0.00', '0.00'] })],
    ['units/mot/points/pho', withUnit('mot', { points: ['9.00', '3.50', '0.00', '0.00'], total: '12.50' })],
    [
      'units/mot/points/thuong',
      withUnit('mot', { points: ['9.00', '4.00', '1.00', '0.00'], total: '14.00' }),
    ],
    ['units/mot/points/tru', withUnit('mot', { points: ['9.00', '4.00', '0.00', '1.00'], total: '12.00' })],
    ['units/hai/points/pho', withUnit('hai', { reasons: [] })],
    ['units/mot/total', withUnit('mot', { total: '13.01' })],
    ['units/mot/total', withUnit('mot', { total: '13' })],
    ['units/mot/total', withUnit('mot', { total: '-' })],
    ['units/mot/group', withUnit('mot', { group: 'apart' })],
    ['units/ba/rank', withUnit('ba', { rank: '1' })],
    ['units/bon/rank', withUnit('bon', { rank: '4' })],
    ['units/bon/total', withUnit('bon', { total: '0.00' })],
    ['units/mot/band', withUnit('mot', { band: '-' })],
    ['units/bon/band', withUnit('bon', { band: 'Tốt' })],
    ['ties', { ties: [{ id: 'main-2', units: ['hai', 'ba'] }] }],
  ])('%s', (place, over) => {
    expect(check(over)).toEqual(refusal('FIGURE_MISMATCH', place))
  })

  test('a tie is neither left out nor spelt otherwise', () => {
    const equal = appraisalOf(pledge, scheme, [report('mot', '9', '1'), report('hai', '9', '1')])
    const tied = sound(composeScores(equal, new Map())).content
    const wrong = refusal('FIGURE_MISMATCH', 'ties')
    expect(checkScores(tied, equal)).toEqual({ ok: true, value: null })
    expect(checkScores({ ...tied, ties: [] }, equal)).toEqual(wrong)
    expect(checkScores({ ...tied, ties: [{ id: 'main-1', units: ['hai', 'mot'] }] }, equal)).toEqual(wrong)
    expect(checkScores({ ...tied, ties: [{ id: 'main-2', units: ['mot', 'hai'] }] }, equal)).toEqual(wrong)
  })
})

describe('other points than those proposed', () => {
  const given = (points: string, over: Partial<UnitScores> = {}) =>
    withUnit('mot', {
      points: ['9.00', points, '0.00', '0.00'],
      reasons: [{ line: 'pho', text: 'Đã xác minh' }],
      ...over,
    })

  test('hold with a reason, within what the line can have', () => {
    expect(check(given('5.00', { total: '14.00' }))).toEqual({ ok: true, value: null })
    const wrong = refusal('FIGURE_MISMATCH', 'units/mot/points/pho')
    expect(check(given('5.01', { total: '14.01' }))).toEqual(wrong)
    expect(check(given('-0.01', { total: '8.99' }))).toEqual(wrong)
    expect(check(given('5', { total: '14.00' }))).toEqual(wrong)
  })

  test('have no bound where the line has none', () => {
    const bonus = withUnit('mot', {
      points: ['9.00', '4.00', '1000.00', '0.00'],
      reasons: [{ line: 'thuong', text: 'Cờ của Chính phủ' }],
      total: '1013.00',
    })
    expect(check(bonus)).toEqual({ ok: true, value: null })
  })

  test('a reason may stand where nothing differs', () => {
    expect(check(given('4.00'))).toEqual({ ok: true, value: null })
  })
})
