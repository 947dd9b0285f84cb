import { allowed, but, denied, type Case, type ListAttempt, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { double, serverTime, type Fields } from '../support/values'
import { choiceShape, flagShape, idShape, lineShape, shapeCases, type Specimen } from '../support/shapes'
import { patch, remove, set } from '../support/writes'
import { byNobodyElse, notAdmins, write } from './bloc'
import { capacitiesShape } from './capacities'

const scene = 'signing'
const email = 'moi@phuong.example'
const day = 86_400_000

const person: Fields = {
  role: 'leader',
  admin: false,
  unit: unitOf(2),
  name: 'Người được mời',
  position: 'Phó Chủ tịch UBND phường',
  capacities: ['KT. CHỦ TỊCH'],
}
const invite: Fields = { ...person, email, by: 'admin', at: serverTime, until: Date.now() + 30 * day }
const standing = (base: string, more: Fields = {}) => set(`${base}/invites/${email}`, { ...invite, ...more })

const specimen: Specimen = {
  title: 'invitation',
  scene,
  by: 'admin',
  path: `invites/${email}`,
  fields: invite,
  shape: {
    role: choiceShape('leader', 'secretary'),
    admin: flagShape,
    unit: idShape,
    name: lineShape(200),
    position: lineShape(200),
    capacities: capacitiesShape,
    email: { bad: { "another's": 'khac@phuong.example', 'not text': 1 } },
    by: { bad: { "another's": 'leader-1' } },
    at: { bad: { 'chosen by the client': new Date().toISOString(), 'a number': 1 } },
    until: {
      good: { 'nearly as far as may be': Date.now() + 89 * day },
      bad: {
        'in the past': Date.now() - day,
        'too far away': Date.now() + 91 * day,
        'as text': String(Date.now() + day),
        'as a double': double(Date.now() + day + 0.5),
      },
    },
  },
}

const ofOffice: Specimen = {
  ...specimen,
  title: 'invitation of the witness office',
  fields: { ...invite, role: 'witness', unit: '' },
  shape: { role: choiceShape('witness', 'observer'), unit: { bad: { given: unitOf(1) } } },
}

const send = write('admin', scene, (base) => [standing(base)])
const sendTo = (address: string) => (attempt: WriteAttempt) => ({
  ...attempt,
  writes: (base: string) => [set(`${base}/invites/${address}`, { ...invite, email: address })],
})
const misspelt: Readonly<Record<string, string>> = {
  'without an at sign': 'phuong.example',
  'without a domain': 'moi@',
  'without a dot': 'moi@phuong',
  'in capitals': 'Moi@phuong.example',
  'with a blank': 'mo i@phuong.example',
  'with a letter of Vietnamese': 'mời@phuong.example',
  'with two at signs': 'moi@khac@phuong.example',
  'that is too long': `${'a'.repeat(186)}@phuong.example`,
}

const holder = { uid: 'newcomer', email }
const member: Fields = { ...person, uid: 'newcomer', active: true, email }
/** The invited person's first sign-in: the member's document comes and the invitation goes, in one commit. */
const claim: WriteAttempt = {
  kind: 'write',
  scene,
  by: holder,
  given: (base) => [standing(base)],
  writes: (base) => [set(`${base}/members/newcomer`, member), remove(`${base}/invites/${email}`)],
}
const claiming = (fields: Fields) => (attempt: WriteAttempt) => ({
  ...attempt,
  writes: (base: string) => [set(`${base}/members/newcomer`, fields), remove(`${base}/invites/${email}`)],
})
const widened: Readonly<Record<string, Fields>> = {
  'as an admin': { admin: true },
  'in another role': { role: 'witness', unit: '' },
  'in another unit': { unit: unitOf(1) },
  'under another name': { name: 'Người khác' },
  'in another position': { position: 'Chủ tịch UBND phường' },
  'with another capacity': { capacities: ['CHỦ TỊCH'] },
  'with one capacity more': { capacities: ['KT. CHỦ TỊCH', 'CHỦ TỊCH'] },
  'with another address': { email: 'khac@phuong.example' },
  'under another uid': { uid: 'leader-1' },
  'already switched off': { active: false },
  'held to a key': { onlyKey: '0'.repeat(64) },
  'with who invited them': { by: 'admin' },
  'with the last day': { until: 1 },
}
const lacking = (field: string): Fields =>
  Object.fromEntries(Object.entries(member).filter(([name]) => name !== field))

const withdraw: WriteAttempt = {
  ...write('admin', scene, (base) => [remove(`${base}/invites/${email}`)]),
  given: (base) => [standing(base)],
}
const mine: ListAttempt = {
  kind: 'list',
  scene,
  by: holder,
  query: { collection: 'invites', everywhere: true, limit: 50, where: { field: 'email', equals: email } },
}
const all: ListAttempt = {
  kind: 'list',
  scene,
  by: { uid: 'admin' },
  query: { collection: 'invites', limit: 300 },
}
const withoutLimit = (attempt: ListAttempt): ListAttempt => ({
  ...attempt,
  query: Object.fromEntries(
    Object.entries(attempt.query).filter(([name]) => name !== 'limit'),
  ) as ListAttempt['query'],
})

/** Sound documents with everything that may be wrong about them. */
export const inviteSpecimens: readonly Specimen[] = [specimen, ofOffice]

/** Invitations: made and withdrawn by an admin, consumed by their holder exactly as they are. */
export const inviteCases: readonly Case[] = [
  ...shapeCases(specimen),
  ...shapeCases(ofOffice),
  ...byNobodyElse('an invitation', send, notAdmins),
  ...Object.entries(misspelt).map(([label, address]) =>
    denied(`an invitation to an address ${label}`, send, sendTo(address)),
  ),
  allowed('an invitation to an address as long as may be', sendTo(`${'a'.repeat(185)}@phuong.example`)(send)),
  allowed('an invitation to an address with a plus', sendTo('moi+1@phuong.example')(send)),
  ...byNobodyElse('an invitation withdrawn', withdraw, [...notAdmins, 'newcomer']),
  denied('an invitation withdrawn by its holder', withdraw, but({ by: holder })),
  allowed('an invitation changed by an admin', {
    ...withdraw,
    writes: (base) => [standing(base, { name: 'Tên khác' })],
  }),
  denied(
    'an invitation widened by its holder',
    { ...withdraw, writes: (base) => [patch(`${base}/invites/${email}`, { name: 'K', at: serverTime })] },
    but<WriteAttempt>({ by: holder }),
  ),

  allowed('an invitation taken up', claim),
  allowed('an invitation taken up by an address that the provider writes in capitals', {
    ...claim,
    by: { ...holder, email: 'Moi@Phuong.example' },
  }),
  ...Object.entries(widened).map(([label, fields]) =>
    denied(`an invitation taken up ${label}`, claim, claiming({ ...member, ...fields })),
  ),
  ...Object.keys(member).map((field) =>
    denied(`an invitation taken up without ${field}`, claim, claiming(lacking(field))),
  ),
  denied(
    'an invitation taken up with an address not verified',
    claim,
    but({ by: { ...holder, verified: false } }),
  ),
  denied('an invitation taken up without an address', claim, but({ by: { uid: 'newcomer' } })),
  denied("another's invitation taken up", claim, but({ by: { ...holder, email: 'khac@phuong.example' } })),
  denied('an invitation taken up anonymously', claim, but({ by: { ...holder, provider: 'anonymous' } })),
  denied('an invitation taken up, signed out', claim, but({ by: null })),
  denied('an invitation taken up by the admin who made it', claim, but({ by: { uid: 'admin' } })),
  denied('an invitation taken up for somebody else', claim, (one) => ({
    ...one,
    writes: (base) => [
      set(`${base}/members/somebody`, { ...member, uid: 'somebody' }),
      remove(`${base}/invites/${email}`),
    ],
  })),
  denied('an invitation taken up for two', claim, (one) => ({
    ...one,
    writes: (base) => [
      ...one.writes(base, 0),
      set(`${base}/members/somebody`, { ...member, uid: 'somebody' }),
    ],
  })),
  denied('an invitation that is over', claim, (one) => ({
    ...one,
    given: (base) => [standing(base, { until: Date.now() - 1000 })],
  })),
  denied('an invitation that was withdrawn', claim, (one) => ({
    ...one,
    given: (base) => [set(`${base}/invites/khac@phuong.example`, invite)],
    writes: (base) => [set(`${base}/members/newcomer`, member)],
  })),
  denied('an invitation left standing', claim, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/members/newcomer`, member)],
  })),
  denied('an invitation used up without becoming a member', claim, (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/invites/${email}`)],
  })),
  denied("somebody else's invitation used up beside one's own", claim, (one) => ({
    ...one,
    given: (base) => [standing(base), set(`${base}/invites/khac@phuong.example`, invite)],
    writes: (base) => [...one.writes(base, 0), remove(`${base}/invites/khac@phuong.example`)],
  })),
  denied('an invitation taken up twice', { ...claim, writes: (base) => claim.writes(base, 0) }, (one) => ({
    ...one,
    given: (base) => [set(`${base}/members/newcomer`, member), standing(base)],
  })),
  denied('an invitation taken up by a member who is switched off', claim, (one) => ({
    ...one,
    given: (base) => [standing(base), set(`${base}/members/newcomer`, { ...member, active: false })],
  })),

  allowed('the invitations listed by an admin', all),
  ...[...notAdmins, 'newcomer'].map((uid) =>
    denied(`the invitations listed by ${uid}`, all, but({ by: { uid } })),
  ),
  denied('the invitations listed without a limit', all, withoutLimit),
  denied('more than 300 invitations', all, but({ query: { ...all.query, limit: 301 } })),
  allowed('own invitations, across blocs', mine),
  denied("another's invitations", mine, but({ by: { ...holder, email: 'khac@phuong.example' } })),
  denied('own invitations with an address not verified', mine, but({ by: { ...holder, verified: false } })),
  denied('own invitations, anonymously', mine, but({ by: { ...holder, provider: 'anonymous' } })),
  denied('own invitations, signed out', mine, but({ by: null })),
  denied('own invitations without a limit', mine, withoutLimit),
  denied('more than 50 of own invitations', mine, but({ query: { ...mine.query, limit: 51 } })),
]
