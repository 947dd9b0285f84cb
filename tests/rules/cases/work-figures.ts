import { unitOf } from '../support/cast'
import { year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { dateShape, lineShape, linesShape, type Specimen } from '../support/shapes'
import { serverTime, type Fields, type Value } from '../support/values'
import { set } from '../support/writes'

export const scene = 'reporting'
const proof: Fields = { name: 'Biên bản', link: 'https://vanban.example/12', digest: sha256('a record') }
export const claim: Fields = { points: '2.5', reason: 'Cờ thi đua của thành phố' }
export const figure: Fields = { value: '97.2', self: '4.5', note: 'theo kho bạc', evidence: [proof] }
/** Where the work of a unit on its report at the end of the year stands. */
export const workOf = (number: number, period = 'final') => `${year}/work/${period}_${unitOf(number)}`
/** What stands in a unit's work after `by` has written `item`. */
export const work = (by: string, item: string, figures: Fields, more: Fields = {}): Fields => ({
  by,
  at: serverTime,
  item,
  figures,
  claims: {},
  asOf: '',
  movements: '',
  shortcomings: '',
  handedBy: '',
  handedAt: null,
  ...more,
})
const proofs = (count: number): Value => Array.from({ length: count }, () => proof)
const bent = (place: number, wrong: Value): Value => [...Array.from({ length: place }, () => proof), wrong]

const numbers = {
  good: { 'a whole number': '12', negative: '-1.8', 'as long as may be': '1'.repeat(21) },
  bad: {
    'too long': '1'.repeat(22),
    'with a zero in front': '01',
    'with a comma': '1,5',
    'not text': 1,
    'with a line feed': '1\n',
  },
}
/** One figure of a unit, with everything that may be wrong about it. */
export const specimen: Specimen = {
  title: 'figure of a unit',
  scene,
  by: 'leader-2',
  path: workOf(2),
  fields: figure,
  shape: {
    value: {
      good: { ...numbers.good, 'left empty': '', reached: 'đạt', 'not reached': 'không đạt' },
      bad: { ...numbers.bad, 'of another word': 'tốt' },
    },
    self: { good: { ...numbers.good, none: '-' }, bad: { ...numbers.bad, empty: '' } },
    note: lineShape(2000, true),
    evidence: {
      good: {
        none: [],
        'as much as may be': proofs(5),
        'as long as may be': [{ ...proof, name: 'ă'.repeat(200), link: `https://${'a'.repeat(492)}` }],
        'without link and digest': [{ ...proof, link: '', digest: '-' }],
      },
      bad: {
        'one too many': proofs(6),
        'not a list': 'a',
        'a map': {},
        ...Object.assign(
          {},
          ...[0, 1, 2, 3, 4].map((place) => ({
            [`number ${String(place + 1)} of another scheme`]: bent(place, {
              ...proof,
              link: 'javascript:alert(1)',
            }),
            [`number ${String(place + 1)} with a blank in its link`]: bent(place, {
              ...proof,
              link: 'https://a b',
            }),
            [`number ${String(place + 1)} with a long link`]: bent(place, {
              ...proof,
              link: `https://${'a'.repeat(493)}`,
            }),
            [`number ${String(place + 1)} without a name`]: bent(place, { ...proof, name: '' }),
            [`number ${String(place + 1)} with a long name`]: bent(place, {
              ...proof,
              name: 'ă'.repeat(201),
            }),
            [`number ${String(place + 1)} of no digest`]: bent(place, { ...proof, digest: 'abc' }),
            [`number ${String(place + 1)} with more`]: bent(place, { ...proof, more: 1 }),
          })),
        ),
      },
    },
  },
  write: (path, fields) => [set(path, work('leader-2', 'cay-xanh', { 'cay-xanh': fields }))],
}

/** One claim of points beyond the items, with everything that may be wrong about it. */
export const claimSpecimen: Specimen = {
  title: 'claim of a unit',
  scene,
  by: 'leader-2',
  path: workOf(2),
  fields: claim,
  shape: {
    points: {
      good: { 'a whole number': '12', 'as long as may be': '1'.repeat(11) },
      bad: {
        'too long': '1'.repeat(12),
        negative: '-1',
        'with a zero in front': '01',
        'with a comma': '1,5',
        empty: '',
        'not text': 1,
      },
    },
    reason: lineShape(2000, true),
  },
  write: (path, fields) => [set(path, work('leader-2', 'thuong-1', {}, { claims: { 'thuong-1': fields } }))],
}

const words = ['asOf', 'movements', 'shortcomings']
const blank = Object.fromEntries(
  Object.entries(work('leader-2', '', {})).filter(([field]) => !words.includes(field)),
)

/** The words of a report, with everything that may be wrong about them. */
export const wordsSpecimen: Specimen = {
  title: 'words of a report',
  scene,
  by: 'leader-2',
  path: workOf(2),
  fields: { asOf: '2014-11-30', movements: 'Xanh – sạch – đẹp\nNgày Chủ nhật', shortcomings: '' },
  shape: {
    asOf: dateShape,
    movements: linesShape(10_000),
    shortcomings: linesShape(10_000),
  },
  write: (path, fields) => [set(path, { ...blank, ...fields })],
}
