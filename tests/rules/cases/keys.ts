import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { keyFields, keyOf } from '../support/cast'
import { sha256 } from '../support/digests'
import { flagShape, shapeCases, type Specimen } from '../support/shapes'
import { sceneOf } from '../support/scenes'
import { serverTime, type Fields, time } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { write } from './bloc'

const scene = 'signing'
const { cast } = sceneOf(scene)
const kidOf = (name: string) => cast.keys[name]?.kid ?? ''

const fresh = keyOf('leader-2', 'passkey', 'fresh')
const freshFields: Fields = { ...keyFields(fresh), at: serverTime }
const device = keyOf('leader-2', 'device', 'fresh')
/** The first key that its owner counts. */
const counted = (base: string, kid: string, uid = 'leader-2'): Write =>
  set(`${base}/keyCounts/${uid}`, { count: 1, last: kid })
const key: Specimen = {
  title: 'key',
  scene,
  by: 'leader-2',
  path: `keys/${fresh.kid}`,
  fields: freshFields,
  write: (path, fields) => [set(path, fields), counted(path.split('/keys/')[0] ?? '', fresh.kid)],
  shape: {
    uid: { bad: { "another's": 'leader-3', 'not text': 1 } },
    spki: {
      bad: {
        'of another key': keyOf('leader-2', 'passkey', 'other').spki,
        'in capitals': fresh.spki.toUpperCase(),
        'not text': 1,
      },
    },
    kind: { bad: { 'a device': 'device', 'of another kind': 'card' } },
    credentialId: {
      good: { 'as long as may be': 'ab'.repeat(1023) },
      bad: {
        empty: '',
        'too long': 'ab'.repeat(1024),
        'in capitals': 'AB',
        odd: 'abc',
        'with a line feed': 'ab\n',
        'not text': 1,
      },
    },
    transports: {
      good: {
        none: [],
        'as many as may be': Array.from({ length: 8 }, () => 'usb'),
        'as long as may be': ['a'.repeat(100)],
      },
      bad: {
        'one too many': Array.from({ length: 9 }, () => 'usb'),
        'too long': ['a'.repeat(101)],
        'a number among them': [1],
        'a line feed among them': ['usb\nnfc'],
        'not a list': 'usb',
      },
    },
    synced: flagShape,
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)), 'a number': 1 } },
  },
}

const register = write('leader-2', scene, (base) => [
  set(`${base}/keys/${fresh.kid}`, freshFields),
  counted(base, fresh.kid),
])
const elsewhere =
  (id: string, fields: Fields) =>
  (attempt: WriteAttempt): WriteAttempt => ({
    ...attempt,
    writes: (base) => [set(`${base}/keys/${id}`, fields), counted(base, id, fields['uid'] as string)],
  })
const respelled = { ...fresh, spki: fresh.spki.toUpperCase(), kid: sha256(fresh.spki.toUpperCase()) }
const other = { ...fresh, spki: `${'30'.repeat(27)}${fresh.spki.slice(54)}` }
const revokedKid = cast.keys['leader-2']?.kid ?? ''
const again = cast.keys['leader-2']

/** Sound documents with everything that may be wrong about them. */
export const keySpecimens: readonly Specimen[] = [key]

/** Keys: registered by their owner, once and for all. */
export const keyCases: readonly Case[] = [
  ...shapeCases(key),
  allowed(
    'a device key',
    write('leader-2', scene, (base) => [
      set(`${base}/keys/${device.kid}`, { ...keyFields(device), at: serverTime }),
      counted(base, device.kid),
    ]),
  ),
  denied(
    'a device key posing as a passkey without credential',
    register,
    elsewhere(device.kid, { ...keyFields(device), kind: 'passkey', at: serverTime }),
  ),
  denied('a key for another', register, (one) => ({ ...one, by: { uid: 'leader-3' } })),
  denied('a key by a member switched off', register, (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/leader-2`, { active: false })],
  })),
  denied(
    'a key by an account without membership',
    register,
    elsewhere(keyOf('nobody', 'device').kid, { ...keyFields(keyOf('nobody', 'device')), at: serverTime }),
  ),
  denied('a key, signed out', register, but({ by: null })),
  denied(
    'a key, anonymously',
    register,
    but<WriteAttempt>({ by: { uid: 'leader-2', provider: 'anonymous' } }),
  ),
  denied('a key under another id', register, elsewhere(sha256('another'), freshFields)),
  denied(
    'a key spelled in capitals, under the id of that spelling',
    register,
    elsewhere(respelled.kid, { ...freshFields, spki: respelled.spki }),
  ),
  denied(
    'a key of another kind of curve, under its id',
    register,
    elsewhere(sha256(other.spki), { ...freshFields, spki: other.spki }),
  ),
  denied(
    'a key overwritten',
    register,
    elsewhere(kidOf('leader-2'), { ...keyFields(again ?? fresh), at: serverTime }),
  ),
  denied('a key overwritten after deletion in the same commit', register, (one) => ({
    ...one,
    writes: (base) => [
      remove(`${base}/keys/${revokedKid}`),
      set(`${base}/keys/${revokedKid}`, { ...keyFields(again ?? fresh), at: serverTime }),
      counted(base, revokedKid),
    ],
  })),
  denied("a key's fields changed", register, (one) => ({
    ...one,
    writes: (base) => [patch(`${base}/keys/${revokedKid}`, { synced: false })],
  })),
  denied('a key deleted by its owner', register, (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/keys/${revokedKid}`)],
  })),
  denied('a key deleted by an admin', register, (one) => ({
    ...one,
    by: { uid: 'admin' },
    writes: (base) => [remove(`${base}/keys/${revokedKid}`)],
  })),
  denied(
    'a revoked key registered again',
    { ...register, scene: 'revoked' },
    elsewhere(revokedKid, { ...keyFields(again ?? fresh), at: serverTime }),
  ),
  denied(
    'a revoked key respelled',
    { ...register, scene: 'revoked' },
    elsewhere(sha256((again ?? fresh).spki.toUpperCase()), {
      ...keyFields(again ?? fresh),
      spki: (again ?? fresh).spki.toUpperCase(),
      at: serverTime,
    }),
  ),
]
