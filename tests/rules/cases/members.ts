import { allowed, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { sha256 } from '../support/digests'
import { choiceShape, flagShape, idShape, lineShape, shapeCases, type Specimen } from '../support/shapes'
import { sceneOf } from '../support/scenes'
import type { Fields } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { byNobodyElse, notAdmins, write } from './bloc'
import { capacitiesShape } from './capacities'

const scene = 'signing'
const { cast } = sceneOf(scene)
const kidOf = (name: string) => cast.keys[name]?.kid ?? ''
const fieldsOf = (uid: string): Fields => ({ ...cast.members[uid] })

const member: Specimen = {
  title: 'member',
  scene,
  by: 'admin',
  path: 'members/leader-3',
  fields: fieldsOf('leader-3'),
  shape: {
    uid: { bad: { "another's": 'leader-2', 'not text': 1 } },
    role: choiceShape('leader', 'secretary'),
    admin: flagShape,
    active: flagShape,
    unit: idShape,
    name: lineShape(200),
    position: lineShape(200),
    capacities: capacitiesShape,
  },
}

const ofOffice: Specimen = {
  ...member,
  title: 'member of the witness office',
  fields: { ...fieldsOf('witness'), uid: 'leader-3' },
  shape: { role: choiceShape('witness', 'observer'), unit: { bad: { given: unitOf(1), 'a blank': ' ' } } },
}

const heldMember: Specimen = {
  ...member,
  title: 'member held to one key',
  fields: { ...fieldsOf('leader-2'), uid: 'leader-2', onlyKey: kidOf('leader-2') },
  path: 'members/leader-2',
  shape: {
    onlyKey: {
      bad: { 'no digest': 'abc', 'in capitals': kidOf('leader-2').toUpperCase(), empty: '', 'not text': 1 },
    },
  },
}

const change = (by: string, uid: string, fields: Fields, dropped: readonly string[] = []) =>
  write(by, scene, (base) => [patch(`${base}/members/${uid}`, fields, dropped)])
const instead =
  (next: WriteAttempt) =>
  (attempt: WriteAttempt): WriteAttempt => ({ ...attempt, writes: next.writes })

const switchOff = change('witness', 'leader-2', { active: false })
const hold = change('witness', 'leader-2', { onlyKey: kidOf('leader-2') })
const promote = change('admin', 'leader-2', { position: 'Quyền Chủ tịch' })
/** A member of this uid, whom an admin gives another position. */
const known = (uid: string): WriteAttempt => ({
  ...change('admin', uid, { position: 'Quyền Chủ tịch' }),
  given: (base) => [set(`${base}/members/${uid}`, { ...fieldsOf('leader-2'), uid })],
})
const held: WriteAttempt = {
  ...change('witness', 'leader-2', { active: false }),
  given: (base) => [patch(`${base}/members/leader-2`, { onlyKey: kidOf('leader-2') })],
}
const addressed: WriteAttempt = {
  ...change('admin', 'leader-2', { position: 'Quyền Chủ tịch' }),
  given: (base) => [patch(`${base}/members/leader-2`, { email: 'leader-2@phuong.example' })],
}
const admins = change('admin', 'witness', { admin: true })
const twoAdmins: WriteAttempt = {
  ...change('admin', 'witness', { active: false }),
  given: (base) => [patch(`${base}/members/witness`, { admin: true })],
}
const off: WriteAttempt = { ...hold, given: (base) => [patch(`${base}/members/leader-2`, { active: false })] }

/** Sound documents with everything that may be wrong about them. */
export const memberSpecimens: readonly Specimen[] = [member, ofOffice, heldMember]

/** Members: written by an admin, curbed by the witness, never by themselves. */
export const memberCases: readonly Case[] = [
  ...shapeCases(member),
  ...shapeCases(ofOffice),
  ...shapeCases(heldMember).filter(({ name }) => !/without|null/.test(name)),
  ...['admin', 'witness', 'leader-1'].map((uid) =>
    denied(`a member taken in by ${uid} unasked`, known('newcomer'), () =>
      write(uid, scene, (base) => [
        set(`${base}/members/newcomer`, { ...fieldsOf('leader-2'), uid: 'newcomer' }),
      ]),
    ),
  ),
  denied('a member under a strange uid changed', known('newcomer'), () => known('new comer')),
  denied('a member under a long uid changed', known('a'.repeat(128)), () => known('a'.repeat(129))),
  ...byNobodyElse('a member given another position', promote, [...notAdmins, 'leader-2', 'witness-2']),
  denied(
    'a member deleted by an admin',
    promote,
    instead(write('admin', scene, (base) => [remove(`${base}/members/leader-2`)])),
  ),
  denied(
    'a member deleted by the witness',
    switchOff,
    instead(write('witness', scene, (base) => [remove(`${base}/members/leader-2`)])),
  ),
  ...['role', 'admin', 'unit', 'capacities', 'name'].map((field) =>
    denied(`a member's own ${field}`, promote, (one) => ({
      ...one,
      by: { uid: 'leader-2' },
      writes: (base) => [
        patch(`${base}/members/leader-2`, {
          [field]:
            { role: 'witness', admin: true, unit: unitOf(1), capacities: ['KHÁC'], name: 'Khác' }[field] ??
            '',
        }),
      ],
    })),
  ),
  ...byNobodyElse('a member switched off', switchOff, [
    'leader-1',
    'leader-2',
    'secretary',
    'observer',
    'nobody',
  ]),
  ...byNobodyElse('a member held to one key', hold, [
    'leader-1',
    'leader-2',
    'secretary',
    'observer',
    'nobody',
  ]),
  denied('switched on by the witness', off, (one) => ({
    ...one,
    writes: (base) => [patch(`${base}/members/leader-2`, { active: true })],
  })),
  denied('held and switched on at once by the witness', off, (one) => ({
    ...one,
    writes: (base) => [patch(`${base}/members/leader-2`, { active: true, onlyKey: kidOf('leader-2') })],
  })),
  denied(
    'switched to something that is no flag',
    switchOff,
    instead(change('witness', 'leader-2', { active: 'no' })),
  ),
  denied('switched off without saying so', switchOff, instead(change('witness', 'leader-2', {}, ['active']))),
  ...['role', 'admin', 'unit', 'name', 'position', 'capacities', 'uid', 'extra'].map((field) =>
    denied(
      `switched off and given another ${field} by the witness`,
      switchOff,
      instead(change('witness', 'leader-2', { active: false, [field]: 'khác' })),
    ),
  ),
  denied(
    "held to somebody else's key",
    hold,
    instead(change('witness', 'leader-2', { onlyKey: kidOf('leader-3') })),
  ),
  denied(
    'held to a key that is not there',
    hold,
    instead(change('witness', 'leader-2', { onlyKey: sha256('no key') })),
  ),
  denied('let go by the witness', held, (one) => ({
    ...one,
    writes: (base) => [patch(`${base}/members/leader-2`, {}, ['onlyKey'])],
  })),
  denied('let go by themselves', held, (one) => ({
    ...one,
    by: { uid: 'leader-2' },
    writes: (base) => [patch(`${base}/members/leader-2`, {}, ['onlyKey'])],
  })),
  denied('an admin switched off by the witness', switchOff, (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/leader-2`, { admin: true })],
  })),
  allowed('an admin held to one key by the witness', {
    ...hold,
    given: (base) => [patch(`${base}/members/leader-2`, { admin: true })],
  }),
  allowed('an admin made by an admin', admins),
  allowed('an admin switched off by another admin', twoAdmins),
  denied(
    'an admin switched off by themselves',
    twoAdmins,
    instead(change('admin', 'admin', { active: false })),
  ),
  denied('an admin who lays it down', twoAdmins, instead(change('admin', 'admin', { admin: false }))),
  allowed('an admin who changes their own position', change('admin', 'admin', { position: 'Khác' })),
  denied(
    'a member given an address by an admin',
    promote,
    instead(change('admin', 'leader-2', { email: 'leader-2@phuong.example' })),
  ),
  ...[
    ['email', 'khac@phuong.example'],
    ['position', ''],
  ].map(([field = '', value = '']) =>
    denied(`a member with an address: another ${field}`, addressed, (one) => ({
      ...one,
      writes: (base) => [patch(`${base}/members/leader-2`, { [field]: value })],
    })),
  ),
  denied('by a witness who is switched off', switchOff, (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/witness`, { active: false })],
  })),
  allowed('held to another key by the witness', {
    ...held,
    writes: (base) => [patch(`${base}/members/leader-2`, { onlyKey: kidOf('leader-2 second') })],
  }),
  allowed('let go by an admin', {
    ...held,
    by: { uid: 'admin' },
    writes: (base) => [patch(`${base}/members/leader-2`, {}, ['onlyKey'])],
  }),
  allowed('switched on by an admin', {
    ...off,
    by: { uid: 'admin' },
    writes: (base) => [patch(`${base}/members/leader-2`, { active: true })],
  }),
]
