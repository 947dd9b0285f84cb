import type { Fraction } from 'fraction.js'

import type { PledgeItem } from '../pledge/item'
import { groupOf, type CountingReport, type Group } from './appraisal'
import { exact, greatest, least, rounded, zero } from './exact'
import { none } from './fields'
import { pointsByRule, type Best } from './rules'
import type { Scheme, SchemeItem } from './scheme'
import { aimOf, ratioOf } from './target'
import { isWord } from './word'

/** What one unit reports of one item. */
type Reported = {
  readonly unit: string
  readonly group: Group
  readonly value: string
  readonly self: string
  readonly ratio: Fraction | null
}

/**
 * The proposed points of an item for each unit that reports a value: by the item's rule, or what the unit gives itself
 * where the rule gives none; rounded.
 */
export function itemPoints(
  scheme: Scheme,
  scored: SchemeItem,
  item: PledgeItem,
  reports: ReadonlyMap<string, CountingReport>,
): ReadonlyMap<string, string> {
  const reported = reportedOf(scheme, item, reports)
  const best = { main: bestOf(reported, 'main', item), apart: bestOf(reported, 'apart', item) }
  const max = exact(scored.max)
  const each = amountOf(scored.each)
  return new Map(
    reported.map(({ unit, group, value, self, ratio }) => {
      const measured = { value, ratio, direction: item.direction, max, each, best: best[group] }
      return [unit, rounded(pointsByRule(scored.rule, measured) ?? amountOf(self), scheme.places)]
    }),
  )
}

/** Points as a number; where there are none, 0. */
function amountOf(points: string): Fraction {
  return points === none ? zero : exact(points)
}

function reportedOf(
  scheme: Scheme,
  item: PledgeItem,
  reports: ReadonlyMap<string, CountingReport>,
): readonly Reported[] {
  return [...reports].flatMap(([unit, { report }]) => {
    const found = report.items.find((one) => one.item === item.id)
    if (found === undefined) return []
    const { value, self } = found
    return [{ unit, group: groupOf(scheme, unit), value, self, ratio: ratioOf(value, aimOf(item, unit)) }]
  })
}

function bestOf(reported: readonly Reported[], group: Group, { direction }: PledgeItem): Best {
  const compared = reported.filter((one) => one.group === group)
  const ratios = compared.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]))
  const numbers = compared.flatMap(({ ratio, value }) =>
    ratio !== null || isWord(value) ? [] : [exact(value)],
  )
  return { ratio: topOf(ratios, greatest), number: topOf(numbers, direction === 'down' ? least : greatest) }
}

function topOf(
  numbers: readonly Fraction[],
  better: (a: Fraction, b: Fraction) => Fraction,
): Fraction | null {
  return numbers.reduce<Fraction | null>((top, number) => (top === null ? number : better(top, number)), null)
}
