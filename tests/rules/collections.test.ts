import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { collections, collectionsToBackUp, type Collection } from '@/firebase/collections'

import indexes from '../../firestore.indexes.json'
import { collectionsIn } from './support/collections-in-rules'
import { rulesPath } from './support/suite'

type Table = Readonly<Record<string, Collection>>

const rules = readFileSync(rulesPath, 'utf8')
const table: Table = collections

const parents = { root: '', bloc: 'blocs/', year: 'blocs/years/', meeting: 'blocs/meetings/' }
const conditions = { members: 'belongs()', admins: 'isAdmin()' }

/** In what the table and the rules differ, collection by collection. */
function differences(table: Table, rules: string): readonly string[] {
  const allowed = collectionsIn(rules)
  const entries = Object.entries(table).map(([name, one]) => [`${parents[one.within]}${name}`, one] as const)
  const paths = entries.map(([path]) => path)
  return [
    ...[...allowed.keys()].filter((path) => !paths.includes(path)).map((path) => `${path}: not in the table`),
    ...entries.flatMap(([path, { list, ownLimit = null }]) => {
      const rule = allowed.get(path)
      if (rule === undefined) return [`${path}: not in the rules`]
      const listing = list === null ? null : { condition: conditions[list.by], limit: list.limit }
      return [
        ...difference(`${path}: listed`, listing, rule.list),
        ...difference(`${path}: own documents`, ownLimit, rule.ownLimit),
      ]
    }),
  ]
}

function difference(what: string, inTable: unknown, inRules: unknown): readonly string[] {
  const [ours, theirs] = [JSON.stringify(inTable), JSON.stringify(inRules)]
  return ours === theirs ? [] : [`${what}: ${ours} in the table, ${theirs} in the rules`]
}

/** The table with `changes` of the collection called `name`, or without it. */
function tableWith(name: string, changes: Partial<Collection> | null): Table {
  const { [name]: before, ...others } = table
  if (before === undefined) throw new Error(`there is no collection ${name}`)
  return changes === null ? others : { ...others, [name]: { ...before, ...changes } }
}

/** The rules with `after` in the place of `before`, which stands in them once. */
function rulesWith(before: string, after: string): string {
  expect(rules.split(before)).toHaveLength(2)
  return rules.replace(before, after)
}

test('the table and the rules have the same collections, listed by the same people up to the same limits', () => {
  expect(collectionsIn(rules).size).toBeGreaterThan(15)
  expect(differences(table, rules)).toEqual([])
})

test.each<[string, Table, readonly string[]]>([
  ['a collection that the table lacks', tableWith('seen', null), ['blocs/years/seen: not in the table']],
  [
    'a collection that the rules do not know',
    { ...table, handovers: { within: 'bloc', schema: null, list: null, backup: true } },
    ['blocs/handovers: not in the rules'],
  ],
  [
    'a collection in another place',
    tableWith('results', { within: 'bloc' }),
    ['blocs/years/results: not in the table', 'blocs/results: not in the rules'],
  ],
  [
    'another limit',
    tableWith('items', { list: { by: 'members', limit: 501 } }),
    [
      'blocs/years/items: listed: {"condition":"belongs()","limit":501} in the table, ' +
        '{"condition":"belongs()","limit":500} in the rules',
    ],
  ],
  [
    'a list for others',
    tableWith('invites', { list: { by: 'members', limit: 300 } }),
    [
      'blocs/invites: listed: {"condition":"belongs()","limit":300} in the table, ' +
        '{"condition":"isAdmin()","limit":300} in the rules',
    ],
  ],
  [
    'a list that nobody may have',
    tableWith('seen', { list: { by: 'members', limit: 200 } }),
    ['blocs/years/seen: listed: {"condition":"belongs()","limit":200} in the table, null in the rules'],
  ],
  [
    'another limit of what is one’s own',
    tableWith('members', { ownLimit: 51 }),
    ['blocs/members: own documents: 51 in the table, 50 in the rules'],
  ],
])('%s in the table is found', (_, changed, found) => {
  expect(differences(changed, rules)).toEqual(found)
})

test.each<[string, () => string, readonly string[]]>([
  [
    'a collection more',
    () =>
      rulesWith(
        'match /revocations/{kid} {',
        'match /handovers/{id} { allow get: if belongs(); }\nmatch /revocations/{kid} {',
      ),
    ['blocs/handovers: not in the table'],
  ],
  [
    'a collection less',
    () => rulesWith('match /agreements/{unit} {', 'match /words/{unit} {'),
    ['blocs/years/words: not in the table', 'blocs/years/agreements: not in the rules'],
  ],
  [
    'another limit',
    () => rulesWith('isAdmin() && atMost(300)', 'isAdmin() && atMost(200)'),
    [
      'blocs/invites: listed: {"condition":"isAdmin()","limit":300} in the table, ' +
        '{"condition":"isAdmin()","limit":200} in the rules',
    ],
  ],
])('%s in the rules is found', (_, changed, found) => {
  expect(differences(table, changed())).toEqual(found)
})

test('what somebody lists of their own across blocs has an index', () => {
  const own = Object.entries(table).flatMap(([name, { ownLimit }]) => (ownLimit === undefined ? [] : [name]))
  const indexed = indexes.fieldOverrides
    .filter(({ indexes }) => indexes.some(({ queryScope }) => queryScope === 'COLLECTION_GROUP'))
    .map(({ collectionGroup }) => collectionGroup)
  expect(indexed.sort()).toEqual(own.sort())
})

test('a copy of the data holds everything but who is here now, and what the operator works with', () => {
  const left = Object.keys(table).filter((name) => !collectionsToBackUp.some((kept) => kept === name))
  expect(left).toEqual(['operations', 'faults', 'presence'])
})
