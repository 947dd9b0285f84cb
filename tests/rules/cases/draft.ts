import { act, writesOf } from '../support/attempts'
import { allowed, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { settings, year } from '../support/ceremony'
import {
  choiceShape,
  flagShape,
  idShape,
  lineBreaks,
  lineShape,
  shapeCases,
  wholeShape,
  type Specimen,
} from '../support/shapes'
import { sceneOf } from '../support/scenes'
import { double, serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { byNobodyElse, write } from './bloc'
import { after } from './years'

const scene = 'drafting'
const item: Fields = {
  area: 'kinh-te',
  text: 'Giảm hộ nghèo',
  uom: '% hộ',
  direction: 'down',
  targets: { [unitOf(1)]: '1.40', [unitOf(2)]: '-0.5', [unitOf(3)]: '100' },
  points: 40,
  order: 2,
  removed: false,
  rev: 1,
  by: 'secretary',
  at: serverTime,
}
const targets = (count: number, value = '1'): Value =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`u${String(n)}`, value]))

const specimen: Specimen = {
  title: 'item',
  scene,
  by: 'secretary',
  path: `${year}/items/ho-ngheo`,
  fields: item,
  shape: {
    area: idShape,
    text: lineShape(1000),
    uom: lineShape(100),
    direction: {
      ...choiceShape('up', 'down'),
      bad: { 'of another kind': 'else', 'reached or not, with a number': 'yes' },
    },
    targets: {
      good: { none: {}, 'as many as may be': targets(60), 'as long as may be': { a: '1'.repeat(1200) } },
      bad: {
        'one too many': targets(61),
        'too long': { a: '1'.repeat(1201) },
        'a number': { a: 1 },
        'a number as a double': { a: double(1) },
        'a number with a comma': { a: '1,4' },
        'a number with leading zeros': { a: '01' },
        'a number without digits after the point': { a: '1.' },
        'two numbers in one': { a: '1 2' },
        'a word': { a: 'nhiều' },
        reached: { a: 'đạt' },
        'with a line feed': { a: '1\n2' },
        'with an empty one': { a: '1', b: '' },
        'of a strange unit': { 'A b': '1' },
        'of two units in one': { 'a b': '1' },
        'of what every object has': { a: '1', constructor: '1' },
        'of what else every object has': { prototype: '1' },
        'of a long unit': { ['a'.repeat(41)]: '1' },
        'not a map': '1',
        'a list': ['1'],
      },
    },
    points: wholeShape(0, 1000),
    order: wholeShape(0, 10_000),
    removed: flagShape,
    rev: { bad: { 'as a double': double(1), 'as text': '1', zero: 0, two: 2 } },
    by: { bad: { another: 'leader-1' } },
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
  },
}

const yesItem: Fields = { ...item, direction: 'yes', targets: { [unitOf(1)]: 'đạt', [unitOf(2)]: 'đạt' } }
const reached: Specimen = {
  ...specimen,
  title: 'item reached or not',
  fields: yesItem,
  shape: {
    targets: {
      good: { none: {} },
      bad: {
        'a number': { a: '1' },
        'a number among them': { a: 'đạt', b: '1' },
        'two in one': { a: 'đạt đạt' },
        'with a line feed': { a: 'đạt\n' },
        'not reached': { a: 'không đạt' },
        'an empty one': { a: '' },
      },
    },
  },
}

/** The frame of the change that follows the scene's version of an item. */
const next: Fields = { rev: 2, by: 'secretary', at: serverTime }
const path = (base: string, id = 'ho-ngheo') => `${base}/${year}/items/${id}`
const create = write('secretary', scene, (base) => [set(path(base), item)])
const change = write('secretary', scene, (base) => [
  patch(path(base, 'thu-ngan-sach'), { points: 60, ...next }),
])
const clear: WriteAttempt = {
  ...write('secretary', scene, (base) => [remove(path(base, 'thu-ngan-sach'))]),
  given: (base) => [patch(path(base, 'thu-ngan-sach'), { removed: true })],
}
const others = ['leader-2', 'secretary-2', 'witness', 'observer', 'admin', 'outsider', 'nobody']
const stages = ['frozen', 'signing', 'halted', 'signed', 'inForce', 'reporting', 'appraising', 'concluded']

