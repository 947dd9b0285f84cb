import type { DemoData } from './data'

/** The password of every demo account. The local stack is reachable from this machine alone. */
export const demoPassword = 'giao-uoc-2014'

/** A demo account. */
export type Person = {
  readonly uid: string
  readonly email: string
  readonly name: string
  readonly position: string
}

/** The accounts of the demo, with uids that stay the same: the local part of the address. */
export function peopleOf(data: DemoData): readonly Person[] {
  return data.people.map(({ email, name, position }) => ({ uid: uidOf(email), email, name, position }))
}

/** The uid of the person with that address. */
export function uidOf(email: string): string {
  return email.slice(0, email.indexOf('@'))
}

/** The uid of each unit's leader, by the unit's id. */
export function leadersOf(data: DemoData): Readonly<Record<string, string>> {
  const leaders = data.people.filter(({ role }) => role === 'leader')
  return Object.fromEntries(leaders.map(({ unit, email }) => [unit ?? '', uidOf(email)]))
}
