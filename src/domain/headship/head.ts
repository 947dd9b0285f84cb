import { readLink } from '../log/link'

/** A take or designate by which a unit became head; `holds` is null where it cannot be told. */
export type HeadChange = { readonly link: string; readonly unit: string; readonly holds: boolean | null }

/** A freeze, and the head that its text names: null where that is not at hand, '' where it cannot be read. */
type FreezeSeen = { readonly seq: number; readonly headUnit: string | null }

/** What the log of a year says about the head at a place in it. */
export type Headship = {
  readonly year: string
  /** The last freeze before that place. */
  readonly freeze: FreezeSeen | null
  /** The takes and designates since that freeze, or all if there is none, that do not fail. */
  readonly changes: readonly HeadChange[]
}

/** By what a unit is head: the text of a freeze, a take or designate, or nothing that this log could show. */
export type HeadSource =
  | { readonly by: 'freeze'; readonly seq: number }
  | { readonly by: 'change'; readonly link: string }
  | { readonly by: 'nothing' }

/** Whether a unit is head, and by what; `open` where it cannot be told. */
export type Head =
  | { readonly state: 'holds'; readonly source: HeadSource }
  | { readonly state: 'open' }
  | { readonly state: 'fails' }

const fails: Head = { state: 'fails' }
const open: Head = { state: 'open' }
const holds = (source: HeadSource): Head => ({ state: 'holds', source })

function byChange(change: HeadChange | null, unit: string): Head {
  if (change === null) return open
  if (change.holds === null) return change.unit === unit ? open : fails
  return change.holds && change.unit === unit ? holds({ by: 'change', link: change.link }) : fails
}

/** What decides if no take or designate of this log does. */
function byText({ freeze, year }: Headship, { unit, term }: Claim, changeAt: ChangeAt): Head {
  if (freeze !== null) {
    if (freeze.headUnit === null) return open
    return unit !== '' && freeze.headUnit === unit ? holds({ by: 'freeze', seq: freeze.seq }) : fails
  }
  const link = readLink(term)
  if (link === null) return holds({ by: 'nothing' })
  return link.year < year ? byChange(changeAt(term), unit) : fails
}

type Claim = { readonly unit: string; readonly term: string }
type ChangeAt = (link: string) => HeadChange | null

/**
 * Whether `claim.unit` is head at a place in a log, for an act that names `claim.term`. `changeAt` gives the take or
 * designate of another year's log by its link, null if it is not at hand. docs/protocol.md, "The head".
 */
export function headAt(headship: Headship, claim: Claim, changeAt: ChangeAt): Head {
  const link = readLink(claim.term)
  if (link !== null && link.year > headship.year) return byChange(changeAt(claim.term), claim.unit)
  const last = headship.changes.findLastIndex((change) => change.holds === true)
  const possible = headship.changes.slice(Math.max(last, 0))
  const answers = possible.map((change): Head => {
    const agrees = change.link === claim.term && change.unit === claim.unit
    return agrees ? holds({ by: 'change', link: change.link }) : fails
  })
  if (last === -1) answers.unshift(byText(headship, claim, changeAt))
  const [first = open, ...others] = answers
  if (others.length === 0) return first
  if (answers.every(({ state }) => state === 'fails')) return fails
  // the same either way, but by what is not known
  return answers.every(({ state }) => state === 'holds') ? holds({ by: 'nothing' }) : open
}
