import { allowed, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { blankYear, settings } from '../support/ceremony'
import { honestly } from '../support/honest'
import { linesShape, shapeCases, wholeShape, type Specimen } from '../support/shapes'
import { givenYear } from '../support/turns'
import { double, serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { byNobodyElse, write } from './bloc'
import { after } from './years'

const scene = 'in-force'
const fromPaper: Fields = { ...settings, source: 'paper' }
const blank = (source: Fields): Fields => ({ ...blankYear, settings: source, at: serverTime })
const adding = (uid: string, id: string) =>
  write(uid, scene, (base) => [set(`${base}/years/${id}`, blank(fromPaper))])
const without = (id: string) => after((base) => [remove(`${base}/years/${id}`)])
const withPaper = (id: string) =>
  after((base) => [set(`${base}/years/${id}`, { ...blankYear, settings: fromPaper, at: time(0) })])

/** A year from paper that is there, and who keeps it. */
const kept = (uid: string, writes: (base: string) => readonly Write[]): WriteAttempt =>
  withPaper('2013')(write(uid, scene, writes))
const path = 'years/2013'
const values: Fields = {
  'thu-ngan-sach': '130',
  'pho-cap': 'đạt',
  'phat-dong': 'không đạt',
  'ho-ngheo': '-1.8',
}
const results = (uid: string, rev: number): Fields => ({
  values,
  source: 'paper',
  note: 'Báo cáo số 12/BC-UBND',
  rev,
  by: uid,
  at: serverTime,
})
const entering = kept('admin', (base) => [set(`${base}/${path}/results/${unitOf(1)}`, results('admin', 1))])
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-${String(n)}`, '1']))

const specimen: Specimen = {
  title: 'results',
  scene,
  by: 'secretary',
  path: `${path}/results/${unitOf(2)}`,
  fields: results('secretary', 1),
  shape: {
    values: {
      good: { none: {}, 'as many as may be': many(500), 'as long as may be': { a: '1'.repeat(10_500) } },
      bad: {
        'one too many': many(501),
        'too long': { a: '1'.repeat(10_501) },
        'of another word': { a: 'tốt' },
        'a number': { a: 1 },
        'with a sign': { a: '1|2' },
        'with a line feed': { a: '1\n' },
        'empty among them': { a: '1', b: '' },
        'with a zero in front': { a: '01' },
        'under a strange item': { 'A b': '1' },
        'under a name that every object has': { constructor: '1' },
        'under another name that every object has': { prototype: '1' },
        'a list': ['1'],
      },
    },
    source: { bad: { 'of another kind': '', 'not text': 1 } },
    note: linesShape(2000),
    rev: { bad: { ...wholeShape().bad, 'after the first': 2, 'as a double': double(1) } },
    by: { bad: { another: 'admin' } },
    at: { bad: { "the client's time": time(0) } },
  },
  write: (at, fields) => [set(at, fields)],
}
const inPaperYear = (one: Case): Case => ({
  ...one,
  allowed: withPaper('2013')(one.allowed as WriteAttempt),
  ...(one.denied === undefined ? {} : { denied: withPaper('2013')(one.denied as WriteAttempt) }),
})
const first = results('secretary', 1)
const changing = (uid: string, rev: number): WriteAttempt =>
  after((base) => [set(`${base}/${path}/results/${unitOf(1)}`, { ...first, at: time(0) })])(
    kept(uid, (base) => [set(`${base}/${path}/results/${unitOf(1)}`, results(uid, rev))]),
  )
const settingsOf = (next: Value) => (base: string) => [patch(`${base}/${path}`, { settings: next })]
const second: Fields = { ...fromPaper, title: 'Năm 2013, theo bản giấy', rev: 2 }
const others = ['leader-2', 'secretary-2', 'witness', 'observer', 'outsider', 'admin-off', 'nobody']
const beginsAfterPaper = after((base) => [
  set(`${base}/years/2013`, { ...blankYear, settings: fromPaper, at: time(0) }),
  remove(`${base}/years/2014`),
])(write('secretary', scene, (base) => [set(`${base}/years/2014`, blank(settings))]))

const acts = ['freeze', 'hand while drafting', 'take while drafting', 'designate while drafting']

/** Years whose figures come from paper: kept by admins and the head unit, without any entry. */
export const paperCases: readonly Case[] = [
  allowed('a year from paper behind the first, by an admin', without('2013')(adding('admin', '2013'))),
  ...['leader-1', 'secretary', 'admin'].map((uid) =>
    allowed(`a year from paper behind one that is there, by ${uid}`, without('2013')(adding(uid, '2013'))),
  ),
  ...byNobodyElse(
    'a year from paper behind one that is there',
    without('2013')(adding('secretary', '2013')),
    others,
  ),
  ...['witness', 'observer'].map((role) =>
    denied(
      `a year from paper behind one that is there, by a ${role} of the head unit`,
      without('2013')(adding('secretary', '2013')),
      after((base) => [patch(`${base}/members/secretary`, { role })]),
    ),
  ),
  allowed('a year from paper as the first of all', without('2014')(without('2013')(adding('admin', '2014')))),
  denied(
    'a year from paper as the first of all, by the head unit',
    without('2014')(without('2013')(adding('admin', '2014'))),
    (one) => ({
      ...one,
      by: { uid: 'secretary' },
    }),
  ),
  allowed('a year from paper upon another', without('2014')(withPaper('2013')(adding('admin', '2014')))),
  denied(
    'a year from paper upon one that is none',
    without('2014')(withPaper('2013')(adding('admin', '2014'))),
    () => without('2014')(adding('admin', '2014')),
  ),
  denied('a year from paper upon the year that runs', without('2013')(adding('admin', '2013')), () =>
    adding('admin', '2015'),
  ),
  denied('a year from paper that is not blank', without('2013')(adding('admin', '2013')), (one) => ({
    ...one,
    writes: (base) => [set(`${base}/${path}`, { ...blank(fromPaper), stage: 'concluded' })],
  })),
  allowed('a year begun after one from paper', beginsAfterPaper),
  denied(
    'a year begun after one that only looks like paper',
    beginsAfterPaper,
    after((base) => [patch(`${base}/${path}`, { settings })]),
  ),
  ...acts.map((name) =>
    denied(`${name}: a year from paper`, honestly(name), givenYear({ settings: fromPaper })),
  ),
  denied(
    'revoke by the owner: in a year from paper',
    { ...honestly('revoke by the owner'), scene: 'drafting' },
    givenYear({ settings: fromPaper }),
  ),

  ...['leader-1', 'secretary', 'admin'].map((uid) =>
    allowed(`the settings of a year from paper by ${uid}`, kept(uid, settingsOf(second))),
  ),
  ...byNobodyElse('the settings of a year from paper', kept('admin', settingsOf(second)), others),
  denied('a year from paper made one of entries', kept('admin', settingsOf(second)), () =>
    kept('admin', settingsOf({ ...second, source: '' })),
  ),
  denied('a year of entries made one from paper', draftSettings(''), () => draftSettings('paper')),
  denied('the settings of a year of entries by an admin', kept('admin', settingsOf(second)), () =>
    write('admin', 'drafting', (base) => [
      patch(`${base}/years/2014`, { settings: { ...settings, rev: 2 } }),
    ]),
  ),
  allowed(
    'an item of a year from paper by an admin',
    kept('admin', (base) => [item(base, path)]),
  ),
  denied(
    'an item of a year of entries by an admin',
    kept('admin', (base) => [item(base, path)]),
    () => write('admin', 'drafting', (base) => [item(base, 'years/2014')]),
  ),

  ...shapeCases(specimen).map(inPaperYear),
  ...['leader-1', 'secretary', 'admin'].map((uid) =>
    allowed(`results from paper changed by ${uid}`, changing(uid, 2)),
  ),
  ...byNobodyElse('results from paper entered', entering, others),
  denied('results changed that somebody else has changed meanwhile', changing('admin', 2), () =>
    changing('admin', 1),
  ),
  denied('results changed by two versions', changing('admin', 2), () => changing('admin', 3)),
  ...byNobodyElse('results from paper changed', changing('secretary', 2), others),
  denied('results that are there changed in a year of entries', changing('secretary', 2), () => ({
    ...write('secretary', 'drafting', (base) => [
      set(`${base}/years/2014/results/${unitOf(1)}`, results('secretary', 2)),
    ]),
    given: (base) => [set(`${base}/years/2014/results/${unitOf(1)}`, { ...first, at: time(0) })],
  })),
  denied('results in a year of entries', entering, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/years/2014/results/${unitOf(1)}`, results('admin', 1))],
  })),
  denied(
    'results in a year of entries that is being drafted, by the head unit',
    kept('secretary', (base) => [set(`${base}/${path}/results/${unitOf(2)}`, first)]),
    () => write('secretary', 'drafting', (base) => [set(`${base}/years/2014/results/${unitOf(2)}`, first)]),
  ),
  denied('results of a unit that is not there', entering, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/${path}/results/phuong-la`, results('admin', 1))],
  })),
  denied('results deleted', changing('admin', 2), (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/${path}/results/${unitOf(1)}`)],
  })),
]

function draftSettings(source: string): WriteAttempt {
  return write('secretary', 'drafting', (base) => [
    patch(`${base}/years/2014`, { settings: { ...settings, source, rev: 2 } }),
  ])
}

function item(base: string, at: string): Write {
  return set(`${base}/${at}/items/xay-dung`, {
    area: 'kinh-te',
    text: 'Xây dựng',
    uom: '%',
    direction: 'up',
    targets: {},
    points: 5,
    order: 3,
    removed: false,
    rev: 1,
    by: 'admin',
    at: serverTime,
  })
}
