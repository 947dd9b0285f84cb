import { clientDataOf, filledIn } from '../../fixtures/client-data'
import type { ActAttempt } from '../support/attempts'
import { allowed, but, denied, type Case } from '../support/cases'
import { year, yearOf } from '../support/ceremony'
import { challengeOf, sha256, zeros } from '../support/digests'
import { honest, honestly, once } from '../support/honest'
import { sceneOf } from '../support/scenes'
import { notesCases } from './notes'
import { acts } from '../support/statement'
import { bytes, double, time, type Fields, type Value } from '../support/values'
import { lacking, leads, signedAs, states, storedAs, says } from '../support/turns'

const minute = 60_000
const change = but<ActAttempt>
const passkey = honestly('sign')
const device = honestly('sign with a device key')
const everyFrame = [
  'seq',
  'prev',
  'prevAt',
  'act',
  'by',
  'kid',
  'kind',
  'body',
  'notes',
  'sig',
  'ad',
  'cdj',
  'ct',
  'at',
  'hash',
]
const numberOf = (value: Value | undefined) => Number(value)
const plus = (field: string, more: number) =>
  states((fields: Fields) => ({ ...fields, [field]: numberOf(fields[field]) + more }))
const asDouble = (field: string) =>
  states((fields: Fields) => ({ ...fields, [field]: double(numberOf(fields[field])) }))
const textOf = (fields: Fields, field: string) => fields[field] as string

/** Whatever the act: frame, chain, clock and sender. */
function frameCases(name: string, attempt: ActAttempt): readonly Case[] {
  const no = (label: string, turn: (one: ActAttempt) => ActAttempt) =>
    denied(`${name}: ${label}`, attempt, turn)
  return [
    no('seq skipped', plus('seq', 1)),
    no('seq of the entry before', plus('seq', -1)),
    no('seq as a double', asDouble('seq')),
    no('seq as a double under the id of the whole number', (one) =>
      asDouble('seq')({ ...one, ids: { entry: String(numberOf(yearOf(sceneOf(one.scene))['seq']) + 1) } }),
    ),
    no('under another id', change({ ids: { entry: 'x' } })),
    no('another prev', states({ prev: sha256('a') })),
    no('prevAt a millisecond late', plus('prevAt', 1)),
    no('prevAt a millisecond early', plus('prevAt', -1)),
    no('prevAt as a double', asDouble('prevAt')),
    no('ct as a double', asDouble('ct')),
    no(
      'ct as text',
      states((fields) => ({ ...fields, ct: String(numberOf(fields['ct'])) })),
    ),
    no('ct an hour early', plus('ct', -60 * minute)),
    no('ct an hour late', plus('ct', 60 * minute)),
    no('ct just too early', plus('ct', -2 * minute - 2000)),
    no('ct just too late', plus('ct', 2.5 * minute)),
    allowed(`${name}: ct a minute and a half early`, plus('ct', -1.5 * minute)(attempt)),
    allowed(`${name}: ct nearly two minutes late`, plus('ct', 2 * minute - 5000)(attempt)),
    no("at by the client's clock", storedAs({ at: time(Date.now()) })),
    no("the year's at by the client's clock", leads({ at: time(Date.now()) })),
    no("the year's at left as it was", leads(lacking('at'))),
    no("the year's seq left as it was", leads(lacking('seq'))),
    no(
      "the year's seq as a double",
      leads((next) => ({ ...next, seq: double(numberOf(next['seq'])) })),
    ),
    no(
      "the year's seq as text",
      leads((next) => ({ ...next, seq: String(numberOf(next['seq'])) })),
    ),
    no("the year's head left as it was", leads(lacking('head'))),
    no("the year's head another", leads({ head: sha256('a') })),
    no('hash another', storedAs({ hash: sha256('a') })),
    no(
      'hash in capitals',
      storedAs((entry) => ({ ...entry, hash: textOf(entry, 'hash').toUpperCase() })),
    ),
    no('one field too many', storedAs({ extra: 1 })),
    ...everyFrame.map((field) => no(`without ${field}`, storedAs(lacking(field)))),
    ...everyFrame.map((field) => no(`${field} is null`, storedAs({ [field]: null }))),
    no('act of no such name', states({ act: 'praise' })),
    no(
      'act in capitals',
      states((fields) => ({ ...fields, act: textOf(fields, 'act').toUpperCase() })),
    ),
    no('body with more', says({ more: 'x' })),
    no('notes in bytes', states({ notes: bytes('{}') })),
    no('notes a number', states({ notes: 1 })),
    ...notesCases(name, attempt),
    no('notes changed after signing', signedAs({ notes: '{"reason":"khác"}' })),
    no('sent by another', change({ as: { uid: attempt.by === 'leader-2' ? 'leader-3' : 'leader-2' } })),
    no('sent by an admin', change({ as: { uid: 'admin' } })),
    no('sent signed out', change({ as: null })),
    no('sent anonymously', change({ as: { uid: attempt.by, provider: 'anonymous' } })),
    no('in the name of another', states({ by: attempt.by === 'leader-2' ? 'leader-3' : 'leader-2' })),
    no("with another's key", change({ key: attempt.by === 'leader-4' ? 'leader-3' : 'leader-4' })),
    no('with a key that is not there', states({ kid: sha256('no such key') })),
    no(
      'with a key of another kind than it says',
      states((fields) => ({ ...fields, kind: fields['kind'] === 'passkey' ? 'device' : 'passkey' })),
    ),
    no(
      'the entry a second time under another id',
      change({
        beside: (base, own) => [
          ...own,
          ...own
            .filter(({ path }) => path.includes('/log/'))
            .map((write) => ({ ...write, path: `${base}/${year}/log/x` })),
        ],
      }),
    ),
    no('entry without year', change({ without: 'year' })),
    no('year without entry', change({ without: 'entry' })),
  ]
}

