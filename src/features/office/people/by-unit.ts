import type { Member } from '@/domain/people/member'
import { unitTitle, type Unit } from '@/domain/people/unit'
import { plainLetters } from '@/domain/shared/text'

/** The people of one unit, or of the witness office if `unit` is empty. */
export type UnitPeople = {
  readonly unit: string
  readonly title: string
  readonly members: readonly Member[]
}

const ranks: Readonly<Record<Member['role'], number>> = { leader: 0, witness: 0, secretary: 1, observer: 2 }

/**
 * The members by unit, in the units' order, the office last: leaders before secretaries, suspended members last. Only
 * those whose name, position or address contains `sought`, ignoring diacritics.
 */
export function byUnit(
  members: readonly Member[],
  units: ReadonlyMap<string, Unit>,
  office: string,
  sought: string,
): readonly UnitPeople[] {
  const wanted = plainLetters(sought.trim())
  const groups = [
    ...[...units]
      .sort(([, a], [, b]) => a.order - b.order)
      .map(([unit, one]) => ({ unit, title: unitTitle(one) })),
    { unit: '', title: office },
  ]
  const known = new Set(groups.map(({ unit }) => unit))
  const strays = [...new Set(members.map(({ unit }) => unit))].filter((unit) => !known.has(unit))
  return [...groups, ...strays.map((unit) => ({ unit, title: unit }))].flatMap((group) => {
    const found = members
      .filter(({ unit }) => unit === group.unit)
      .filter(({ name, position, email = '' }) =>
        plainLetters(`${name} ${position} ${email}`).includes(wanted),
      )
      .sort(
        (a, b) =>
          Number(b.active) - Number(a.active) ||
          ranks[a.role] - ranks[b.role] ||
          a.name.localeCompare(b.name, 'vi'),
      )
    return found.length === 0 ? [] : [{ ...group, members: found }]
  })
}
