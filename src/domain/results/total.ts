import type { Fraction } from 'fraction.js'

import { exact, least, rounded, sum } from './exact'
import { none } from './fields'
import type { Scheme } from './scheme'

/** At most `cap`; "-" is no cap. */
function capped(number: Fraction, cap: string): Fraction {
  return cap === none ? number : least(number, exact(cap))
}

/** The total of the points of all lines, given in their order: bonus and total as far as their caps allow. */
export function totalOf(
  { items, bonus, scale, bonusCap, places }: Scheme,
  points: readonly string[],
): string {
  const numbers = points.map(exact)
  const extras = numbers.slice(items.length)
  const bonusOf = (beyond: boolean) => sum(extras.filter((_, index) => bonus[index]?.beyond === beyond))
  const minus = sum(extras.slice(bonus.length))
  const within = sum(numbers.slice(0, items.length))
    .add(capped(bonusOf(false), bonusCap))
    .sub(minus)
  return rounded(capped(within, scale).add(bonusOf(true)), places)
}

/** The name of the first band whose edge `total` reaches, "-" where it reaches none. */
export function bandOf({ bands }: Scheme, total: string): string {
  if (total === none) return none
  return bands.find(({ from }) => exact(total).gte(exact(from)))?.name ?? none
}
