import type { PledgeItem } from '../pledge/item'
import type { ReadRevision, Revision } from '../pledge/revision'
import { isDecimal } from '../shared/decimal'
import { fail, ok, type Result } from '../shared/result'
import { exact } from './exact'
import { none } from './fields'
import type { Report } from './report'
import { linesOf, type ReadScheme, type Scheme } from './scheme'
import { targetOf } from './target'
import { areInOrder } from './text'
import { isWord } from './word'

/** What a report is measured by: the pledge in mid-year, the scheme at the end. */
export type Measure =
  | { readonly period: 'mid'; readonly pledge: ReadRevision }
  | { readonly period: 'final'; readonly pledge: ReadRevision; readonly scheme: ReadScheme }

/** Fails with TEXT_MISMATCH, and the place as the detail, unless a report fits what it is measured by. */
export function checkReport(report: Report, measure: Measure): Result<null> {
  const { revision } = measure.pledge
  const basis = measure.period === 'mid' ? measure.pledge : measure.scheme
  const checks: readonly (readonly [string, boolean])[] = [
    ['bloc', report.bloc === revision.bloc.id],
    ['year', report.year === revision.year],
    ['period', report.period === measure.period],
    ['basis', report.basis === basis.digest],
    ['unit', revision.parties.some(({ id }) => id === report.unit)],
    [
      'items',
      areInOrder(
        report.items.map(({ item }) => item),
        revision.items.map(({ id }) => id),
      ),
    ],
    ...valueChecks(report, revision),
    ...(measure.period === 'mid' ? [] : pointChecks(report, measure.scheme.content)),
  ]
  const wrong = checks.find(([, fits]) => !fits)
  return wrong === undefined ? ok(null) : fail('TEXT_MISMATCH', wrong[0])
}

/** A value that can be compared with the target: words where the target is no number, decimals where it is one. */
function fitsItem(value: string, item: PledgeItem, unit: string): boolean {
  if (item.direction === 'yes') return isWord(value)
  return isDecimal(value) || targetOf(item, unit) === null
}

function valueChecks({ items, unit }: Report, revision: Revision): readonly (readonly [string, boolean])[] {
  const pledged = new Map(revision.items.map((item) => [item.id, item]))
  return items.map(({ item, value }) => {
    const found = pledged.get(item)
    return [`items/${item}/value`, found !== undefined && fitsItem(value, found, unit)]
  })
}

/** At most what a line can have; anything where the line has no bound. */
function isWithin(points: string, max: string | undefined): boolean {
  return max !== undefined && (points === none || max === none || exact(points).lte(exact(max)))
}

function pointChecks({ items, claims }: Report, scheme: Scheme): readonly (readonly [string, boolean])[] {
  if (scheme.scoring === 'none')
    return [
      ['items', items.every(({ self }) => self === none)],
      ['claims', claims.length === 0],
    ]
  const extras = [...scheme.bonus, ...scheme.minus].map(({ id }) => id)
  const most = new Map(linesOf(scheme).map(({ id, max }) => [id, max]))
  return [
    [
      'claims',
      areInOrder(
        claims.map(({ line }) => line),
        extras,
      ),
    ],
    ...items.map(({ item, self }) => [`items/${item}/self`, isWithin(self, most.get(item))] as const),
    ...claims.map(({ line, points }) => [`claims/${line}`, isWithin(points, most.get(line))] as const),
  ]
}
