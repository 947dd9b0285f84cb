import { statementsOf } from './syntax/rules'

/** What the rules allow of one collection. */
export type RuledCollection = {
  /** The condition of listing it, without the limit, and the limit; null where nobody lists it. */
  readonly list: { readonly condition: string; readonly limit: number } | null
  /** How many of their own documents, whatever the bloc, somebody lists at once. */
  readonly ownLimit: number | null
}

type Found = { list: RuledCollection['list']; ownLimit: number | null }

/** The names of the collections that the rules match in whatever bloc. */
const acrossBlocs = (rules: string) =>
  [...rules.matchAll(/match \/\{path=\*\*\}\/(\w+)\//g)].map(([, name = '']) => name)

/**
 * Every collection of the rules, by its path without ids: "mail", "blocs/units", "blocs/years/log". Throws where a
 * list has no limit, or what is matched across blocs is no collection.
 */
export function collectionsIn(rules: string): ReadonlyMap<string, RuledCollection> {
  const across = acrossBlocs(rules)
  const collections = new Map<string, Found>()
  const own = new Map<string, number>()
  for (const { kind, place, methods, expression } of statementsOf(rules)) {
    if (kind !== 'allow') continue
    const condition = rules.slice(expression.start, expression.end)
    const [, rest = '', limit] = /^(.*) && atMost\((\d+)\)$/s.exec(condition) ?? []
    if (methods.includes('list') && limit === undefined) throw new Error(`${place}: listed without a limit`)
    if (across.includes(place)) {
      if (limit !== undefined) own.set(place, Number(limit))
      continue
    }
    const found = collections.get(place) ?? { list: null, ownLimit: null }
    if (methods.includes('list')) found.list = { condition: rest, limit: Number(limit) }
    collections.set(place, found)
  }
  for (const [name, limit] of own) {
    const found = collections.get(`blocs/${name}`)
    if (found === undefined) throw new Error(`${name}: matched across blocs and in none`)
    found.ownLimit = limit
  }
  return collections
}