/** The signature itself, as far as rules can look at it. */
function proofCases(): readonly Case[] {
  const bent = (label: string, bend: NonNullable<ActAttempt['assertion']>) =>
    denied(`passkey: ${label}`, passkey, change({ assertion: bend }))
  const turned = (label: string, turn: Parameters<typeof signedAs>[0]) =>
    denied(`passkey: ${label}`, passkey, signedAs(turn))
  const cdj = (turn: (text: string) => string) => (entry: Fields) => ({
    ...entry,
    cdj: turn(textOf(entry, 'cdj')),
  })
  const ad = (turn: (data: string) => string) => (entry: Fields) => ({
    ...entry,
    ad: turn(textOf(entry, 'ad')),
  })
  const said = (template: string) =>
    cdj((text) => {
      const { challenge, origin } = JSON.parse(text) as {
        readonly challenge: string
        readonly origin: string
      }
      return filledIn(template, challenge, origin)
    })
  const padded = (size: number) =>
    cdj((text) => text.replace('}', `,"x":"${'y'.repeat(size - text.length - 7)}"}`))
  return [
    bent('made for registration', { type: 'webauthn.create' }),
    bent('another challenge', { challenge: challengeOf('another text') }),
    bent('a challenge with padding', { challenge: `${challengeOf('a')}=` }),
    bent('another origin', { origin: 'https://evil.example' }),
    bent('an origin that begins like ours', { origin: 'http://localhost:51730' }),
    bent('an origin that matches but for a dot', { origin: 'https://giao-uoc-example' }),
    bent('no origin', { origin: '' }),
    bent('another site', { rpId: 'evil.example' }),
    ...['00', '01', '04', '0a', '02', '08', 'f0', 'fa'].map((flags) =>
      bent(`flags ${flags}: not both present and verified`, { flags }),
    ),
    ...['05', '1d', '0d', '07', '0f', '45', '85', 'c5', 'fd'].map((flags) =>
      allowed(`passkey: flags ${flags}`, change({ assertion: { flags } })(passkey)),
    ),
    allowed(
      'passkey: the second origin',
      change({ assertion: { origin: 'https://giao-uoc.example' } })(passkey),
    ),
    allowed('passkey: slashes escaped as Android does', change({ assertion: { escaped: true } })(passkey)),
    ...clientDataOf('taken').map(([label, template]) =>
      allowed(`passkey: client data with ${label}`, signedAs(said(template))(passkey)),
    ),
    ...clientDataOf('refused').map(([label, template]) =>
      turned(`client data with ${label}`, said(template)),
    ),
    allowed('passkey: client data as long as may be', signedAs(padded(2000))(passkey)),
    allowed(
      'passkey: authenticator data with extensions',
      signedAs(ad((data) => `${data}${'ab'.repeat(196)}`))(passkey),
    ),
    turned('client data too long', padded(2001)),
    turned(
      'client data with a next line',
      cdj((text) => text.replace(',"cross', ',\u0085"cross')),
    ),
    turned(
      'client data with a paragraph separator',
      cdj((text) => text.replace(',"cross', ',\u2029"cross')),
    ),
    turned('no client data', { cdj: '' }),
    turned('no authenticator data', { ad: '' }),
    turned(
      'authenticator data too short',
      ad((data) => data.slice(0, -2)),
    ),
    turned(
      'authenticator data of half a byte',
      ad((data) => `${data}a`),
    ),
    turned(
      'authenticator data in capitals',
      ad((data) => data.toUpperCase()),
    ),
    turned(
      'authenticator data too long',
      ad((data) => `${data}${'ab'.repeat(197)}`),
    ),
    ...Object.entries({
      'in capitals': 'AB'.repeat(64),
      'too short': 'ab'.repeat(63),
      'too long': 'ab'.repeat(65),
      'no hex': 'xy'.repeat(64),
      empty: '',
    }).map(([label, sig]) => turned(`signature ${label}`, { sig })),
    denied('device key: signature too short', device, signedAs({ sig: 'ab' })),
    denied('device key: with authenticator data', device, signedAs({ ad: 'ab' })),
    denied('device key: with client data', device, signedAs({ cdj: '{}' })),
    denied('device key: posing as a passkey', device, states({ kind: 'passkey' })),
    denied('passkey: posing as a device key, without assertion', passkey, states({ kind: 'device' })),
    denied('passkey: a text of another year', passkey, change({ where: 'signing/2013' })),
    denied('passkey: a text of another bloc', passkey, change({ where: 'another/2014' })),
    denied('passkey: from the beginning of the log', passkey, states({ prev: zeros })),
  ]
}

/** What every entry is held to, and what nothing may do to the log. */
export const entryCases: readonly Case[] = [
  ...Object.entries(honest).map(([name, attempt]) => allowed(name, attempt)),
  ...proofCases(),
  ...acts.flatMap((act) => frameCases(act, once[act])),
]