function onlyWhileDrafting(what: string, attempt: WriteAttempt): readonly Case[] {
  return [
    ...stages.map((stage) =>
      denied(
        `${what} in ${stage}`,
        attempt,
        after((base) => [patch(`${base}/${year}`, { stage })]),
      ),
    ),
    ...byNobodyElse(what, attempt, others),
    ...['witness', 'observer'].map((role) =>
      denied(
        `${what} by a ${role} of the head unit`,
        attempt,
        after((base) => [patch(`${base}/members/secretary`, { role })]),
      ),
    ),
    denied(
      `${what} by the former head unit`,
      attempt,
      after((base) => [patch(base, { headUnit: unitOf(2) })]),
    ),
    denied(
      `${what} by a secretary who is switched off`,
      attempt,
      after((base) => [patch(`${base}/members/secretary`, { active: false })]),
    ),
  ]
}

const freeze = act('freeze', 'leader-1', scene)
const reopen = act('reopen', 'leader-1', 'frozen')
const alone: WriteAttempt = write('leader-1', scene, (_, now) => writesOf(freeze, sceneOf(scene), now))
const reopened: WriteAttempt = write('leader-1', 'frozen', (_, now) =>
  writesOf(reopen, sceneOf('frozen'), now),
)
const own: Fields = { ...item, by: 'leader-1' }
const takenOut = (base: string) => [patch(path(base, 'thu-ngan-sach'), { removed: true })]
const versioned =
  (rev: Value) =>
  (one: WriteAttempt): WriteAttempt => ({
    ...one,
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { points: 60, ...next, rev })],
  })

/** Sound documents with everything that may be wrong about them. */
export const itemSpecimens: readonly Specimen[] = [specimen, reached]

/** The draft's items: by leader or secretary of the head unit, only while drafting and apart from every act. */
export const draftCases: readonly Case[] = [
  ...shapeCases(specimen),
  ...shapeCases(reached),
  ...onlyWhileDrafting('an item added', create),
  ...onlyWhileDrafting('an item changed', change),
  ...onlyWhileDrafting('an item cleared away', clear),
  allowed('an item added by the leader of the head unit', {
    ...create,
    by: { uid: 'leader-1' },
    writes: (base) => [set(path(base), own)],
  }),
  ...['Hộ nghèo', 'a'.repeat(41), 'a_b', 'constructor', 'prototype'].map((id) =>
    denied(`an item called ${id}`, create, (one) => ({
      ...one,
      writes: (base) => [set(path(base, id), item)],
    })),
  ),
  ...Object.entries(lineBreaks).map(([label, character]) =>
    denied(`an item changed to text with a ${label}`, change, (one) => ({
      ...one,
      writes: (base) => [patch(path(base, 'thu-ngan-sach'), { text: `a${character}b`, ...next })],
    })),
  ),
  ...Object.entries({
    'the version it replaces': 1,
    'an older version': 0,
    'a version too far': 3,
    'a double': double(2),
  }).map(([label, rev]) => denied(`an item changed under ${label}`, change, versioned(rev))),
  denied(
    'an item changed that somebody else has changed meanwhile',
    change,
    after((base) => [patch(path(base, 'thu-ngan-sach'), { text: 'Khác', rev: 2 })]),
  ),
  denied('an item changed without a new version', change, (one) => ({
    ...one,
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { points: 60, by: 'secretary', at: serverTime })],
  })),
  denied('an item made anew in place of one that is there', create, (one) => ({
    ...one,
    writes: (base) => [set(path(base, 'thu-ngan-sach'), item)],
  })),
  allowed('an item taken out', {
    ...change,
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { removed: true, ...next })],
  }),
  allowed('an item brought back', {
    ...after(takenOut)(change),
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { removed: false, ...next })],
  }),
  denied('an item cleared away that has not been taken out', clear, (one) => ({ ...one, given: () => [] })),
  denied('an item changed without saying by whom', change, (one) => ({
    ...one,
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { points: 60, rev: 2, at: serverTime })],
  })),
  denied('an item changed without the time', change, (one) => ({
    ...one,
    writes: (base) => [patch(path(base, 'thu-ngan-sach'), { points: 60, rev: 2, by: 'secretary' })],
  })),
  denied('an item changed in the commit of a freeze', alone, (one) => ({
    ...one,
    writes: (base, now) => [...one.writes(base, now), set(path(base), own)],
  })),
  denied('an item cleared away in the commit of a freeze', after(takenOut)(alone), (one) => ({
    ...one,
    writes: (base, now) => [...one.writes(base, now), remove(path(base, 'thu-ngan-sach'))],
  })),
  denied('an item changed in the commit of a reopening', reopened, (one) => ({
    ...one,
    writes: (base, now) => [...one.writes(base, now), set(path(base), own)],
  })),
  denied('settings changed in the commit of a freeze', alone, (one) => ({
    ...one,
    writes: (base, now) => [
      ...one.writes(base, now),
      patch(`${base}/${year}`, { settings: { ...settings, title: 'Khác' } }),
    ],
  })),
]
