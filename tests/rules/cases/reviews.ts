import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { agreed, year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { lineShape, shapeCases, type Specimen } from '../support/shapes'
import { serverTime, time, type Fields } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { elsewhere, write } from './bloc'

const scene = 'signing'
const reviewPath = (base: string, number: number) => `${base}/${year}/reviews/${unitOf(number)}`

/** What a review says after its unit marked `item`; unit 2 has one mark already. */
const review = (by: string, item: string, marks: Fields): Fields => ({ by, at: serverTime, item, marks })
const before = { 'thu-ngan-sach': agreed }
const second = { ...before, 'cay-xanh': agreed }

const first: Specimen = {
  title: 'review begun',
  scene,
  by: 'leader-1',
  path: `${year}/reviews/${unitOf(1)}`,
  fields: review('leader-1', 'cay-xanh', { 'cay-xanh': agreed }),
  shape: {
    by: { bad: { another: 'deputy' } },
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
    item: { bad: { another: 'thu-ngan-sach', empty: '', 'not text': 1 } },
    marks: {
      bad: { empty: {}, 'of two items': second, 'not a map': 'a', 'under a strange item': { 'A b': agreed } },
    },
  },
}

const note = lineShape(2000)

const mark: Specimen = {
  ...first,
  title: 'mark',
  fields: agreed,
  shape: {
    mark: {
      good: { agree: 'agree' },
      bad: { 'of another kind': 'maybe', 'reserve without note': 'reserve', 'object without note': 'object' },
    },
    note: lineShape(2000, true),
    digest: { bad: { 'no digest': 'abc', 'in capitals': sha256('a').toUpperCase(), 'not text': 1 } },
  },
  write: (path, fields) => [set(path, review('leader-1', 'cay-xanh', { 'cay-xanh': fields }))],
}
const reserved: Specimen = {
  ...mark,
  title: 'mark with reservation',
  fields: { ...agreed, mark: 'reserve', note: 'Còn băn khoăn' },
  shape: {
    mark: { good: { objecting: 'object' }, bad: { 'of another kind': 'maybe' } },
    note: { ...note, bad: { ...note.bad, 'only blanks': '  ' } },
  },
}

const marking = write('leader-2', scene, (base) => [
  set(reviewPath(base, 2), review('leader-2', 'cay-xanh', second)),
])
const beginning = write('leader-1', scene, (base) => [
  set(reviewPath(base, 1), review('leader-1', 'cay-xanh', { 'cay-xanh': agreed })),
])
const writing =
  (writes: (base: string) => readonly Write[]) =>
  (attempt: WriteAttempt): WriteAttempt => ({ ...attempt, writes })
const marks = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-${String(n)}`, agreed]))
const stages = ['drafting', 'signed', 'inForce', 'reporting', 'appraising', 'concluded']
const crowded = (count: number): WriteAttempt => ({
  ...marking,
  given: (base) => [patch(reviewPath(base, 2), { marks: marks(count) })],
  writes: (base) => [
    set(reviewPath(base, 2), review('leader-2', 'cay-xanh', { ...marks(count), 'cay-xanh': agreed })),
  ],
})

/** Whoever reviews must be the leader of a party, while there is a text to review and nobody has attested. */
function reviewing(what: string, attempt: WriteAttempt, uid: string): readonly Case[] {
  const given =
    (fields: Fields) =>
    (one: WriteAttempt): WriteAttempt => ({
      ...one,
      given: (base) => [patch(`${base}/members/${uid}`, fields)],
    })
  const inYear =
    (fields: Fields) =>
    (one: WriteAttempt): WriteAttempt => ({ ...one, given: (base) => [patch(`${base}/${year}`, fields)] })
  return [
    ...['secretary', 'witness', 'observer'].map((role) =>
      denied(`${what} by a ${role}`, attempt, given({ role })),
    ),
    denied(`${what} by a leader of another unit`, attempt, given({ unit: unitOf(4) })),
    denied(`${what} by a leader switched off`, attempt, given({ active: false })),
    ...stages.map((stage) => denied(`${what} in ${stage}`, attempt, inYear({ stage }))),
    ...['frozen', 'halted'].map((stage) => allowed(`${what} in ${stage}`, inYear({ stage })(attempt))),
    denied(`${what} by a unit that is no party`, attempt, inYear({ parties: [unitOf(4), unitOf(5)] })),
    denied(`${what}, signed out`, attempt, but({ by: null })),
    denied(`${what}, anonymously`, attempt, but<WriteAttempt>({ by: { uid, provider: 'anonymous' } })),
  ]
}

/** Sound documents with everything that may be wrong about them. */
export const reviewSpecimens: readonly Specimen[] = [first, mark, reserved]

/** Reviews: by the leader of the unit, one item a write. */
export const reviewCases: readonly Case[] = [
  ...shapeCases(first),
  ...shapeCases(mark),
  ...shapeCases(reserved),
  ...reviewing('a review begun', beginning, 'leader-1'),
  ...reviewing('a review going on', marking, 'leader-2'),
  denied(
    'two marks in one write',
    marking,
    writing((base) => [set(reviewPath(base, 2), review('leader-2', 'cay-xanh', { ...second, x: agreed }))]),
  ),
  denied(
    'a mark of another item than it says',
    marking,
    writing((base) => [set(reviewPath(base, 2), review('leader-2', 'thu-ngan-sach', second))]),
  ),
  denied(
    'a mark that takes another along',
    marking,
    writing((base) => [set(reviewPath(base, 2), review('leader-2', 'cay-xanh', { 'cay-xanh': agreed }))]),
  ),
  denied(
    'a mark beside other fields',
    marking,
    writing((base) => [set(reviewPath(base, 2), { ...review('leader-2', 'cay-xanh', second), extra: 1 })]),
  ),
  denied(
    'a mark in the name of another',
    marking,
    writing((base) => [set(reviewPath(base, 2), review('leader-1', 'cay-xanh', second))]),
  ),
  denied(
    "a mark at the client's time",
    marking,
    writing((base) => [
      set(reviewPath(base, 2), { ...review('leader-2', 'cay-xanh', second), at: time(Date.UTC(2014, 1, 1)) }),
    ]),
  ),
  denied(
    'a misshapen mark beside a sound one',
    marking,
    writing((base) => [
      set(
        reviewPath(base, 2),
        review('leader-2', 'cay-xanh', { ...before, 'cay-xanh': { ...agreed, mark: 'x' } }),
      ),
    ]),
  ),
  denied(
    'a review deleted',
    marking,
    writing((base) => [remove(reviewPath(base, 2))]),
  ),
  denied('a mark too many', crowded(499), () => crowded(500)),
  denied(
    'a mark of a long item',
    marking,
    writing((base) => [
      set(reviewPath(base, 2), review('leader-2', 'a'.repeat(41), { ...before, ['a'.repeat(41)]: agreed })),
    ]),
  ),
  ...elsewhere('a mark', marking, (base, item) => [
    set(reviewPath(base, 2), review('leader-2', item, { ...before, [item]: agreed })),
  ]),
  allowed(
    'a mark taken back',
    writing((base) => [set(reviewPath(base, 2), review('leader-2', 'thu-ngan-sach', {}))])(marking),
  ),
]
