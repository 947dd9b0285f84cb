import { requestOf, type Attempt, type Case } from '../../tests/rules/support/cases'
import { callsIn } from '../../tests/rules/support/syntax/expressions'
import { statementsOf, type Statement } from '../../tests/rules/support/syntax/rules'

/** Every function that `names` lead to. */
function reached(
  names: readonly string[],
  calls: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...(calls.get(name) ?? []))
  }
  return found
}

const collectionsOf = (path: string) =>
  path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/')

/** The paths of the statements that may decide an attempt, and whether they read or write. */
function doorsOf(attempt: Attempt): readonly string[] {
  const request = requestOf(attempt, Date.now())
  if (request.kind === 'commit') return request.writes.map(({ path }) => `write ${collectionsOf(path)}`)
  const path =
    request.kind === 'get' ? request.path : `${request.query.parent ?? ''}/${request.query.collection}/x`
  return [`read ${collectionsOf(path)}`, 'read members', 'read invites']
}

function doorOf({ place, methods }: Statement): string {
  return `${methods.some((method) => ['get', 'list'].includes(method)) ? 'read' : 'write'} ${place}`
}

/** Tells whether a case can possibly notice a change at `place`: whether what it sends is decided there. */
export function relevanceIn(rules: string): (one: Case, place: string) => boolean {
  const statements = statementsOf(rules)
  const calls = new Map<string, string[]>()
  for (const { kind, place, expression } of statements) {
    if (kind !== 'allow') calls.set(place, [...(calls.get(place) ?? []), ...callsIn(expression)])
  }
  const behind = new Map<string, Set<string>>()
  for (const statement of statements) {
    if (statement.kind !== 'allow') continue
    const places = behind.get(doorOf(statement)) ?? new Set<string>()
    places.add(`${statement.place}: ${statement.methods.join(', ')}`)
    for (const name of reached(callsIn(statement.expression), calls)) places.add(name)
    behind.set(doorOf(statement), places)
  }
  const known = new WeakMap<Case, readonly string[]>()
  return (one, place) => {
    const doors =
      known.get(one) ?? [one.allowed, ...(one.denied === undefined ? [] : [one.denied])].flatMap(doorsOf)
    known.set(one, doors)
    return doors.some((door) => behind.get(door)?.has(place) === true)
  }
}
