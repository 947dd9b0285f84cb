import { dayInVietNam } from '@/domain/shared/day'

import { allowed, but, denied, type Case, type ListAttempt, type ReadAttempt } from '../support/cases'
import { choiceShape, shapeCases, type FieldShape, type Specimen } from '../support/shapes'
import { serverTime, time, type Fields } from '../support/values'
import { remove, set, type Write } from '../support/writes'
import { byNobodyElse, notAdmins, write } from './bloc'

const scene = 'signing'
const dayMs = 86_400_000
const slotOn = (ms: number, slot = '07') => `${dayInVietNam(ms).replaceAll('-', '')}-${slot}`
const today = slotOn(Date.now())

const fault: Fields = {
  kind: 'error',
  version: '0123456789abcdef',
  page: 'board',
  code: 'TypeError',
  frames: ['YearPage-B3x_a1-Z.js:1:2345', 'index-C4.js:12:6'],
  browser: 'Chrome 141',
  at: serverTime,
}
const frame = `${'a'.repeat(60)}:123456:123456`
const framesShape: FieldShape = {
  good: { none: [], 'as many as may be': Array.from({ length: 8 }, () => frame) },
  bad: {
    'too many': Array.from({ length: 9 }, () => frame),
    'with words': ['Nguyễn Văn A:1:2'],
    'with an address': ['https://example.test/a.js:1:2'],
    'without a place': ['index.js'],
    'with a space': ['a b:1:2'],
    'two in one': ['a:1:2 b:1:2'],
    'ending in an empty one': ['a:1:2', ''],
    'not texts': [1],
    'a name too long': [`${'a'.repeat(61)}:1:2`],
    'a line too long': ['a:1234567:1'],
    'a column too long': ['a:1:1234567'],
    'the second without a place': ['a:1:2', 'b'],
    'the second too long': ['a:1:2', `${'a'.repeat(61)}:1:2`],
    text: 'a:1:2',
    'a map': { a: '1' },
  },
}
const faultOf = (path: string): Specimen => ({
  title: 'a fault of a page',
  scene,
  by: 'leader-1',
  path,
  fields: fault,
  shape: {
    at: { bad: { 'a time of one’s own': time(Date.UTC(2014, 1, 1)) } },
    kind: choiceShape('error', 'rejection', 'failure', 'policy'),
    version: {
      good: { 'in development': 'dev' },
      bad: { longer: 'a'.repeat(17), shorter: 'a'.repeat(15), 'with words': 'bản mới', 'not text': 1 },
    },
    page: {
      good: { 'as long as may be': 'a'.repeat(30) },
      bad: { 'too long': 'a'.repeat(31), empty: '', 'an address': '/b/khoi/2014', 'not text': 1 },
    },
    code: {
      good: {
        'as long as may be': 'a'.repeat(60),
        'of the provider': 'auth/internal-error',
        'of one letter': 'E',
      },
      bad: {
        'too long': 'a'.repeat(61),
        empty: '',
        'beginning with a figure': '1a',
        'with words': 'Không đọc được',
        'not text': 1,
      },
    },
    frames: framesShape,
    browser: {
      good: { other: 'other 0', 'as long as may be': 'Facebook 9999' },
      bad: {
        'unheard of': 'Browser 1',
        'with its whole version': 'Chrome 141.0.1',
        'without a version': 'Chrome',
        'with words behind': 'Chrome 141 A',
        'not text': 1,
      },
    },
  },
})
const specimen = faultOf(`faults/${today}`)
const at = (id: string) => write('observer', scene, (base) => [set(`${base}/faults/${id}`, fault)])
const told = at(today)
const notAt = (name: string, id: string) => denied(`a fault under ${name}`, told, () => at(id))
const kept = (base: string): readonly Write[] => [set(`${base}/faults/20140328-01`, fault)]
const dropped = {
  ...write('admin', scene, (base) => [remove(`${base}/faults/20140328-01`)]),
  given: kept,
}
const list: ListAttempt = {
  kind: 'list',
  scene,
  by: { uid: 'admin' },
  query: { collection: 'faults', limit: 200 },
}
const backup: ReadAttempt = {
  kind: 'get',
  scene,
  by: { uid: 'admin' },
  path: 'operations/backup',
  given: (base) => [set(`${base}/operations/backup`, { at: time(0), documents: 3, digest: 'a' })],
}
const others = [...notAdmins.map((uid) => [uid, { uid }] as const), ['somebody signed out', null] as const]

/** Sound documents with everything that may be wrong about them. */
export const faultSpecimens: readonly Specimen[] = [specimen]

/** The backup as admins see it, and faults of pages: told by members once a day, read and dropped by admins. */
export const operationCases: readonly Case[] = [
  ...shapeCases(specimen),
  ...['leader-2', 'secretary', 'witness', 'admin'].map((uid) =>
    allowed(`a fault told by ${uid}`, { ...told, by: { uid } }),
  ),
  ...byNobodyElse('a fault told', told, ['nobody', 'switched-off', 'admin-off']),
  allowed('a fault in the first slot', at(slotOn(Date.now(), '00'))),
  allowed('a fault in the last slot', at(slotOn(Date.now(), '49'))),
  notAt('a fifty-first slot', slotOn(Date.now(), '50')),
  notAt('a slot of one figure', slotOn(Date.now(), '7')),
  notAt('a slot of yesterday', slotOn(Date.now() - dayMs)),
  notAt('a slot of tomorrow', slotOn(Date.now() + dayMs)),
  notAt('a name of its own', 'a'),
  denied('a fault in a slot that is taken', told, (one) => ({
    ...one,
    given: (base) => [set(`${base}/faults/${today}`, { ...fault, code: 'RangeError' })],
  })),
  denied('a fault taken back by a member', dropped, but({ by: { uid: 'leader-1' } })),
  ...byNobodyElse(
    'a fault dropped',
    dropped,
    notAdmins.filter((uid) => uid !== 'leader-1'),
  ),
  denied('faults, more than may be listed', list, but<ListAttempt>({ query: { ...list.query, limit: 201 } })),
  ...others.map(([who, by]) => denied(`faults listed by ${who}`, list, but<ListAttempt>({ by }))),
  denied('one fault by itself', backup, (one) => ({
    ...one,
    path: 'faults/20140328-01',
    given: kept,
  })),
  ...others.map(([who, by]) => denied(`the backup as seen by ${who}`, backup, but<ReadAttempt>({ by }))),
  denied('the backup, as if it had been made by an admin', told, () =>
    write('admin', scene, (base) => [
      set(`${base}/operations/backup`, { at: serverTime, documents: 1, digest: 'a' }),
    ]),
  ),
]
