import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Appraisal } from '@/domain/results/appraisal'
import { checkScores } from '@/domain/results/check-scores'
import { computeScores } from '@/domain/results/compute-scores'
import type { Scheme } from '@/domain/results/scheme'
import { readScores, writeScores, type Scores } from '@/domain/results/scores'
import { isDecimal } from '@/domain/shared/decimal'

import { plainPoints } from '../../../fixtures/plain-scores'
import { appraisalOf, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

const units = ['mot', 'hai', 'ba', 'bon', 'nam'] as const

const decimal = fc
  .oneof(
    fc.stringMatching(/^-?(0|[1-9][0-9]?)(\.[0-9]{1,2})?$/),
    fc.constantFrom('0', '1', '50', '99.99', '100', '100.0', '-1'),
  )
  .filter(isDecimal)
const each = fc.stringMatching(/^[0-9]\.[0-9]{1,3}$/)
const points = fc.integer({ min: 0, max: 20 })
const perUnit = <T>(arbitrary: fc.Arbitrary<T>) => fc.tuple(...units.map(() => arbitrary))

const counted = fc.record({
  direction: fc.constantFrom('up', 'down'),
  rule: fc.constantFrom('proportional', 'all-or-nothing', 'best-takes-max', 'fixed', 'judged'),
  points,
  each,
  targets: perUnit(fc.option(decimal)),
  values: perUnit(fc.option(decimal)),
})
const said = fc.record({
  direction: fc.constant('yes' as const),
  rule: fc.constantFrom('proportional', 'all-or-nothing', 'best-takes-max', 'fixed'),
  points,
  each,
  targets: perUnit(fc.constant(null)),
  values: perUnit(fc.option(fc.constantFrom('đạt', 'không đạt'))),
})
const item = fc.oneof({ arbitrary: counted, weight: 4 }, { arbitrary: said, weight: 1 })
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

const year = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
  places: fc.integer({ min: 0, max: 4 }),
  apart: fc.subarray([...units]),
  silent: fc.option(fc.constantFrom(...units)),
  bonus: perUnit(fc.constantFrom('0', '0.05', '1', '2.5')),
  order: fc.shuffledSubarray([...units], { minLength: units.length }),
  turned: fc.boolean(),
})
type Year = typeof year extends fc.Arbitrary<infer T> ? T : never

/** The own entries of units that have one. */
function byUnit(entries: readonly (string | null)[]): Record<string, string> {
  return Object.fromEntries(
    units.flatMap((unit, index) => {
      const entry = entries[index] ?? null
      return entry === null ? [] : [[unit, entry] as const]
    }),
  )
}

/** A year whose parties are in this order, its items from first to last or from last to first. */
function appraise(
  { items, places, apart, silent, bonus }: Year,
  order: readonly string[],
  turned: boolean,
): Appraisal {
  const named = items.map((one, index) => ({ ...one, id: `dong-${String(index)}` }))
  const placed = turned ? named.reverse() : named
  const pledge = pledgeBetween(
    order,
    placed.map(({ id, direction, points: most, targets }) => ({
      id,
      direction,
      points: most,
      targets: byUnit(targets),
    })),
  )
  const scheme = schemeFor(pledge, {
    places,
    items: placed.map(schemeItem),
    apart: order.filter((unit) => apart.some((one) => one === unit)),
    bonus: [{ id: 'thuong', text: 'Thưởng', max: '-', beyond: true }],
    bands: [{ name: 'Tốt', from: '10' }],
  })
  const reports = order
    .filter((unit) => unit !== silent)
    .map((unit) =>
      reportOf(
        pledge,
        scheme,
        unit,
        Object.fromEntries(
          placed.flatMap(({ id, values }) => {
            const value = byUnit(values)[unit]
            return value === undefined ? [] : [[id, value]]
          }),
        ),
        { claims: [{ line: 'thuong', points: byUnit(bonus)[unit] ?? '0', reason: 'Thành tích' }] },
      ),
    )
  return appraisalOf(pledge, scheme, reports)
}

function schemeItem({
  id,
  rule,
  points: most,
  each: amount,
}: Item & { readonly id: string }): Scheme['items'][number] {
  return { item: id, max: String(most), rule, each: rule === 'fixed' ? amount : '-' }
}

/** What each unit was given but the points of single lines, by unit. */
function outcome({ units: scored, ties }: Scores) {
  return {
    units: Object.fromEntries(
      scored.map(({ unit, total, group, rank, band }) => [unit, { total, group, rank, band }]),
    ),
    ties: ties.map(({ id, units: equals }) => [id, [...equals].sort()]),
  }
}

/** A figure as a whole number of its last places. */
const whole = (figure: string) => BigInt(figure.replace('.', ''))

test('every line is what whole numbers alone give, and a total the sum of its lines', () => {
  fc.assert(
    fc.property(year, (one) => {
      const appraisal = appraise(one, one.order, one.turned)
      const scores = computeScores(appraisal)
      for (const [index] of appraisal.revision.items.entries()) {
        const plain = plainPoints(appraisal, index)
        for (const { unit, points: given } of scores.units)
          expect([unit, given[index]]).toEqual([unit, plain.get(unit)])
      }
      for (const { points: given, total } of scores.units.filter(({ report }) => report !== '-'))
        expect(whole(total)).toBe(given.reduce((sum, line) => sum + whole(line), 0n))
    }),
    { numRuns: 400 },
  )
})

test('neither the order of the parties nor that of the items changes what anybody is given', () => {
  fc.assert(
    fc.property(year, (one) => {
      const straight = computeScores(appraise(one, units, false))
      const moved = computeScores(appraise(one, one.order, one.turned))
      expect(outcome(moved)).toEqual(outcome(straight))
      expect(moved.units.map(({ unit }) => unit)).toEqual(one.order)
    }),
    { numRuns: 200 },
  )
})

test('a rank is one more than the number of units above, and equals are a tie', () => {
  fc.assert(
    fc.property(year, (one) => {
      const { units: scored, ties } = computeScores(appraise(one, one.order, one.turned))
      for (const { unit, total, group, rank } of scored) {
        const rivals = scored.filter((other) => other.group === group && other.total !== '-')
        const above = rivals.filter((other) => total !== '-' && whole(other.total) > whole(total))
        expect(rank).toBe(total === '-' ? '-' : String(above.length + 1))
        const equals = rivals.filter((other) => other.total === total).map((other) => other.unit)
        const tied = ties.filter((tie) => tie.units.includes(unit)).map((tie) => tie.units)
        expect(tied).toEqual(equals.length > 1 ? [equals] : [])
      }
    }),
    { numRuns: 200 },
  )
})

test('what is computed holds when it is read, and one figure more or less does not', () => {
  fc.assert(
    fc.property(year, fc.nat(), (one, pick) => {
      const appraisal = appraise(one, one.order, one.turned)
      const { text, digest } = sound(writeScores(computeScores(appraisal)))
      const { content } = sound(readScores(text, digest))
      expect(checkScores(content, appraisal)).toEqual({ ok: true, value: null })
      const reporting = content.units.filter(({ report }) => report !== '-')
      const changed = reporting[pick % reporting.length]
      const withTotal = (total: string) =>
        content.units.map((unit) => (unit === changed ? { ...unit, total } : unit))
      const other =
        changed?.total.endsWith('1') === true
          ? changed.total.replace(/1$/, '2')
          : changed?.total.replace(/.$/, '1')
      expect(checkScores({ ...content, units: withTotal(other ?? '') }, appraisal)).toMatchObject({
        failure: { code: 'FIGURE_MISMATCH' },
      })
    }),
    { numRuns: 100 },
  )
})
