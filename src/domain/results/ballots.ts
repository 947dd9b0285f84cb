import { same } from '../shared/same'
import {
  abstention,
  hasQuorum,
  isOpen,
  isRefinement,
  orderAfter,
  type Counting,
  type Order,
} from './ballot-order'
import type { Tie } from './scores'
import type { Ballot } from './summary'

/** A unit's vote that counts: the hash of its entry, and its ballots. */
export type CountingVote = {
  readonly entry: string
  readonly ballots: readonly { readonly tie: string; readonly choice: string }[]
}

/** Votes that count, by unit. */
export type CountingVotes = ReadonlyMap<string, CountingVote>

/** The ballots of the units' votes on one tie. */
type Voted = Pick<Ballot, 'counts' | 'present'>

const maxEntries = 4

/** The choices that a ballot on a tie can count, in their order. */
export function choicesOf({ units }: Tie): readonly string[] {
  return [...units.filter((unit) => unit !== abstention), abstention]
}

/** How often each unit of a tie was chosen in votes that count, and how many abstained. */
export function countVotes(tie: Tie, votes: CountingVotes): Voted {
  const chosen = [...votes.values()].flatMap(({ ballots }) =>
    ballots.filter((ballot) => ballot.tie === tie.id).map(({ choice }) => choice),
  )
  const counts = choicesOf(tie).map((choice) => ({
    choice,
    count: chosen.filter((one) => one === choice).length,
  }))
  return { counts, present: chosen.length }
}

/** The order of a tie before anybody has decided anything: all are equal. */
export function openOrder({ units }: Tie): Order {
  return [units]
}

function isCounted({ counts, present, countedBy }: Ballot, tie: Tie, { parties }: Counting): boolean {
  const total = counts.reduce((all, { count }) => all + count, 0)
  const choices = counts.map(({ choice }) => choice)
  return same(choices, choicesOf(tie)) && total === present && present <= parties && countedBy.length > 0
}

function isDecision({ counts, present, countedBy, order }: Ballot, tie: Tie, before: Order): boolean {
  const isNamed = counts.length === 0 && present === 0 && countedBy.length > 0
  return isNamed && isRefinement(order, before, tie.units)
}

/** True if `ballot` says what its kind says, and leads from `before` to its order. */
function follows(ballot: Ballot, tie: Tie, before: Order, voted: Voted, counting: Counting): boolean {
  if (ballot.by === 'head') return counting.tie.by === 'head' && isDecision(ballot, tie, before)
  const { counts, present, countedBy } = ballot
  const isTrue =
    ballot.by === 'votes'
      ? same({ counts, present }, voted) && countedBy.length === 0
      : isCounted(ballot, tie, counting)
  return isTrue && same(ballot.order, orderAfter(before, ballot, counting))
}

/**
 * The order of a tie after all its ballots; null where one of them may not stand there or says something else than what
 * was voted.
 */
export function orderOf(
  tie: Tie,
  ballots: readonly Ballot[],
  votes: CountingVotes,
  counting: Counting,
): Order | null {
  const voted = countVotes(tie, votes)
  const isHidden = voted.present > 0 && counting.tie.by !== 'none' && !ballots.some(({ by }) => by !== 'head')
  if (isHidden || ballots.length > maxEntries) return null
  let order = openOrder(tie)
  let held = 0
  for (const [index, ballot] of ballots.entries()) {
    const mayStand =
      isOpen(order) && ballots[index - 1]?.by !== 'head' && (ballot.by !== 'votes' || index === 0)
    const isAllowed = counting.tie.by !== 'none' && (ballot.by === 'head' || held < counting.tie.ballots)
    if (!mayStand || !isAllowed || !follows(ballot, tie, order, voted, counting)) return null
    order = ballot.order
    if (ballot.by !== 'head' && hasQuorum(ballot, counting)) held += 1
  }
  return order
}
