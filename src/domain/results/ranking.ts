import { groups, type Group } from './appraisal'
import { exact } from './exact'
import { none } from './fields'
import type { Tie } from './scores'

/** A unit with what it is ranked by; the total is "-" where it has none. */
type Contender = { readonly unit: string; readonly group: Group; readonly total: string }

/** Ranks units within their groups: one more than the number of units above, "-" without a total. So 1, 2, 2, 4. */
export function ranked<T extends Contender>(units: readonly T[]): readonly (T & { readonly rank: string })[] {
  const placed = units.flatMap(({ group, total }) => (total === none ? [] : [{ group, total: exact(total) }]))
  return units.map((unit) => {
    if (unit.total === none) return { ...unit, rank: none }
    const total = exact(unit.total)
    const above = placed.filter((other) => other.group === unit.group && other.total.gt(total))
    return { ...unit, rank: String(above.length + 1) }
  })
}

/** All units that share a rank with another of their group: those of `main` first, by rank. */
export function tiesOf(
  units: readonly Pick<Contender & { readonly rank: string }, 'unit' | 'group' | 'rank'>[],
): Tie[] {
  return groups.flatMap((group) => {
    const inGroup = units.filter((unit) => unit.group === group && unit.rank !== none)
    const ranks = [...new Set(inGroup.map(({ rank }) => Number(rank)))].sort((a, b) => a - b)
    return ranks.flatMap((rank) => {
      const equals = inGroup.filter((unit) => unit.rank === String(rank)).map(({ unit }) => unit)
      return equals.length > 1 ? [{ id: `${group}-${rank}`, units: equals }] : []
    })
  })
}
