import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { idShape, lineShape, linesShape, shapeCases, type FieldShape, type Specimen } from '../support/shapes'
import { double, serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { elsewhere, write } from './bloc'

const scene = 'drafting'
const comment: Fields = {
  uid: 'leader-2',
  unit: unitOf(2),
  number: 1,
  item: 'thu-ngan-sach',
  digest: sha256('the item'),
  body: 'Chỉ tiêu này cao quá.\nXin xem lại.',
  kind: 'comment',
  value: '',
  target: '',
  mentions: [unitOf(1)],
  resolved: '',
  at: serverTime,
}
const pathOf = (base: string, number = 1, uid = 'leader-2') =>
  `${base}/${year}/comments/${uid}_${String(number)}`
const units = (count: number): Value => Array.from({ length: count }, (_, n) => `u${String(n)}`)

const frame: Readonly<Record<string, FieldShape>> = {
  uid: { bad: { another: 'leader-1' } },
  unit: { bad: { another: unitOf(1), empty: '' } },
  number: { bad: { 'another than the name says': 2, 'as a double': double(1), 'as text': '1', zero: 0 } },
  item: { good: { another: 'cay-xanh' }, bad: idShape.bad },
  digest: { bad: { 'no digest': 'abc', 'in capitals': sha256('a').toUpperCase(), 'not text': 1 } },
  mentions: {
    good: { none: [], 'as many as may be': units(60) },
    bad: {
      'one too many': units(61),
      'of a strange unit': ['A b'],
      'two in one': ['a b'],
      'a number': [1],
      'one empty': ['a', ''],
      'with a line feed': ['a\n'],
      'not a list': 'a',
      'a map': {},
    },
  },
  resolved: { bad: { 'from the start': 'leader-2', 'not text': 1 } },
  at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
}
const body = linesShape(2000)

const said: Specimen = {
  title: 'comment',
  scene,
  by: 'leader-2',
  path: `${year}/comments/leader-2_1`,
  fields: comment,
  shape: {
    ...frame,
    body: {
      good: { 'as long as may be': 'ă'.repeat(2000), 'of several lines': 'a\n\nb' },
      bad: { ...body.bad, empty: '', 'only blanks': ' \n ' },
    },
    kind: {
      bad: {
        'of another kind': 'else',
        'a wording without words': 'wording',
        'a target without figure': 'target',
      },
    },
    value: { bad: { 'something proposed': 'a' } },
    target: { bad: { 'a unit': unitOf(1) } },
  },
}
const wording: Specimen = {
  ...said,
  title: 'proposed wording',
  fields: { ...comment, kind: 'wording', value: 'Giảm hộ nghèo', body: '' },
  shape: {
    ...frame,
    body,
    value: lineShape(1000),
    target: { bad: { 'a unit': unitOf(1) } },
  },
}
const target: Specimen = {
  ...said,
  title: 'proposed target',
  fields: { ...comment, kind: 'target', value: '1.40', target: unitOf(2), body: '' },
  shape: {
    ...frame,
    body,
    value: {
      good: { reached: 'đạt', less: '-5', 'as long as may be': '1'.repeat(40) },
      bad: {
        'too long': '1'.repeat(41),
        'with a comma': '1,4',
        'with leading zeros': '01',
        'without digits after the point': '1.',
        'a word': 'nhiều',
        'with a line feed': '1\n',
        empty: '',
        'not text': 1,
      },
    },
    target: {
      good: { 'every unit': '' },
      bad: { 'a strange unit': 'A b', 'too long': 'a'.repeat(41), 'not text': 1 },
    },
  },
}

const say = write('leader-2', scene, (base) => [set(pathOf(base), comment)])
const numbered = (number: number): WriteAttempt => ({
  ...say,
  writes: (base) => [set(pathOf(base, number), { ...comment, number })],
})
const there = (base: string) => [set(pathOf(base), { ...comment, at: time(0) })]
const settledBy = (uid: string): WriteAttempt => ({
  ...write(uid, scene, (base) => [patch(pathOf(base), { resolved: uid })]),
  given: there,
})
const settle = settledBy('leader-2')
const stages = ['frozen', 'signing', 'halted', 'signed', 'inForce', 'reporting', 'appraising', 'concluded']

function onlyWhileDrafting(what: string, attempt: WriteAttempt, uid: string): readonly Case[] {
  const given =
    (path: string, fields: Fields) =>
    (one: WriteAttempt): WriteAttempt => ({
      ...one,
      given: (base, now) => [...(one.given?.(base, now) ?? []), patch(`${base}/${path}`, fields)],
    })
  return [
    ...stages.map((stage) => denied(`${what} in ${stage}`, attempt, given(year, { stage }))),
    denied(`${what} by somebody switched off`, attempt, given(`members/${uid}`, { active: false })),
    denied(`${what} by nobody`, attempt, but({ by: { uid: 'nobody' } })),
    denied(`${what}, signed out`, attempt, but({ by: null })),
    denied(`${what}, anonymously`, attempt, but<WriteAttempt>({ by: { uid, provider: 'anonymous' } })),
  ]
}

/** Sound documents with everything that may be wrong about them. */
export const commentSpecimens: readonly Specimen[] = [said, wording, target]

/** Comments: by every member in their own name, so many a year; settled by their author or the head unit. */
export const commentCases: readonly Case[] = [
  ...shapeCases(said),
  ...shapeCases(wording),
  ...shapeCases(target),
  ...onlyWhileDrafting('a comment', say, 'leader-2'),
  ...['secretary', 'witness', 'observer'].map((uid) =>
    allowed(`a comment by ${uid}`, {
      ...say,
      by: { uid },
      writes: (base) => [
        set(pathOf(base, 1, uid), { ...comment, uid, unit: uid === 'secretary' ? unitOf(1) : '' }),
      ],
    }),
  ),
  denied('a comment in the name of another', say, (one) => ({ ...one, by: { uid: 'secretary-2' } })),
  denied('a comment under the name of another', say, (one) => ({
    ...one,
    writes: (base) => [set(pathOf(base, 1, 'leader-1'), comment)],
  })),
  denied('a comment under another number', say, (one) => ({
    ...one,
    writes: (base) => [set(pathOf(base, 2), comment)],
  })),
  ...elsewhere('a comment', say, (base, item) => [set(pathOf(base), { ...comment, item })]),
  denied('a comment too many', numbered(100), () => numbered(101)),
  ...Object.entries({ '0': 0, '-1': -1, '1.0': double(1) }).map(([name, number]) =>
    denied(`a comment numbered ${name}`, say, (one) => ({
      ...one,
      writes: (base) => [set(`${base}/${year}/comments/leader-2_${name}`, { ...comment, number })],
    })),
  ),
  ...['witness', 'observer'].map((role) =>
    denied(`a comment settled by a ${role} of the head unit`, settledBy('secretary'), (one) => ({
      ...one,
      given: (base) => [...there(base), patch(`${base}/members/secretary`, { role })],
    })),
  ),
  denied('a comment written over', say, (one) => ({ ...one, given: there })),
  denied('a comment deleted', settle, (one) => ({ ...one, writes: (base) => [remove(pathOf(base))] })),
  ...onlyWhileDrafting('a comment settled', settle, 'leader-2'),
  ...['leader-1', 'secretary'].map((uid) =>
    allowed(`a comment settled by ${uid} of the head unit`, settledBy(uid)),
  ),
  ...['secretary-2', 'leader-3', 'witness', 'observer', 'admin', 'outsider'].map((uid) =>
    denied(`a comment settled by ${uid}`, settledBy('leader-1'), () => settledBy(uid)),
  ),
  denied('a comment settled in the name of another', settle, (one) => ({
    ...one,
    writes: (base) => [patch(pathOf(base), { resolved: 'leader-1' })],
  })),
  allowed('a comment opened again', {
    ...settle,
    given: (base) => [set(pathOf(base), { ...comment, resolved: 'leader-1', at: time(0) })],
    writes: (base) => [patch(pathOf(base), { resolved: '' })],
  }),
  ...Object.entries({
    body: 'Khác',
    value: '1',
    mentions: [],
    at: serverTime,
    item: 'ho-ngheo',
    extra: 1,
  }).map(([field, value]: readonly [string, Value]) =>
    denied(`a comment settled and its ${field} changed`, settle, (one) => ({
      ...one,
      writes: (base) => [patch(pathOf(base), { resolved: 'leader-2', [field]: value })],
    })),
  ),
]
