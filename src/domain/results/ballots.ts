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
function choicesOf({ units }: Tie): readonly string[] {
  return [...units, abstention]
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

/** True if the ballots on a tie can stand together: what was voted is not passed over. */
function mayStand(ballots: readonly Ballot[], { present }: Voted, { tie }: Counting): boolean {
  if (tie.by === 'none') return ballots.length === 0
  return ballots.length <= maxEntries && (present === 0 || ballots[0]?.by === 'votes')
}

/** True if a ballot of this kind can be the next: votes come first, the head last, and so many are held. */
function isNext(by: Ballot['by'], before: readonly Ballot[], counting: Counting): boolean {
  if (before.some((ballot) => ballot.by === 'head')) return false
  const held = before.filter((ballot) => hasQuorum(ballot, counting)).length
  return by === 'head' || (held < counting.tie.ballots && (by === 'room' || before.length === 0))
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
  if (!mayStand(ballots, voted, counting)) return null
  let order = openOrder(tie)
  for (const [index, ballot] of ballots.entries()) {
    const isDue = isOpen(order) && isNext(ballot.by, ballots.slice(0, index), counting)
    if (!isDue || !follows(ballot, tie, order, voted, counting)) return null
    order = ballot.order
  }
  return order
}
