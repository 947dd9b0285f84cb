import { exact, two } from './exact'
import { none } from './fields'
import type { Scheme } from './scheme'
import type { Ballot } from './summary'

/** The order of a tie: groups of equals, best first. */
export type Order = readonly (readonly string[])[]

/** How ballots are counted: the scheme's rule for ties, and how many parties there are. */
export type Counting = { readonly tie: Scheme['tie']; readonly parties: number }

/** The choice of a voter who prefers nobody. */
export const abstention = ''

/** True if a ballot was held with enough voters to decide anything. */
export function hasQuorum({ present }: Pick<Ballot, 'present'>, { tie, parties }: Counting): boolean {
  return tie.quorum === none || exact(String(present)).gte(exact(tie.quorum).mul(String(parties)))
}

/** As much as the scheme asks for, and always more than half. */
function hasMajority(count: number, base: number, majority: string): boolean {
  const counted = exact(String(count))
  return counted.gte(exact(majority).mul(String(base))) && counted.mul(two).gt(String(base))
}

/** What a unit's place within its group follows from: its count, or whether it has the majority. */
function weightOf(count: number, { present }: Pick<Ballot, 'present'>, { tie, parties }: Counting): number {
  if (tie.majority === none) return count
  return hasMajority(count, tie.of === 'all' ? parties : present, tie.majority) ? 1 : 0
}

/** Splits each group of equals by weight, the heaviest first; units of the same weight stay equals. */
function split(order: Order, weights: ReadonlyMap<string, number>): Order {
  return order.flatMap((equals) => {
    const found = [...new Set(equals.map((unit) => weights.get(unit) ?? 0))].sort((a, b) => b - a)
    return found.map((weight) => equals.filter((unit) => (weights.get(unit) ?? 0) === weight))
  })
}

/** The order of a tie after a ballot that was counted. */
export function orderAfter(
  order: Order,
  ballot: Pick<Ballot, 'counts' | 'present'>,
  counting: Counting,
): Order {
  if (!hasQuorum(ballot, counting)) return order
  const weights = new Map(
    ballot.counts
      .filter(({ choice }) => choice !== abstention)
      .map(({ choice, count }) => [choice, weightOf(count, ballot, counting)]),
  )
  return split(order, weights)
}

/** True if some units are still equal. */
export function isOpen(order: Order): boolean {
  return order.some((equals) => equals.length > 1)
}

/** True if `order` is `before` with nothing but groups split, the units of each group in the order of `units`. */
export function isRefinement(order: Order, before: Order, units: readonly string[]): boolean {
  const placeOf = (unit: string) => before.findIndex((equals) => equals.includes(unit))
  const places = order.flat().map(placeOf)
  const isSorted = order.every((equals) =>
    equals.every(
      (unit, index) => index === 0 || units.indexOf(equals[index - 1] ?? '') < units.indexOf(unit),
    ),
  )
  return (
    isSorted &&
    new Set(order.flat()).size === units.length &&
    order.flat().length === units.length &&
    order.every((equals) => new Set(equals.map(placeOf)).size === 1) &&
    places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)))
  )
}
