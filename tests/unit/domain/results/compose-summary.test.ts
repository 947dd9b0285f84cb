import { describe, expect, test } from 'vitest'

import { checkSummary, type Conclusion } from '@/domain/results/check-summary'
import { composeSummary, openTies, type TieStep } from '@/domain/results/compose-summary'
import { computeScores } from '@/domain/results/compute-scores'
import { noTieRule } from '@/domain/results/scheme'
import type { Summary } from '@/domain/results/summary'

import { closing, concluding, head, room, votes } from '../../../fixtures/conclusion'
import { appraisalOf, entryOf, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

const refusal = (code: string, detail: string) => ({ ok: false, failure: { code, detail } })
const wrongBallots = refusal('FIGURE_MISMATCH', 'ballots/main-1')

const ranksOf = ({ ranking }: Summary) => ranking.map(({ rank }) => rank).join(' ')
const composed = (conclusion: Conclusion, ...steps: readonly TieStep[]) =>
  sound(composeSummary(conclusion, closing(steps))).content
const refused = (conclusion: Conclusion, ...steps: readonly TieStep[]) =>
  composeSummary(conclusion, closing(steps))

describe('the final ranking', () => {
  test.each<[string, Conclusion, readonly TieStep[], string]>([
    ['equals stay equal where nobody decides', concluding({}), [], '1 1 1 4 -'],
    ['votes decide', concluding({}, { mot: 'ba', hai: 'ba', bon: 'hai', nam: '' }), [votes], '3 2 1 4 -'],
    ['votes leave two equal', concluding({}, { mot: 'ba', hai: 'hai' }), [votes], '3 1 1 4 -'],
    ['the room decides', concluding({}), [room(1, 3, 1)], '2 1 2 4 -'],
    ['a second ballot', concluding({ ballots: 2 }), [room(2, 2, 1), room(1, 2, 2)], '2 1 3 4 -'],
    [
      'votes without a quorum, then the room',
      concluding({ quorum: '2/3' }, { mot: 'mot' }),
      [votes, room(0, 4, 1)],
      '3 1 2 4 -',
    ],
    ['the head decides at once', concluding({ by: 'head' }), [head(['ba'], ['mot', 'hai'])], '2 2 1 4 -'],
    [
      'the head decides what two ballots left',
      concluding({ by: 'head', ballots: 2, quorum: '2/3', majority: '4/5' }),
      [room(2, 2, 1), room(3, 2, 0), head(['mot'], ['hai'], ['ba'])],
      '1 2 3 4 -',
    ],
  ])('%s', (_, conclusion, steps, ranks) => {
    const summary = composed(conclusion, ...steps)
    expect(ranksOf(summary)).toBe(ranks)
    expect(checkSummary(summary, conclusion)).toEqual({ ok: true, value: null })
  })

  test('what was voted comes first: neither the room nor the head passes it over', () => {
    const byRoom = concluding({ ballots: 2 }, { mot: 'mot', hai: 'hai', ba: null })
    expect(refused(byRoom)).toEqual(wrongBallots)
    expect(refused(byRoom, room(0, 4, 1))).toEqual(wrongBallots)
    expect(ranksOf(composed(byRoom, votes, room(0, 4, 1)))).toBe('2 1 3 4 -')
    const byHead = concluding({ by: 'head' }, { mot: '' })
    expect(refused(byHead, head(['hai'], ['mot', 'ba']))).toEqual(wrongBallots)
    expect(ranksOf(composed(byHead, votes, head(['hai'], ['mot', 'ba'])))).toBe('2 1 2 4 -')
  })

  test('ballots on a tie that nobody decides are not counted', () => {
    const conclusion = concluding({ ...noTieRule }, { mot: 'mot' })
    expect(ranksOf(composed(conclusion))).toBe('1 1 1 4 -')
    expect(refused(conclusion, votes)).toEqual(wrongBallots)
  })
})

describe('no step may stand', () => {
  test.each<[string, Conclusion, readonly TieStep[]]>([
    ['where ties stand', concluding({ ...noTieRule }), [room(5, 0, 0)]],
    ['of the head where the units vote', concluding({}), [head(['mot'], ['hai'], ['ba'])]],
    ['after all is decided', concluding({ ballots: 2 }), [room(3, 2, 0), room(3, 2, 0)]],
    ['beyond the number of ballots', concluding({}), [room(2, 2, 1), room(2, 3, 0)]],
    ['of votes after the room', concluding({ ballots: 2 }), [room(2, 2, 1), votes]],
    ['after the head', concluding({ by: 'head' }), [head(['ba'], ['mot', 'hai']), room(3, 2, 0)]],
    [
      'after the head, of the head',
      concluding({ by: 'head' }),
      [head(['ba'], ['mot', 'hai']), head(['ba'], ['mot'], ['hai'])],
    ],
    [
      'against an earlier ballot',
      concluding({ by: 'head' }),
      [room(3, 1, 1), head(['hai'], ['mot'], ['ba'])],
    ],
    ['with more present than there are parties', concluding({}), [room(3, 2, 1)]],
    [
      'for a fifth time',
      concluding({ quorum: '1/1' }),
      [room(1, 0, 0), room(1, 0, 0), room(1, 0, 0), room(1, 0, 0), room(5, 0, 0)],
    ],
    ['with a vote that nobody cast', concluding({}), [{ ...room(3, 1, 0), present: 5 } as TieStep]],
    ['with nobody who counted', concluding({}), [{ ...room(3, 2, 0), countedBy: [] } as TieStep]],
    [
      'with a choice left out',
      concluding({}),
      [{ ...room(3, 2, 0), counts: [{ choice: 'mot', count: 5 }] } as TieStep],
    ],
    [
      'with nobody who decided',
      concluding({ by: 'head' }),
      [{ ...head(['mot'], ['hai'], ['ba']), countedBy: [] } as TieStep],
    ],
  ])('%s', (_, conclusion, steps) => {
    expect(refused(conclusion, ...steps)).toEqual(wrongBallots)
  })

  test('on a tie that is not', () => {
    const step: TieStep = { tie: 'main-4', by: 'votes' }
    expect(refused(concluding({}), step)).toEqual(refusal('TEXT_MISMATCH', 'ballots'))
  })

  test('four steps may stand', () => {
    const conclusion = concluding({ quorum: '1/1' })
    expect(ranksOf(composed(conclusion, room(1, 0, 0), room(1, 0, 0), room(1, 0, 0), room(3, 2, 0)))).toBe(
      '1 2 3 4 -',
    )
  })
})

test('the ties that are still open are said', () => {
  const conclusion = concluding({ ballots: 2 })
  expect(openTies([], conclusion).map(({ id }) => id)).toEqual(['main-1'])
  expect(openTies([room(2, 2, 1)], conclusion)).toHaveLength(1)
  expect(openTies([room(2, 2, 1), room(2, 3, 0)], conclusion)).toEqual([])
})

describe('several ties', () => {
  const units = ['mot', 'hai', 'ba', 'bon']
  const pledge = pledgeBetween(units, [{ id: 'thu' }])
  const scheme = schemeFor(pledge, { tie: { ...noTieRule, by: 'vote' } })
  const marks = { mot: '9', hai: '9', ba: '8', bon: '8' }
  const reports = Object.entries(marks).map(([unit, self]) =>
    reportOf(pledge, scheme, unit, { thu: { value: '1', self } }),
  )
  const conclusion: Conclusion = {
    appraisal: entryOf('appraise'),
    scheme: scheme.content,
    scores: computeScores(appraisalOf(pledge, scheme, reports)),
    revision: pledge.revision,
    votes: new Map([
      [
        'hai',
        {
          entry: entryOf('hai'),
          ballots: [
            { tie: 'main-1', choice: '' },
            { tie: 'main-3', choice: 'bon' },
          ],
        },
      ],
      ['ba', { entry: entryOf('ba'), ballots: [{ tie: 'main-1', choice: 'hai' }] }],
    ]),
  }
  const steps: readonly TieStep[] = ['main-3', 'main-1'].map((tie) => ({ tie, by: 'votes' }))

  test('each is decided on its own, in the order of the scores', () => {
    const summary = sound(composeSummary(conclusion, closing(steps))).content
    expect(ranksOf(summary)).toBe('2 1 4 3')
    expect(summary.ballots.map(({ tie, order }) => [tie, order])).toEqual([
      ['main-1', [['hai'], ['mot']]],
      ['main-3', [['bon'], ['ba']]],
    ])
    expect(checkSummary({ ...summary, ballots: [...summary.ballots].reverse() }, conclusion)).toEqual(
      refusal('TEXT_MISMATCH', 'ballots'),
    )
  })
})
