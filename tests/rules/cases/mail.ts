import { allowed, but, denied, type Case, type ReadAttempt, type WriteAttempt } from '../support/cases'
import { blocFields, settings } from '../support/ceremony'
import { double, serverTime, type Fields, type Value } from '../support/values'
import { patch, remove, set } from '../support/writes'

/** A day in Viet Nam as ids of letters have it. */
export const vietNam = (days = 0) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
const address = 'leader-2@phuong.example'
/** Somebody who is invited. */
export const invited = 'moi@phuong.example'

export type Letter = {
  readonly scene?: string
  /** The stage to which the scene's year has gone on. */
  readonly at?: string
  /** The days of the year after that the year has. */
  readonly dates?: Fields
  readonly by?: string
  readonly year?: string
  readonly kind?: string
  /** Days from today. */
  readonly days?: number
  readonly to?: string
  readonly uid?: string
  readonly fields?: Fields
  readonly data?: Fields
  readonly without?: string
  readonly id?: (day: string) => string
  readonly template?: Fields
}

/** A letter about a year, honest unless told otherwise. */
export function letter(more: Letter = {}): WriteAttempt {
  const { scene = 'signing', by = 'witness', year = '2014', kind = 'opened', days = 0 } = more
  const { to = address, uid = 'leader-2', fields = {}, data = {}, without = '', at } = more
  const gone = (base: string) =>
    at === undefined ? [] : [patch(`${base}/years/2014`, { stage: at, ...more.dates })]
  const said: Fields = {
    bloc: blocFields['name'] ?? '',
    year,
    title: settings['title'] ?? '',
    date: '28/03/2014',
    time: '14:00',
    place: 'Hội trường',
    signBy: '28/03/2014',
    due: '',
    answerBy: '',
    url: `http://localhost:5173/b/${scene}/${year}`,
    ...data,
  }
  const kept = Object.fromEntries(Object.entries(said).filter(([name]) => name !== without))
  return {
    kind: 'write',
    scene,
    by: { uid: by },
    given: (base) => [patch(`${base}/members/leader-2`, { email: address }), ...gone(base)],
    writes: () => [
      set(`mail/${more.id?.(vietNam()) ?? `${scene}~${year}~${kind}~${vietNam(days)}~${uid}`}`, {
        to,
        template: { name: kind, data: kept, ...more.template },
        by,
        at: serverTime,
        ...fields,
      }),
    ],
  }
}

/** Denied for `more`, where `honest` is allowed. */
export const no = (name: string, more: Letter, honest: Letter = {}) =>
  denied(`mail: ${name}`, letter(honest), () => letter({ ...honest, ...more }))
const stages: Readonly<Record<string, readonly string[]>> = {
  textFrozen: ['frozen'],
  opened: ['signing'],
  changed: ['reopened'],
  refused: ['halted'],
  completed: ['in-force'],
  reminder: ['frozen', 'signing'],
}
const scenesOfAll = ['drafting', 'frozen', 'signing', 'halted', 'signed', 'in-force', 'reopened']
const wrong: readonly (readonly [string, Value])[] = [
  ['bloc', 'Mua ngay'],
  ['year', '2013'],
  ['title', 'Trúng thưởng'],
  ['date', '2014-03-28'],
  ['time', '15:00'],
  ['place', 'Nơi khác'],
  ['signBy', '29/03/2014'],
  ['due', '05/12/2014'],
  ['answerBy', '12/12/2014'],
  ['url', 'https://xau.example/'],
]
const mailed = (id: string, to: string, uid: string): ReadAttempt => ({
  kind: 'get',
  scene: 'signing',
  by: { uid },
  path: `/mail/${id}`,
  given: () => [set(`mail/${id}`, { to })],
})
const sent = mailed('signing~2014~opened~20140328~leader-2', address, 'observer')
const sentInvitation = mailed('signing~invitation~20140328~1', invited, 'admin')
const past: Letter = { kind: 'completed', scene: 'in-force' }
const undated: Letter = { data: { date: '', signBy: '' } }
const withoutDates: WriteAttempt = {
  ...letter(undated),
  given: (base) => [
    patch(`${base}/members/leader-2`, { email: address }),
    patch(`${base}/years/2014`, { settings: { ...settings, date: '', signBy: '' } }),
  ],
}

