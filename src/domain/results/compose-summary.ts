import { fail, type Result } from '../shared/result'
import { isOpen, orderAfter, type Order } from './ballot-order'
import { countVotes, openOrder } from './ballots'
import { checkSummary, countingOf, type Conclusion } from './check-summary'
import { none } from './fields'
import { finalRanking } from './final-ranking'
import type { Tie } from './scores'
import { writeSummary, type Ballot, type ReadSummary, type Summary } from './summary'

/** One step in which a tie was decided: by the votes that count, by a ballot in the room, or by the head. */
export type TieStep =
  | { readonly tie: string; readonly by: 'votes' }
  | ({ readonly tie: string; readonly by: 'room' } & Pick<Ballot, 'counts' | 'present' | 'countedBy'>)
  | ({ readonly tie: string; readonly by: 'head' } & Pick<Ballot, 'countedBy' | 'order'>)

/** What people add to what is computed; `replies` by unit. */
export type Closing = Pick<Summary, 'before' | 'movements' | 'shortcomings' | 'note'> & {
  readonly replies: ReadonlyMap<string, string>
  /** The steps of each tie in the order in which they were taken. */
  readonly steps: readonly TieStep[]
}

/** A step as it stands in the summary, with the order of the tie after it. */
function ballotOf(step: TieStep, tie: Tie, before: Order, conclusion: Conclusion): Ballot {
  if (step.by === 'head') return { ...step, counts: [], present: 0 }
  const { counts, present } = step.by === 'votes' ? countVotes(tie, conclusion.votes) : step
  const countedBy = step.by === 'votes' ? [] : step.countedBy
  const order = orderAfter(before, { counts, present }, countingOf(conclusion))
  return { tie: tie.id, by: step.by, counts, present, countedBy, order: order.map((equals) => [...equals]) }
}

function ballotsOf(tie: Tie, steps: readonly TieStep[], conclusion: Conclusion): readonly Ballot[] {
  let order = openOrder(tie)
  return steps
    .filter((step) => step.tie === tie.id)
    .map((step) => {
      const ballot = ballotOf(step, tie, order, conclusion)
      order = ballot.order
      return ballot
    })
}

/** The ties that are still open after these steps. */
export function openTies(steps: readonly TieStep[], conclusion: Conclusion): readonly Tie[] {
  return conclusion.scores.ties.filter((tie) =>
    isOpen(ballotsOf(tie, steps, conclusion).at(-1)?.order ?? openOrder(tie)),
  )
}

/**
 * The text of a summary: votes counted, ties ordered, units ranked. Fails with TEXT_MISMATCH where a step is about a tie
 * that is not or `before` does not fit the pledge, FIGURE_MISMATCH where a step may not stand, TEXT_INVALID.
 */
export function composeSummary(conclusion: Conclusion, closing: Closing): Result<ReadSummary> {
  const { scores, revision, votes } = conclusion
  const { replies, steps, before, movements, shortcomings, note } = closing
  if (steps.some((step) => !scores.ties.some(({ id }) => id === step.tie)))
    return fail('TEXT_MISMATCH', 'ballots')
  const decided = scores.ties.map((tie) => ballotsOf(tie, steps, conclusion))
  const orders = scores.ties.map((tie, index) => decided[index]?.at(-1)?.order ?? openOrder(tie))
  const summary: Summary = {
    format: 'giao-uoc/summary@1',
    bloc: revision.bloc.id,
    year: revision.year,
    appraisal: conclusion.appraisal,
    answers: revision.parties.map(({ id }) => ({
      unit: id,
      vote: votes.get(id)?.entry ?? none,
      reply: replies.get(id) ?? '',
    })),
    ballots: decided.flat(),
    ranking: finalRanking(scores, orders),
    before,
    movements,
    shortcomings,
    note,
  }
  const checked = checkSummary(summary, conclusion)
  return checked.ok ? writeSummary(summary) : checked
}
