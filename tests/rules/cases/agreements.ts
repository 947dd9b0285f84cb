import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { shapeCases, type Specimen } from '../support/shapes'
import { serverTime, time, type Fields } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { elsewhere, write } from './bloc'

const scene = 'drafting'
const agreed: Fields = { word: 'agree', digest: sha256('the item') }
const pathOf = (base: string, number = 2) => `${base}/${year}/agreements/${unitOf(number)}`
const says = (words: Fields, item = 'cay-xanh', by = 'leader-2'): Fields => ({
  by,
  at: serverTime,
  item,
  words,
})
const before = { 'thu-ngan-sach': agreed }
const both = { ...before, 'cay-xanh': agreed }

const first: Specimen = {
  title: 'agreement begun',
  scene,
  by: 'leader-2',
  path: `${year}/agreements/${unitOf(2)}`,
  fields: says({ 'cay-xanh': agreed }),
  shape: {
    by: { bad: { another: 'secretary-2' } },
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
    item: { bad: { another: 'thu-ngan-sach', empty: '', 'not text': 1 } },
    words: {
      bad: { empty: {}, 'of two items': both, 'not a map': 'a', 'under a strange item': { 'A b': agreed } },
    },
  },
}
const word: Specimen = {
  ...first,
  title: 'word on an item',
  fields: agreed,
  shape: {
    word: { good: { dispute: 'dispute' }, bad: { 'of another kind': 'object', 'of no kind': 'else' } },
    digest: { bad: { 'no digest': 'abc', 'in capitals': sha256('a').toUpperCase(), 'not text': 1 } },
  },
  write: (path, fields) => [set(path, says({ 'cay-xanh': fields }))],
}

const begin = write('leader-2', scene, (base) => [set(pathOf(base), says({ 'cay-xanh': agreed }))])
const goOn: WriteAttempt = {
  ...write('leader-2', scene, (base) => [set(pathOf(base), says(both))]),
  given: (base) => [set(pathOf(base), { ...says(before, 'thu-ngan-sach'), at: time(0) })],
}
const writing =
  (writes: (base: string) => readonly Write[]) =>
  (attempt: WriteAttempt): WriteAttempt => ({ ...attempt, writes })
const words = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-${String(n)}`, agreed]))
const crowded = (count: number): WriteAttempt => ({
  ...goOn,
  given: (base) => [set(pathOf(base), { ...says(words(count), 'item-0'), at: time(0) })],
  writes: (base) => [set(pathOf(base), says({ ...words(count), 'cay-xanh': agreed }))],
})
const stages = ['frozen', 'signing', 'halted', 'signed', 'inForce', 'reporting', 'appraising', 'concluded']

function speaking(what: string, attempt: WriteAttempt): readonly Case[] {
  const given =
    (path: string, fields: Fields) =>
    (one: WriteAttempt): WriteAttempt => ({
      ...one,
      given: (base, now) => [...(one.given?.(base, now) ?? []), patch(`${base}/${path}`, fields)],
    })
  return [
    ...['witness', 'observer'].map((role) =>
      denied(`${what} by a ${role}`, attempt, given('members/leader-2', { role })),
    ),
    denied(`${what} for another unit`, attempt, given('members/leader-2', { unit: unitOf(4) })),
    denied(`${what} by a leader switched off`, attempt, given('members/leader-2', { active: false })),
    ...stages.map((stage) => denied(`${what} in ${stage}`, attempt, given(year, { stage }))),
    denied(`${what} by nobody`, attempt, but({ by: { uid: 'nobody' } })),
    denied(`${what}, signed out`, attempt, but({ by: null })),
    denied(
      `${what}, anonymously`,
      attempt,
      but<WriteAttempt>({ by: { uid: 'leader-2', provider: 'anonymous' } }),
    ),
  ]
}

/** Sound documents with everything that may be wrong about them. */
export const agreementSpecimens: readonly Specimen[] = [first, word]

/** What units say of the draft: leader or secretary for their own unit, one item a write, while drafting. */
export const agreementCases: readonly Case[] = [
  ...shapeCases(first),
  ...shapeCases(word),
  ...speaking('an agreement begun', begin),
  ...speaking('an agreement gone on with', goOn),
  allowed('an agreement by the secretary of the unit', {
    ...begin,
    by: { uid: 'secretary-2' },
    writes: (base) => [set(pathOf(base), says({ 'cay-xanh': agreed }, 'cay-xanh', 'secretary-2'))],
  }),
  denied(
    'two words in one write',
    goOn,
    writing((base) => [set(pathOf(base), says({ ...both, x: agreed }))]),
  ),
  denied(
    'a word on another item than it says',
    goOn,
    writing((base) => [set(pathOf(base), says(both, 'thu-ngan-sach'))]),
  ),
  denied(
    'a word that takes another along',
    goOn,
    writing((base) => [set(pathOf(base), says({ 'cay-xanh': agreed }))]),
  ),
  denied(
    'a word in the name of another',
    goOn,
    writing((base) => [set(pathOf(base), says(both, 'cay-xanh', 'secretary-2'))]),
  ),
  denied(
    'a misshapen word beside a sound one',
    goOn,
    writing((base) => [set(pathOf(base), says({ ...before, 'cay-xanh': { ...agreed, word: 'x' } }))]),
  ),
  denied(
    'an agreement deleted',
    goOn,
    writing((base) => [remove(pathOf(base))]),
  ),
  denied('a word too many', crowded(499), () => crowded(500)),
  denied(
    'a word on a long item',
    goOn,
    writing((base) => [set(pathOf(base), says({ ...before, ['a'.repeat(41)]: agreed }, 'a'.repeat(41)))]),
  ),
  ...elsewhere('a word', goOn, (base, item) => [
    set(pathOf(base), says({ ...before, [item]: agreed }, item)),
  ]),
  allowed('a word taken back from an item that is gone', {
    ...writing((base) => [set(pathOf(base), says({}, 'thu-ngan-sach'))])(goOn),
    given: (base) => [...(goOn.given?.(base, 0) ?? []), remove(`${base}/${year}/items/thu-ngan-sach`)],
  }),
  allowed('a word taken back', writing((base) => [set(pathOf(base), says({}, 'thu-ngan-sach'))])(goOn)),
]
