import { keyFields, keyOf } from '../support/cast'
import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { sha256 } from '../support/digests'
import { shapeCases, type Specimen } from '../support/shapes'
import { sceneOf } from '../support/scenes'
import { double, serverTime, type Fields } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { byNobodyElse, write } from './bloc'

const scene = 'signing'
const most = 12
const owner = 'leader-2'
const old = sceneOf(scene).cast.keys[owner]?.kid ?? ''
const fresh = keyOf(owner, 'passkey', 'fresh')
const second = keyOf(owner, 'passkey', 'fresh as well')

const keyed = (base: string, key = fresh): Write =>
  set(`${base}/keys/${key.kid}`, { ...keyFields(key), at: serverTime })
const counts = (base: string, fields: Fields, uid = owner): Write => set(`${base}/keyCounts/${uid}`, fields)
/** The counter as it stands before. */
const given =
  (fields: Fields, uid = owner) =>
  (base: string): readonly Write[] => [counts(base, fields, uid)]
const registered = { count: 1, last: old }

const count: Specimen = {
  title: 'key count',
  scene,
  by: owner,
  path: `keyCounts/${owner}`,
  fields: { count: 1, last: fresh.kid },
  shape: {
    count: { bad: { 'two at once': 2, none: 0, 'as a double': double(1), 'as text': '1' } },
    last: { bad: { 'an older key': old, 'no key': sha256('no key'), 'not text': 1 } },
  },
  write: (path, fields) => [set(path, fields), keyed(path.split('/keyCounts/')[0] ?? '')],
}
const begin = write(owner, scene, (base) => [counts(base, count.fields), keyed(base)])
const next: WriteAttempt = {
  ...write(owner, scene, (base) => [counts(base, { count: 2, last: fresh.kid }), keyed(base)]),
  given: given(registered),
}
const nextTo = (after: number, before: number): WriteAttempt => ({
  ...write(owner, scene, (base) => [counts(base, { count: after, last: fresh.kid }), keyed(base)]),
  given: given({ count: before, last: old }),
})
const writing = (writes: WriteAttempt['writes']) => but<WriteAttempt>({ writes })

/** Room for more keys, given to somebody who has made all they may. */
const room = (by: string, fields: Fields = { count: 0 }): WriteAttempt => ({
  ...write(by, scene, (base) => [patch(`${base}/keyCounts/${owner}`, fields)]),
  given: given({ count: most, last: old }),
})
const ownRoom = (by: string, whose: string): WriteAttempt => ({
  ...write(by, scene, (base) => [patch(`${base}/keyCounts/${whose}`, { count: 0 })]),
  given: (base) => [
    counts(base, { count: most, last: old }, whose),
    counts(base, { count: most, last: old }),
  ],
})

/** Sound documents with everything that may be wrong about them. */
export const keyCountSpecimens: readonly Specimen[] = [count]

/** How many keys one may make: each is counted in its own commit, twelve and no more until room is given. */
export const keyCountCases: readonly Case[] = [
  ...shapeCases(count),
  allowed('another key, counted', next),
  denied(
    'a key that is not counted',
    next,
    writing((base) => [keyed(base)]),
  ),
  denied(
    'a count without a key',
    next,
    writing((base) => [counts(base, { count: 2, last: fresh.kid })]),
  ),
  denied(
    'two keys counted as one',
    next,
    writing((base) => [counts(base, { count: 2, last: fresh.kid }), keyed(base), keyed(base, second)]),
  ),
  denied(
    'two keys counted as two',
    next,
    writing((base) => [counts(base, { count: 3, last: second.kid }), keyed(base), keyed(base, second)]),
  ),
  denied(
    'a count that stays as it is',
    next,
    writing((base) => [counts(base, { count: 1, last: fresh.kid }), keyed(base)]),
  ),
  denied(
    'a count that goes back to one',
    nextTo(3, 2),
    writing((base) => [counts(base, { count: 1, last: fresh.kid }), keyed(base)]),
  ),
  denied(
    'a count that goes up for an older key',
    next,
    writing((base) => [counts(base, { count: 2, last: old })]),
  ),
  denied('a thirteenth key', nextTo(most, most - 1), () => nextTo(most + 1, most)),
  denied(
    "a key counted on another's counter",
    next,
    writing((base) => [counts(base, { count: 2, last: fresh.kid }, 'leader-3'), keyed(base)]),
  ),
  denied(
    "another's counter raised along with one's own",
    next,
    writing((base) => [
      counts(base, { count: 2, last: fresh.kid }),
      counts(base, { count: 2, last: fresh.kid }, 'leader-3'),
      keyed(base),
    ]),
  ),
  ...byNobodyElse("another's key count begun", begin, ['leader-1', 'admin', 'witness']),
  denied('a count by a member switched off', next, (one) => ({
    ...one,
    given: (base) => [counts(base, registered), patch(`${base}/members/${owner}`, { active: false })],
  })),
  denied(
    'a count deleted by its owner',
    next,
    writing((base) => [remove(`${base}/keyCounts/${owner}`)]),
  ),
  denied(
    'a count deleted by an admin',
    room('admin'),
    writing((base) => [remove(`${base}/keyCounts/${owner}`)]),
  ),
  denied('a count deleted and begun again in one commit', nextTo(most, most - 1), (one) => ({
    ...nextTo(most, most),
    by: one.by,
    writes: (base) => [
      remove(`${base}/keyCounts/${owner}`),
      counts(base, { count: 1, last: fresh.kid }),
      keyed(base),
    ],
  })),
  ...byNobodyElse('room for keys given', room('witness'), [
    'leader-1',
    owner,
    'secretary',
    'observer',
    'nobody',
  ]),
  denied('room for keys given by an admin switched off', room('admin'), but({ by: { uid: 'admin-off' } })),
  denied('room for keys given by a witness switched off', room('witness'), (one) => ({
    ...one,
    given: (base) => [
      ...given({ count: most, last: old })(base),
      patch(`${base}/members/witness`, { active: false }),
    ],
  })),
  denied('room for keys given by a witness to themselves', ownRoom('witness', owner), () =>
    ownRoom('witness', 'witness'),
  ),
  denied('room for keys given by an admin to themselves', ownRoom('admin', owner), () =>
    ownRoom('admin', 'admin'),
  ),
  denied('room given for part of the keys', room('witness'), () => room('witness', { count: 1 })),
  denied('room given below nothing', room('witness'), () => room('witness', { count: -1 })),
  denied('room given as a double', room('witness'), () => room('witness', { count: double(0) })),
  denied('room given with another last key', room('witness'), () =>
    room('witness', { count: 0, last: fresh.kid }),
  ),
  denied('room given with a field of its own', room('witness'), () =>
    room('witness', { count: 0, extra: 1 }),
  ),
]
