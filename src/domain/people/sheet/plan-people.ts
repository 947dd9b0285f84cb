import type { Invite } from '../invite'
import type { Member } from '../member'
import type { SheetPerson } from './read-people'

/** What an import of people would do; nothing has been written. */
export type PeoplePlan = {
  /** People who have no invitation yet. */
  readonly added: readonly SheetPerson[]
  /** People whose invitation differs or has expired. */
  readonly replaced: readonly SheetPerson[]
  /** People whose invitation is valid and identical. */
  readonly standing: readonly SheetPerson[]
  /** People who are members already; they are changed on their own page. */
  readonly members: readonly SheetPerson[]
}

function matches(invite: Invite, person: SheetPerson): boolean {
  const { role, unit, name, position, capacities } = person
  return (
    invite.role === role &&
    invite.unit === unit &&
    invite.name === name &&
    invite.position === position &&
    !invite.admin &&
    invite.capacities.join('\n') === capacities.join('\n')
  )
}

/**
 * Plans what to do about each person of a sheet. Members, and people with an identical invitation that is valid at
 * `now`, are left alone, so that importing the sheet a second time writes nothing.
 */
export function planPeople(
  people: readonly SheetPerson[],
  members: Iterable<Member>,
  invites: ReadonlyMap<string, Invite>,
  now: number,
): PeoplePlan {
  const known = new Set([...members].map(({ email }) => email))
  const kinds = people.map((person) => {
    const invite = invites.get(person.email)
    if (known.has(person.email)) return 'members'
    if (invite === undefined) return 'added'
    return invite.until > now && matches(invite, person) ? 'standing' : 'replaced'
  })
  const of = (kind: keyof PeoplePlan) => people.filter((_person, at) => kinds[at] === kind)
  return { added: of('added'), replaced: of('replaced'), standing: of('standing'), members: of('members') }
}
