import type { Invite } from '../invite'
import type { Member } from '../member'
import type { SheetPerson } from './read-people'

/** What an import of people would do; nothing of it has happened. */
export type PeoplePlan = {
  /** Whoever has no invitation yet. */
  readonly added: readonly SheetPerson[]
  /** Whose invitation says something else, or is over. */
  readonly replaced: readonly SheetPerson[]
  /** Whose invitation stands and says just this. */
  readonly standing: readonly SheetPerson[]
  /** Members already, who are changed on their own page. */
  readonly members: readonly SheetPerson[]
}

function says(invite: Invite, person: SheetPerson): boolean {
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
 * What is to be done about each person of a sheet, so that importing it a second time writes nothing: whoever is a
 * member, or has an invitation that says the same and stands at `now`, is left alone.
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
    return invite.until > now && says(invite, person) ? 'standing' : 'replaced'
  })
  const of = (kind: keyof PeoplePlan) => people.filter((_person, at) => kinds[at] === kind)
  return { added: of('added'), replaced: of('replaced'), standing: of('standing'), members: of('members') }
}
