import { sha256 } from './digests'
import type { Fields } from './values'

/** A member document of the cast. */
export type Member = {
  readonly uid: string
  readonly role: string
  readonly admin: boolean
  readonly unit: string
  readonly name: string
  readonly position: string
  readonly capacities: readonly string[]
  readonly active: boolean
}

export type Key = {
  readonly uid: string
  readonly kid: string
  readonly spki: string
  readonly kind: 'passkey' | 'device'
}

export const site = { origins: ['http://localhost:5173', 'https://giao-uoc.example'], rpId: 'localhost' }

/** Who takes part in a bloc of `size` units: a leader for each, and everybody else a rule must tell apart. */
export type Cast = {
  readonly units: readonly string[]
  readonly members: Readonly<Record<string, Member>>
  readonly keys: Readonly<Record<string, Key>>
}

export const unitOf = (number: number) => `phuong-${String(number)}`
export const leaderOf = (number: number) => `leader-${String(number)}`

function member(uid: string, role: string, unit = '', more: Partial<Member> = {}): Member {
  const capacities = role === 'leader' ? ['CHỦ TỊCH', 'KT. CHỦ TỊCH'] : []
  return {
    uid,
    role,
    admin: false,
    unit,
    name: `Trần ${uid}`,
    position: `Chức vụ của ${uid}`,
    capacities,
    active: true,
    ...more,
  }
}

/** A key whose point is made up: rules cannot tell, since they verify no signature. */
export function keyOf(uid: string, kind: Key['kind'], label = ''): Key {
  const point = sha256(`x ${uid} ${label}`) + sha256(`y ${uid} ${label}`)
  const spki = `3059301306072a8648ce3d020106082a8648ce3d03010703420004${point}`
  return { uid, spki, kid: sha256(spki), kind }
}

export function keyFields(key: Key): Fields {
  const passkey = key.kind === 'passkey'
  return {
    uid: key.uid,
    spki: key.spki,
    kind: key.kind,
    credentialId: passkey ? 'c0ffee' : '',
    transports: passkey ? ['internal', 'hybrid'] : [],
    synced: passkey,
  }
}

export function castOf(size: number): Cast {
  const numbers = Array.from({ length: size }, (_, index) => index + 1)
  const people = [
    ...numbers.map((number) => member(leaderOf(number), 'leader', unitOf(number))),
    member('deputy', 'leader', unitOf(1), { capacities: ['KT. CHỦ TỊCH'] }),
    member('secretary', 'secretary', unitOf(1), { capacities: ['CHỦ TỊCH'] }),
    member('secretary-2', 'secretary', unitOf(2)),
    member('outsider', 'leader', 'phuong-khac'),
    member('witness', 'witness'),
    member('witness-2', 'witness'),
    member('observer', 'observer'),
    member('admin', 'observer', '', { admin: true }),
    member('switched-off', 'leader', unitOf(2), { active: false }),
    member('admin-off', 'observer', '', { admin: true, active: false }),
  ]
  const keys = people.map(
    ({ uid }) => [uid, keyOf(uid, uid === leaderOf(size) ? 'device' : 'passkey')] as const,
  )
  return {
    units: numbers.map(unitOf),
    members: Object.fromEntries(people.map((person) => [person.uid, person])),
    keys: {
      ...Object.fromEntries(keys),
      'leader-2 second': keyOf('leader-2', 'passkey', 'second'),
      'leader-2 software': keyOf('leader-2', 'device', 'software'),
    },
  }
}
