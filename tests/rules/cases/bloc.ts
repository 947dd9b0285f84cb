import { but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { blocFields } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { choiceShape, dateShape, lineShape, shapeCases, wholeShape, type Specimen } from '../support/shapes'
import type { Fields, Value } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'

const scene = 'signing'

/** Who is not an admin, or not one any more. */
export const notAdmins: readonly string[] = [
  'leader-1',
  'secretary',
  'witness',
  'observer',
  'admin-off',
  'nobody',
]

/** Denials of the same writes by everybody who may not make them. */
export function byNobodyElse(
  what: string,
  attempt: WriteAttempt,
  others: readonly string[],
): readonly Case[] {
  return [
    ...others.map((uid) => denied(`${what} by ${uid}`, attempt, but({ by: { uid } }))),
    denied(`${what}, signed out`, attempt, but({ by: null })),
    denied(
      `${what}, anonymously`,
      attempt,
      but<WriteAttempt>({ by: { ...(attempt.by as { uid: string }), provider: 'anonymous' } }),
    ),
  ]
}

/** What is said of an item: nothing is, of one that is not there or whose id is none. */
export function elsewhere(
  what: string,
  attempt: WriteAttempt,
  writes: (base: string, item: string) => readonly Write[],
): readonly Case[] {
  const about = (item: string): WriteAttempt => ({
    ...attempt,
    given: (base, now) => [
      ...(attempt.given?.(base, now) ?? []),
      set(`${base}/years/2014/items/${item}`, { removed: false }),
    ],
    writes: (base) => writes(base, item),
  })
  return [
    denied(`${what} on an item that is not there`, about('giam-ngheo'), (one) => ({
      ...one,
      ...(attempt.given === undefined ? { given: () => [] } : { given: attempt.given }),
    })),
    denied(`${what} on an item that is there under a strange id`, about('giam-ngheo'), () => about('A b')),
  ]
}

/** One commit by `uid`. */
export const write = (
  uid: string,
  at: string,
  writes: (base: string, now: number) => readonly Write[],
): WriteAttempt => ({
  kind: 'write',
  scene: at,
  by: { uid },
  writes,
})

const origins = (count: number) => Array.from({ length: count }, (_, n) => `https://o${String(n)}.example`)

const bloc: Specimen = {
  title: 'bloc',
  scene,
  by: 'admin',
  path: '',
  fields: { ...blocFields, name: 'Cụm thi đua' },
  shape: {
    name: lineShape(200),
    kind: choiceShape('khoi', 'cum'),
    headTitle: lineShape(100),
    witnessOffice: lineShape(200),
    headUnit: { bad: { another: unitOf(2), 'not text': 1 } },
    headBy: { bad: { another: `2014/2/${sha256('a')}`, 'not text': 1 } },
    handing: { bad: { another: `2014/2/${sha256('a')}/${unitOf(2)}`, 'not text': 1 } },
    origins: {
      good: { 'as many as may be': origins(8), 'one with a port': ['http://localhost:5173'] },
      bad: {
        none: [],
        'one too many': origins(9),
        'with a path': ['https://a.example/x'],
        'of another scheme': ['ftp://a.example'],
        'with a blank': ['https://a.example https://b.example'],
        'with a line feed': ['https://a.example\nhttps://b.example'],
        'in capitals': ['https://A.example'],
        'not a list': 'https://a.example',
        'a number among them': ['https://a.example', 1],
        'one of them empty': ['https://a.example', ''],
      },
    },
    rpId: {
      good: { 'as long as may be': 'a'.repeat(200) },
      bad: {
        empty: '',
        'too long': 'a'.repeat(201),
        'with a scheme': 'https://a',
        'with a line feed': 'a\n',
        'not text': 1,
      },
    },
  },
}

const predecessors = (count: number): Value =>
  Array.from({ length: count }, (_, n) => ({ unit: unitOf(n + 1), part: 'full' }))

function misshapenPredecessor(place: number): Readonly<Record<string, Value>> {
  const at = (wrong: Value) => [...Array.from({ length: place }, () => ({ unit: 'a', part: 'full' })), wrong]
  const label = `number ${String(place + 1)}`
  return {
    [`${label} without part`]: at({ unit: 'a' }),
    [`${label} with more`]: at({ unit: 'a', part: 'full', more: 1 }),
    [`${label} of no unit`]: at({ unit: 'A b', part: 'full' }),
    [`${label} in some other part`]: at({ unit: 'a', part: 'else' }),
    [`${label} not a map`]: at('a'),
  }
}

const unitFields: Fields = {
  name: 'Hòa Khánh',
  type: 'phường',
  code: '20197',
  order: 6,
  validFrom: '2025-07-01',
  validTo: '',
  predecessors: predecessors(2),
}

const unit: Specimen = {
  title: 'unit',
  scene,
  by: 'admin',
  path: 'units/hoa-khanh',
  fields: unitFields,
  shape: {
    name: lineShape(200),
    type: lineShape(50),
    code: lineShape(20, true),
    order: wholeShape(0, 10_000),
    validFrom: dateShape,
    validTo: dateShape,
    predecessors: {
      good: { none: [], 'as many as may be': predecessors(6), 'in part': [{ unit: 'a', part: 'partial' }] },
      bad: {
        'one too many': predecessors(7),
        'not a list': 'a',
        'a map': {},
        ...Object.assign({}, ...[0, 1, 2, 3, 4, 5].map(misshapenPredecessor)),
      },
    },
  },
}

const newUnit = write('admin', scene, (base) => [set(`${base}/units/hoa-khanh`, unitFields)])
const renamed = write('admin', scene, (base) => [patch(`${base}/units/${unitOf(1)}`, { name: 'Tên khác' })])
const renamedBloc = write('admin', scene, (base) => [patch(base, { name: 'Khối khác' })])
const touching = (attempt: WriteAttempt, writes: (base: string) => readonly Write[]): WriteAttempt => ({
  ...attempt,
  writes,
})
const instead = (writes: (base: string) => readonly Write[]) => (attempt: WriteAttempt) =>
  touching(attempt, writes)

/** Sound documents with everything that may be wrong about them. */
export const blocSpecimens: readonly Specimen[] = [bloc, unit]

/** The bloc and its units: changed by an admin, in sound shape, never taken away. */
export const blocCases: readonly Case[] = [
  ...shapeCases(bloc),
  ...byNobodyElse('the bloc changed', renamedBloc, notAdmins),
  denied(
    'the bloc deleted',
    renamedBloc,
    instead((base) => [remove(base)]),
  ),
  denied(
    'a bloc founded by an admin who is not listed',
    renamedBloc,
    instead(() => [set('blocs/another', blocFields)]),
  ),
  ...shapeCases(unit),
  ...byNobodyElse('a unit founded', newUnit, notAdmins),
  ...byNobodyElse('a unit renamed', renamed, notAdmins),
  denied(
    'a unit deleted',
    renamed,
    instead((base) => [remove(`${base}/units/${unitOf(1)}`)]),
  ),
  denied(
    'a unit with a strange id',
    newUnit,
    instead((base) => [set(`${base}/units/Hòa Khánh`, unitFields)]),
  ),
  ...['constructor', 'prototype'].map((id) =>
    denied(
      `a unit called ${id}`,
      newUnit,
      instead((base) => [set(`${base}/units/${id}`, unitFields)]),
    ),
  ),
  denied(
    'a unit with a long id',
    newUnit,
    instead((base) => [set(`${base}/units/${'a'.repeat(41)}`, unitFields)]),
  ),
  denied(
    'a document that is nowhere provided for',
    newUnit,
    instead((base) => [set(`${base}/anything/x`, unitFields)]),
  ),
  denied(
    'results, by an admin',
    newUnit,
    instead((base) => [set(`${base}/years/2014/results/${unitOf(1)}`, { values: {}, source: '', note: '' })]),
  ),
]
