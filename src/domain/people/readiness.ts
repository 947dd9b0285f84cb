import type { Invite } from './invite'
import type { Member, Role } from './member'

/** Whether somebody for an office belongs to the bloc already, is invited, or neither. */
export type Filling = 'joined' | 'invited' | 'missing'

/** What a bloc needs of people before its first pledge. */
export type Readiness = {
  /** There are two units or more. */
  readonly units: boolean
  readonly head: Filling
  readonly witness: Filling
  /** Units, besides the one that leads, for which no leader is there or invited. */
  readonly leaderless: readonly string[]
}

type Person = { readonly role: Role; readonly unit: string }

/** What there is and what is missing; `units` are those that count, and invitations over at `now` (ms) do not count. */
export function readinessOf(
  units: readonly string[],
  headUnit: string,
  members: Iterable<Member>,
  invites: Iterable<Invite>,
  now: number,
): Readiness {
  const joined = [...members].filter(({ active }) => active)
  const invited = [...invites].filter(({ until }) => until > now)

  function filling(isWanted: (person: Person) => boolean): Filling {
    if (joined.some(isWanted)) return 'joined'
    return invited.some(isWanted) ? 'invited' : 'missing'
  }

  const leaderOf = (unit: string) => filling((person) => person.role === 'leader' && person.unit === unit)
  return {
    units: units.length >= 2,
    head: leaderOf(headUnit),
    witness: filling(({ role }) => role === 'witness'),
    leaderless: units.filter((unit) => unit !== headUnit && leaderOf(unit) === 'missing'),
  }
}

/** True once everybody is there or invited. */
export function isReady({ units, head, witness, leaderless }: Readiness): boolean {
  return units && head !== 'missing' && witness !== 'missing' && leaderless.length === 0
}
