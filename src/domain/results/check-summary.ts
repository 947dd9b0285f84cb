import type { Revision } from '../pledge/revision'
import { fail, ok, type Result } from '../shared/result'
import { same } from '../shared/same'
import type { Counting, Order } from './ballot-order'
import { orderOf, type CountingVotes } from './ballots'
import { none } from './fields'
import { finalRanking } from './final-ranking'
import type { Scheme } from './scheme'
import type { Scores } from './scores'
import type { Summary } from './summary'
import { areInOrder } from './text'

/** What a year ends on: the scores that were answered, and the votes that count. */
export type Conclusion = {
  /** The hash of the entry with which the scores were laid before the units. */
  readonly appraisal: string
  readonly scheme: Scheme
  readonly scores: Scores
  readonly revision: Revision
  readonly votes: CountingVotes
}

/** How ballots of a year are counted. */
export function countingOf({ scheme, revision }: Pick<Conclusion, 'scheme' | 'revision'>): Counting {
  return { tie: scheme.tie, parties: revision.parties.length }
}

/** Ties in the order of the scores; the ballots of one tie stand together. */
function areGrouped({ ballots }: Summary, { ties }: Scores): boolean {
  const places = ballots.map(({ tie }) => ties.findIndex(({ id }) => id === tie))
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0))
}

/** Fails with TEXT_MISMATCH, and the place as the detail, unless it is about this pledge and these scores. */
export function checkSummaryStructure(
  summary: Summary,
  { appraisal, scores, revision }: Omit<Conclusion, 'votes'>,
): Result<null> {
  const parties = revision.parties.map(({ id }) => id)
  const { answers, ranking, before } = summary
  const checks: readonly (readonly [string, boolean])[] = [
    ['bloc', summary.bloc === revision.bloc.id],
    ['year', summary.year === revision.year],
    ['appraisal', summary.appraisal === appraisal],
    [
      'answers',
      same(
        answers.map(({ unit }) => unit),
        parties,
      ),
    ],
    [
      'ranking',
      same(
        ranking.map(({ unit }) => unit),
        parties,
      ),
    ],
    [
      'before/values',
      areInOrder(
        before.values.map(({ unit }) => unit),
        parties,
      ),
    ],
    ['before/values', before.values.every(({ values }) => values.length === revision.items.length)],
    ['ballots', areGrouped(summary, scores)],
  ]
  const wrong = checks.find(([, fits]) => !fits)
  return wrong === undefined ? ok(null) : fail('TEXT_MISMATCH', wrong[0])
}

function checkFigures({ ballots, ranking }: Summary, conclusion: Conclusion): Result<null> {
  const orders: Order[] = []
  for (const tie of conclusion.scores.ties) {
    const ofTie = ballots.filter((ballot) => ballot.tie === tie.id)
    const order = orderOf(tie, ofTie, conclusion.votes, countingOf(conclusion))
    if (order === null) return fail('FIGURE_MISMATCH', `ballots/${tie.id}`)
    orders.push(order)
  }
  const wrong = finalRanking(conclusion.scores, orders).find((one, index) => !same(one, ranking[index]))
  return wrong === undefined ? ok(null) : fail('FIGURE_MISMATCH', `ranking/${wrong.unit}`)
}

/**
 * Counts ballots and ranks again. The place that differs is the detail. Fails with TEXT_MISMATCH where a summary is
 * about something else, BASIS_UNSOUND where it names another vote than the one that counts, FIGURE_MISMATCH where
 * ballots or ranking differ.
 */
export function checkSummary(summary: Summary, conclusion: Conclusion): Result<null> {
  const structure = checkSummaryStructure(summary, conclusion)
  if (!structure.ok) return structure
  const other = summary.answers.find(({ unit, vote }) => vote !== (conclusion.votes.get(unit)?.entry ?? none))
  if (other !== undefined) return fail('BASIS_UNSOUND', `answers/${other.unit}/vote`)
  return checkFigures(summary, conclusion)
}