/** Mail: letters of fixed words to members and invited addresses, each kind once a day; nobody's relay. */
export const mailCases: readonly Case[] = [
  allowed('mail: the signing is open', letter()),
  allowed('mail: by the leader of the head unit', letter({ by: 'leader-1' })),
  allowed('mail: by the secretary of the head unit', letter({ by: 'secretary' })),
  allowed('mail: about a meeting without a day', withoutDates),
  denied('mail: about a day that is not set', withoutDates, () => ({
    ...withoutDates,
    writes: letter().writes,
  })),
  ...Object.entries(stages).flatMap(([kind, fitting]) => [
    ...fitting.map((scene) => allowed(`mail: ${kind} when ${scene}`, letter({ kind, scene }))),
    ...scenesOfAll
      .filter((scene) => !fitting.includes(scene))
      .map((scene) =>
        denied(`mail: ${kind} when ${scene}`, letter({ kind, scene: fitting[0] ?? '' }), () =>
          letter({ kind, scene }),
        ),
      ),
  ]),
  ...['reporting', 'appraising'].map((at) => allowed(`mail: completed while ${at}`, letter({ ...past, at }))),
  no('completed once the year is concluded', { at: 'concluded' }, past),

  ...['leader-2', 'secretary-2', 'observer', 'admin', 'switched-off', 'nobody', 'outsider'].map((by) =>
    no(`by ${by}`, { by }),
  ),
  denied('mail: by a witness who is switched off', letter(), (one) => ({
    ...one,
    given: (base) => [...(one.given?.(base, 0) ?? []), patch(`${base}/members/witness`, { active: false })],
  })),
  denied('mail: signed out', letter(), but<WriteAttempt>({ by: null })),
  denied('mail: anonymously', letter(), but<WriteAttempt>({ by: { uid: 'witness', provider: 'anonymous' } })),
  denied("mail: by another bloc's witness", letter(), (one) => ({
    ...one,
    given: (base) => [...(one.given?.(base, 0) ?? []), remove(`${base}/members/witness`)],
  })),
  no('to an address that is no member’s', { to: 'nguoila@xau.example' }),
  no('to several addresses', { fields: { to: [address, 'nguoila@xau.example'] } }),
  no('to a member without an address', { uid: 'leader-3', to: '' }),
  no("to a member, under another's id", { uid: 'leader-3' }),
  no('to nobody', { uid: 'nobody' }),
  denied('mail: to a member who is switched off', letter(), (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/leader-2`, { email: address, active: false })],
  })),
  no('of a kind that is not known', { kind: 'advert' }),
  no('of one kind under the id of another', { template: { name: 'textFrozen' } }),
  no('under yesterday’s id', { days: -1 }),
  no('under tomorrow’s id', { days: 1 }),
  no('under an id with more', { id: (day) => `signing~2014~opened~${day}~leader-2~2` }),
  no('under an id with less', { id: (day) => `signing~2014~opened~${day}` }),
  no('under an id with an end that is empty', { id: (day) => `signing~2014~opened~${day}~leader-2~` }),
  no('under an id with ends that are empty', { id: (day) => `signing~2014~opened~${day}~leader-2~~` }),
  no('about a year that is not there', { year: '2031' }),
  no('with words of one’s own', { fields: { message: { subject: 'x', text: 'y' } } }),
  no('with a copy to somebody', { fields: { cc: 'nguoila@xau.example' } }),
  no('with an attachment in the template', {
    template: { attachments: [{ filename: 'a', content: 'b' }] },
  }),
  no('with more data', { data: { more: 'x' } }),
  no('in another’s name', { fields: { by: 'leader-1' } }),
  no('at a time of one’s own', { fields: { at: double(1.5) } }),
  no('without a time', { fields: { at: null } }),
  ...wrong.flatMap(([field, value]) => [
    no(`with another ${field}`, { data: { [field]: value } }),
    no(`without ${field}`, { without: field }),
  ]),
  denied('mail: the same letter twice on a day', letter(), (one) => ({
    ...one,
    given: (base, now) => [...(one.given?.(base, now) ?? []), ...one.writes(base, now)],
  })),
  denied('mail: a letter taken back', letter(), (one) => ({
    ...one,
    given: (base, now) => [...(one.given?.(base, now) ?? []), ...one.writes(base, now)],
    writes: () => [remove(`mail/signing~2014~opened~${vietNam()}~leader-2`)],
  })),
  allowed('a letter read by a member', sent),
  ...['nobody', 'switched-off'].map((uid) =>
    denied(`a letter read by ${uid}`, sent, but<ReadAttempt>({ by: { uid } })),
  ),
  denied(
    'a letter read anonymously',
    sent,
    but<ReadAttempt>({ by: { uid: 'observer', provider: 'anonymous' } }),
  ),
  denied(
    'an invitation by mail read by a member who is no admin',
    sentInvitation,
    but<ReadAttempt>({ by: { uid: 'leader-2' } }),
  ),
  denied('a letter read, signed out', sent, but<ReadAttempt>({ by: null })),
]
