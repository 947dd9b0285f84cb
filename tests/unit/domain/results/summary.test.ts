import { describe, test } from 'vitest'

import { readSummary, writeSummary, type Summary } from '@/domain/results/summary'

import {
  expectBoundByDigest,
  expectExactFields,
  expectInvalid,
  expectValid,
} from '../../../fixtures/result-texts'
import { entryOf } from '../../../fixtures/results'

const sound: Summary = {
  format: 'giao-uoc/summary@1',
  bloc: 'khoi-phuong-lien-chieu',
  year: '2014',
  appraisal: entryOf('appraise'),
  answers: [
    { unit: 'mot', vote: entryOf('vote'), reply: 'Đã xem lại, giữ nguyên' },
    { unit: 'hai', vote: '-', reply: '' },
  ],
  ballots: [
    {
      tie: 'main-1',
      by: 'room',
      counts: [
        { choice: 'mot', count: 3 },
        { choice: 'hai', count: 1 },
        { choice: '', count: 1 },
      ],
      present: 5,
      countedBy: ['Trần Minh Khôi'],
      order: [['mot'], ['hai']],
    },
  ],
  ranking: [
    { unit: 'mot', group: 'main', rank: '1' },
    { unit: 'hai', group: 'main', rank: '-' },
  ],
  before: {
    year: '2013',
    source: 'log',
    conclusion: entryOf('conclude'),
    values: [{ unit: 'mot', values: ['130', 'đạt', '-'] }],
  },
  movements: ['Xây dựng tuyến phố văn minh'],
  shortcomings: [],
  note: '',
}
const kind = { sound, write: writeSummary, read: readSummary }
const [answer] = sound.answers
const [ballot] = sound.ballots
const [ranked] = sound.ranking
const withAnswer = (over: object) => ({ answers: [{ ...answer, ...over }] })
const withBallot = (over: object) => ({ ballots: [{ ...ballot, ...over }] })
const withRank = (over: object) => ({ ranking: [{ ...ranked, ...over }] })
const withBefore = (over: object) => ({ before: { ...sound.before, ...over } })

test('a summary is bound by its digest', () => {
  expectBoundByDigest(kind)
})

test('it has its own fields and no other', () => {
  expectExactFields(kind)
})

describe('neither written nor read:', () => {
  test.each<[string, object]>([
    ['another format', { format: 'giao-uoc/scores@1' }],
    ['an appraisal that is no digest', { appraisal: '-' }],
    ['a unit that answers twice', { answers: [answer, answer] }],
    ['an answer of every object', withAnswer({ unit: 'constructor' })],
    ['a vote that is no digest', withAnswer({ vote: '' })],
    ['a reply of two lines', withAnswer({ reply: 'a\nb' })],
    ['an answer with more', withAnswer({ word: 'agree' })],
    ['a ballot by lot', withBallot({ by: 'lot' })],
    ['a count below zero', withBallot({ counts: [{ choice: 'mot', count: -1 }] })],
    ['half a vote', withBallot({ counts: [{ choice: 'mot', count: '0.5' }] })],
    ['a choice in capitals', withBallot({ counts: [{ choice: 'Mot', count: 1 }] })],
    ['61 present', withBallot({ present: 61 })],
    ['a counter without a name', withBallot({ countedBy: [''] })],
    ['21 counters', withBallot({ countedBy: Array.from({ length: 21 }, () => 'A') })],
    ['an order with an empty place', withBallot({ order: [['mot'], [], ['hai']] })],
    ['an order without groups', withBallot({ order: ['mot', 'hai'] })],
    ['121 ballots', { ballots: Array.from({ length: 121 }, () => ballot) }],
    ['a unit ranked twice', { ranking: [ranked, ranked] }],
    ['a rank as a number', withRank({ rank: 1 })],
    ['another group', withRank({ group: 'toString' })],
    ['values of a unit twice', withBefore({ values: [...sound.before.values, ...sound.before.values] })],
    ['a value in other words', withBefore({ values: [{ unit: 'mot', values: ['tốt'] }] })],
    ['no earlier year', withBefore({ year: '-' })],
    ['an earlier year that is this one', withBefore({ year: '2014' })],
    ['a log without its conclusion', withBefore({ conclusion: '-' })],
    ['paper with a conclusion', withBefore({ source: 'paper' })],
    ['nothing before, but its year', withBefore({ source: 'none', conclusion: '-', values: [] })],
    ['nothing before, but its values', withBefore({ source: 'none', conclusion: '-', year: '-' })],
    ['a note of two lines', { note: 'a\nb' }],
  ])('%s', (_, over) => {
    expectInvalid(kind, over)
  })

  test('a text of more than 500,000 bytes, counted in UTF-8', () => {
    expectValid(kind, { note: 'ế'.repeat(166_000) })
    expectInvalid(kind, { note: 'ế'.repeat(166_700) })
  })
})

test.each<[string, object]>([
  ['nothing before', { before: { year: '-', source: 'none', conclusion: '-', values: [] } }],
  ['a year from paper', withBefore({ source: 'paper', conclusion: '-' })],
  ['years ago', withBefore({ year: '0000' })],
  ['no ballots', { ballots: [] }],
  ['a decision of the head', withBallot({ by: 'head', counts: [], present: 0 })],
])('what may be: %s', (_, over) => {
  expectValid(kind, over)
})
