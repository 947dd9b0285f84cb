import type { Fraction } from 'fraction.js'

import { exact, greatest, least, one, two, zero } from './exact'
import type { Rule } from './scheme'
import type { Aim } from './target'
import { isWord, words } from './word'

/** The best of a group on one item: by ratio to the target, and by value among those without a target. */
export type Best = { readonly ratio: Fraction | null; readonly number: Fraction | null }

/** One value with all that its points follow from. */
export type Measured = {
  readonly value: string
  readonly ratio: Fraction | null
  readonly direction: Aim['direction']
  readonly max: Fraction
  /** Points for each one counted; 0 where the rule does not count. */
  readonly each: Fraction
  readonly best: Best
}

/** The points of a value before they are rounded; null where a rule gives none. */
const pointsBy: Readonly<Record<Rule, (measured: Measured) => Fraction | null>> = {
  proportional: ({ ratio, max }) => (ratio === null ? null : max.mul(least(one, ratio))),
  'all-or-nothing': ({ ratio, max }) => (ratio === null ? null : ratio.gte(one) ? max : zero),
  'best-takes-max': (measured) => byRatio(measured) ?? byNumber(measured),
  fixed: ({ value, max, each }) => least(max, greatest(zero, countOf(value).mul(each))),
  judged: () => null,
}

/** The points of a value by `rule`, before they are rounded; null where the rule gives none. */
export function pointsByRule(rule: Rule, measured: Measured): Fraction | null {
  return pointsBy[rule](measured)
}

function countOf(value: string): Fraction {
  if (isWord(value)) return value === words.reached ? one : zero
  return exact(value)
}

/** Half the points for reaching the target, the rest in proportion to how far the best has passed it. */
function byRatio({ ratio, max, best }: Measured): Fraction | null {
  if (ratio === null) return null
  const half = max.div(two)
  if (ratio.lt(one)) return half.mul(ratio)
  const lead = (best.ratio ?? one).sub(one)
  return lead.equals(zero) ? half : half.add(half.mul(ratio.sub(one).div(lead)))
}

/** Without a target only the values themselves can be compared. */
function byNumber({ value, max, direction, best }: Measured): Fraction {
  const number = exact(value)
  const top = best.number ?? number
  if (top.lte(zero)) return number.equals(top) ? max : zero
  return max.mul(direction === 'down' ? top.div(number) : greatest(zero, number).div(top))
}
