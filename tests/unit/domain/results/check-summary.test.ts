import { describe, expect, test } from 'vitest'

import { checkSummary } from '@/domain/results/check-summary'
import { composeSummary } from '@/domain/results/compose-summary'
import type { Ballot, Summary } from '@/domain/results/summary'

import { closing, concluding, head, tie, units, votes } from '../../../fixtures/conclusion'
import { entryOf, sound } from '../../../fixtures/results'

const refusal = (code: string, detail: string) => ({ ok: false, failure: { code, detail } })

describe('what is checked again', () => {
  const conclusion = concluding({}, { mot: 'ba', hai: 'ba', ba: 'hai', bon: null })
  const summary = sound(composeSummary(conclusion, closing([votes]))).content
  const check = (over: Partial<Summary>) => checkSummary({ ...summary, ...over }, conclusion)
  const [ballot] = summary.ballots as [Ballot]
  const withBallot = (over: Partial<Ballot>) => ({ ballots: [{ ...ballot, ...over }] })
  const valuesOf = (...values: Summary['before']['values']) => ({ before: { ...summary.before, values } })

  test('what was composed', () => {
    expect(check({})).toEqual({ ok: true, value: null })
    expect(summary.answers).toEqual(
      units.map((unit) => ({
        unit,
        vote: unit === 'nam' ? '-' : entryOf(`vote of ${unit}`),
        reply: unit === 'hai' ? 'Đã xem lại' : '',
      })),
    )
    expect(ballot).toEqual({
      tie,
      by: 'votes',
      counts: [
        { choice: 'mot', count: 0 },
        { choice: 'hai', count: 1 },
        { choice: 'ba', count: 2 },
        { choice: '', count: 0 },
      ],
      present: 3,
      countedBy: [],
      order: [['ba'], ['hai'], ['mot']],
    })
  })

  test.each<[string, Partial<Summary>]>([
    ['bloc', { bloc: 'khoi-khac' }],
    ['year', { year: '2015' }],
    ['appraisal', { appraisal: entryOf('another appraisal') }],
    ['answers', { answers: summary.answers.slice(1) }],
    ['answers', { answers: [...summary.answers].reverse() }],
    ['ranking', { ranking: summary.ranking.slice(1) }],
    ['ranking', { ranking: [...summary.ranking].reverse() }],
    ['before/values', valuesOf({ unit: 'sau', values: ['1'] })],
    ['before/values', valuesOf({ unit: 'hai', values: ['1'] }, { unit: 'mot', values: ['1'] })],
    ['before/values', valuesOf({ unit: 'mot', values: [] })],
    ['before/values', valuesOf({ unit: 'mot', values: ['1', '2'] })],
    ['ballots', withBallot({ tie: 'main-4' })],
  ])('another %s is refused', (detail, over) => {
    expect(check(over)).toEqual(refusal('TEXT_MISMATCH', detail))
  })

  test('values of an earlier year, one for each item', () => {
    expect(check(valuesOf({ unit: 'mot', values: ['1'] }, { unit: 'ba', values: ['-'] }))).toEqual({
      ok: true,
      value: null,
    })
  })

  test('a vote that does not count is not named, and one that does is not left out', () => {
    const without = new Map([...conclusion.votes].filter(([unit]) => unit !== 'bon'))
    const wrong = refusal('BASIS_UNSOUND', 'answers/bon/vote')
    expect(checkSummary(summary, { ...conclusion, votes: without })).toEqual(wrong)
    const silent = summary.answers.map((one) => (one.unit === 'bon' ? { ...one, vote: '-' } : one))
    expect(check({ answers: silent })).toEqual(wrong)
  })

  test.each<[string, Partial<Ballot>]>([
    [
      'a vote moved',
      {
        counts: [
          ['mot', 1],
          ['hai', 1],
          ['ba', 1],
          ['', 0],
        ].map(([choice, count]) => ({ choice: String(choice), count: Number(count) })),
      },
    ],
    ['a voter more', { present: 4 }],
    ['somebody who counted', { countedBy: ['Trần Minh Khôi'] }],
    ['another order', { order: [['hai'], ['ba'], ['mot']] }],
    ['an order left open', { order: [['mot', 'hai', 'ba']] }],
  ])('%s', (_, over) => {
    expect(check(withBallot(over))).toEqual(refusal('FIGURE_MISMATCH', 'ballots/main-1'))
  })

  test.each<[string, Partial<Ballot>]>([
    ['counts', { counts: [{ choice: 'mot', count: 0 }] }],
    ['voters', { present: 1 }],
    ['nobody who decided', { countedBy: [] }],
  ])('a decision of the head is refused with %s', (_, over) => {
    const decided = concluding({ by: 'head' })
    const written = sound(composeSummary(decided, closing([head(['ba'], ['mot', 'hai'])]))).content
    const [decision] = written.ballots as [Ballot]
    expect(checkSummary(written, decided)).toEqual({ ok: true, value: null })
    expect(checkSummary({ ...written, ballots: [{ ...decision, ...over }] }, decided)).toEqual(
      refusal('FIGURE_MISMATCH', 'ballots/main-1'),
    )
  })

  test.each(['mot', 'nam'])('the rank of %s', (unit) => {
    const ranking = summary.ranking.map((one) => (one.unit === unit ? { ...one, rank: '4' } : one))
    expect(check({ ranking })).toEqual(refusal('FIGURE_MISMATCH', `ranking/${unit}`))
  })

  test('the group', () => {
    const ranking = summary.ranking.map((one) => ({ ...one, group: 'apart' as const }))
    expect(check({ ranking })).toEqual(refusal('FIGURE_MISMATCH', 'ranking/mot'))
  })
})
