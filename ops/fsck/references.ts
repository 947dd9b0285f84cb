import type { Account } from '../data/accounts'
import type { Placed, Shelves } from '../data/holding'
import type { Note } from './deviation'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

/** Looks whether what documents of a bloc name is there: units, people, keys, items, years. */
export function examineReferences(
  shelves: Shelves,
  accounts: readonly Account[],
  bloc: Placed,
  note: Note,
): void {
  const at = (collection: string, id: string) => shelves.get(`${bloc.path}/${collection}/${id}`)
  const needUnit = (path: string, id: string) => {
    if (at('units', id) === undefined) note(path, 'reference-missing', `units/${id}`)
  }
  const needPerson = (path: string, uid: string) => {
    if (at('members', uid) === undefined) note(path, 'reference-missing', `members/${uid}`)
  }
  const list = (collection: string) => shelves.list(bloc.path, collection)

  needUnit(bloc.path, textOf(bloc.data['headUnit']))
  for (const { path, data } of list('units'))
    for (const { unit } of listOf(data['predecessors']) as readonly { unit: string }[]) needUnit(path, unit)
  for (const { path, data } of [...list('members'), ...list('invites')])
    if (textOf(data['unit']) !== '') needUnit(path, textOf(data['unit']))
  examineMembers(list('members'), bloc, new Set(accounts.map(({ uid }) => uid)), at, note)
  for (const { path, data } of list('keys')) needPerson(path, textOf(data['uid']))
  examineCounters(list('keyCounts'), list('keys'), note)
  for (const meeting of list('meetings')) {
    if (at('years', textOf(meeting.data['year'])) === undefined)
      note(meeting.path, 'reference-missing', `years/${textOf(meeting.data['year'])}`)
    for (const { path, id } of shelves.list(meeting.path, 'checks')) needUnit(path, id)
    for (const { path, data } of shelves.list(meeting.path, 'deviations'))
      needPerson(path, textOf(data['uid']))
  }
  for (const year of list('years')) examineYearParts(shelves, year, { needUnit, needPerson }, note)
}

function examineMembers(
  members: readonly Placed[],
  bloc: Placed,
  accounts: ReadonlySet<string>,
  at: (collection: string, id: string) => Placed | undefined,
  note: Note,
): void {
  for (const { path, id, data } of members) {
    if (!accounts.has(id)) note(path, 'account-missing')
    const only = textOf(data['onlyKey'])
    if (only !== '' && at('keys', only)?.data['uid'] !== id) note(path, 'reference-missing', `keys/${only}`)
  }
  const isAdmin = ({ data }: Placed) => data['admin'] === true && data['active'] === true
  if (!members.some(isAdmin)) note(bloc.path, 'admin-missing')
}

/** A counter is set back when somebody is allowed more keys, so it may say less than there are, and never more. */
function examineCounters(counters: readonly Placed[], keys: readonly Placed[], note: Note): void {
  for (const { path, id, data } of counters) {
    const own = keys.filter((key) => key.data['uid'] === id)
    const last = own.some((key) => key.id === data['last'])
    if (!last || Number(data['count']) > own.length)
      note(path, 'count-differs', `${String(data['count'])} / ${own.length}`)
  }
}

type Needs = Readonly<Record<'needUnit' | 'needPerson', (path: string, id: string) => void>>

function examineYearParts(shelves: Shelves, year: Placed, { needUnit, needPerson }: Needs, note: Note): void {
  const list = (collection: string) => shelves.list(year.path, collection)
  for (const name of ['agreements', 'reviews', 'results', 'work'])
    for (const { path, id } of list(name)) needUnit(path, id)
  for (const { path, data } of list('comments')) {
    needPerson(path, textOf(data['uid']))
    if (textOf(data['unit']) !== '') needUnit(path, textOf(data['unit']))
  }
  for (const { path, id, data } of list('seen')) {
    needPerson(path, id)
    if (Number(data['seq']) > Number(year.data['seq']))
      note(path, 'reference-missing', `log/${String(data['seq'])}`)
  }
  const parties = new Set(listOf(year.data['parties']))
  const items = new Set([...list('items').map(({ id }) => id), ...itemsOfTexts(list('revisions'))])
  for (const { path, id, data } of list('reviews')) {
    if (parties.size > 0 && !parties.has(id)) note(path, 'reference-missing', `parties/${id}`)
    for (const item of keysOf(data['marks']))
      if (!items.has(item)) note(path, 'reference-missing', `items/${item}`)
  }
}

function itemsOfTexts(revisions: readonly Placed[]): readonly string[] {
  return revisions.flatMap(({ data }) => {
    try {
      const { items } = JSON.parse(textOf(data['text'])) as { items: readonly { id: string }[] }
      return items.map(({ id }) => id)
    } catch {
      // what is wrong with the text itself is said of the text
      return []
    }
  })
}

/** Looks whether what stands at the root names what is there. */
export function examineRoot(shelves: Shelves, accounts: readonly Account[], note: Note): void {
  const uids = new Set(accounts.map(({ uid }) => uid))
  for (const { path, id } of shelves.list('', 'founders')) if (!uids.has(id)) note(path, 'account-missing')
  for (const { path, id } of shelves.list('', 'mail')) {
    const bloc = `blocs/${id.split('~')[0] ?? ''}`
    if (shelves.get(bloc) === undefined) note(path, 'reference-missing', bloc)
  }
}
