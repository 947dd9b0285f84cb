import { allowed, denied, but, type Case, type ListAttempt, type ReadAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import type { Query } from '../support/emulator'
import { textId, yearOf } from '../support/ceremony'
import { sceneOf } from '../support/scenes'
import type { Caller } from '../support/tokens'

const scene = 'revoked'
const { cast } = sceneOf(scene)
const kid = cast.keys['leader-2']?.kid ?? ''
const digest = yearOf(sceneOf(scene))['revision'] as string

const strangers: Readonly<Record<string, Caller>> = {
  'somebody signed out': null,
  'an anonymous account': { uid: 'observer', provider: 'anonymous' },
  'an account without membership': { uid: 'nobody' },
  'a member switched off': { uid: 'switched-off' },
}

const readable: Readonly<Record<string, string>> = {
  'the bloc': '',
  'a unit': `units/${unitOf(1)}`,
  'a member': 'members/leader-1',
  'a key': `keys/${kid}`,
  'a key count': 'keyCounts/leader-3',
  'a revocation': `revocations/${kid}`,
  'a year': 'years/2014',
  'an item': 'years/2014/items/thu-ngan-sach',
  'an agreement': `years/2014/agreements/${unitOf(3)}`,
  'a comment': 'years/2014/comments/leader-3_1',
  'a review': `years/2014/reviews/${unitOf(2)}`,
  'who is present': 'years/2014/presence/leader-2',
  'a revision': `years/2014/revisions/${digest}`,
  'a log entry': 'years/2014/log/1',
  'a text': `years/2014/texts/${textId}`,
  'a meeting': 'meetings/2014-2',
  'a check': `meetings/2014-2/checks/${unitOf(2)}`,
  'a deviation': 'meetings/2014-2/deviations/witness_1',
  results: `years/2014/results/${unitOf(1)}`,
}

function reading(what: string, path: string): readonly Case[] {
  const attempt: ReadAttempt = { kind: 'get', scene, by: { uid: 'observer' }, path }
  return Object.entries(strangers).map(([who, by]) => denied(`${who} reads ${what}`, attempt, but({ by })))
}

const listable: readonly (readonly [collection: string, parent: string, most: number])[] = [
  ['units', '', 200],
  ['members', '', 200],
  ['keys', '', 1000],
  ['revocations', '', 1000],
  ['years', '', 100],
  ['items', 'years/2014', 500],
  ['agreements', 'years/2014', 200],
  ['comments', 'years/2014', 1000],
  ['reviews', 'years/2014', 200],
  ['presence', 'years/2014', 200],
  ['revisions', 'years/2014', 100],
  ['log', 'years/2014', 1000],
  ['results', 'years/2014', 200],
  ['meetings', '', 100],
  ['checks', 'meetings/2014-2', 200],
  ['deviations', 'meetings/2014-2', 1000],
]

const listOf = (query: Query, by: Caller = { uid: 'observer' }): ListAttempt => ({
  kind: 'list',
  scene,
  by,
  query,
})

function listing([collection, parent, most]: (typeof listable)[number]): readonly Case[] {
  const open = { collection, ...(parent === '' ? {} : { parent }) }
  const attempt = listOf({ ...open, limit: most })
  return [
    denied(`a list of ${collection} without a limit`, attempt, but({ query: open })),
    denied(
      `a list of more than ${String(most)} ${collection}`,
      attempt,
      but({ query: { ...open, limit: most + 1 } }),
    ),
    ...Object.entries(strangers).map(([who, by]) =>
      denied(`${who} lists ${collection}`, attempt, but({ by })),
    ),
    denied(
      `all ${collection} of all blocs`,
      attempt,
      but({ query: { collection, everywhere: true, limit: most } }),
    ),
  ]
}

const mine = { collection: 'members', everywhere: true, limit: 50 }
const equals = (uid: string) => ({ where: { field: 'uid', equals: uid } })
const memberships = listOf({ ...mine, ...equals('leader-1') }, { uid: 'leader-1' })
const units = listOf({ collection: 'units', limit: 1 })
const ownDocument: ReadAttempt = {
  kind: 'get',
  scene,
  by: { uid: 'switched-off' },
  path: 'members/switched-off',
}

/** Who may look at what: members at everything of their bloc, in bounded lists; others at nothing but their own membership. */
export const doorCases: readonly Case[] = [
  ...Object.entries(readable).flatMap(([what, path]) => reading(what, path)),
  ...listable.flatMap(listing),
  allowed(
    'a member switched off lists their own memberships',
    listOf({ ...mine, ...equals('switched-off') }, { uid: 'switched-off' }),
  ),
  denied("another's memberships", memberships, but({ query: { ...mine, ...equals('leader-2') } })),
  denied('all memberships of everybody', memberships, but({ query: mine })),
  denied(
    'own memberships without a limit',
    memberships,
    but({ query: { collection: 'members', everywhere: true, ...equals('leader-1') } }),
  ),
  denied(
    'more than 50 of own memberships',
    memberships,
    but({ query: { ...mine, limit: 51, ...equals('leader-1') } }),
  ),
  denied('own memberships, signed out', memberships, but({ by: null })),
  denied(
    'own memberships, anonymously',
    memberships,
    but({ by: { uid: 'leader-1', provider: 'anonymous' } }),
  ),
  denied('a member switched off reads another member', ownDocument, but({ path: 'members/leader-1' })),
  denied(
    'own member document, anonymously',
    ownDocument,
    but({ by: { uid: 'switched-off', provider: 'anonymous' } }),
  ),
  denied('own member document, signed out', ownDocument, but({ by: null })),
  ...['comments', 'keyCounts', 'work', 'anything'].map((collection) =>
    denied(`a list of ${collection}`, units, but({ query: { collection, limit: 1 } })),
  ),
]
