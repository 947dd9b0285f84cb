import type { HeadChange } from '../headship/head'
import { isAct, type Entry } from '../log/entry'
import { linkOf, readLink } from '../log/link'
import { isHandover, type Course, type Handover } from './course'

/** A hand, take or designate in this log or another, and whether it holds; null where that is open. */
export type FoundHandover = {
  readonly year: string
  readonly entry: Handover
  readonly holds: boolean | null
}

function inThisLog({ where, entries, verdicts }: Course, link: string): FoundHandover | null {
  const seq = readLink(link)?.seq ?? 0
  const entry = entries[seq - 1]
  if (entry === undefined || !isHandover(entry) || linkOf(where, entry) !== link) return null
  return { year: where.year, entry, holds: verdicts.get(seq)?.ok ?? null }
}

/** The handover that `link` names; null if it is not at hand. */
export function handoverAt(course: Course, link: string): FoundHandover | null {
  const here = inThisLog(course, link)
  if (here !== null) return here
  const term = course.evidence.terms.get(link)
  return term === undefined ? null : { ...term, holds: holdsElsewhere(course, term) }
}

type Sound = { readonly entry: Handover; readonly sound: boolean | null }

function holdsElsewhere(course: Course, { entry, sound }: Sound): boolean | null {
  if (sound !== true || isAct(entry, 'designate')) return sound
  return isAct(entry, 'take') ? restsOnHand(course, entry) : restsOnTerm(course, entry)
}

/** True if `link` is of this log, which is whole: what is not there does not exist. */
function isOfThisLog({ where }: Course, link: string): boolean {
  return readLink(link)?.year === where.year
}

/** True if the hand that a take names holds and is to its unit; null where that is open. */
export function restsOnHand(course: Course, { body }: Entry<'take'>): boolean | null {
  const hand = handoverAt(course, body.hand)
  if (hand === null) return isOfThisLog(course, body.hand) ? false : null
  return isAct(hand.entry, 'hand') && hand.entry.body.to === body.unit ? hand.holds : false
}

/** Of another log nothing but its handovers is at hand: by its term alone a hand there is the head's. */
function restsOnTerm(course: Course, { body }: Entry<'hand'>): boolean | null {
  if (readLink(body.term) === null) return true
  const change = changeAt(course, body.term)
  if (change === null) return isOfThisLog(course, body.term) ? false : null
  return change.unit === body.unit ? change.holds : false
}

/** The take or designate that `link` names; null if it is not at hand. One that is neither does not hold. */
export function changeAt(course: Course, link: string): HeadChange | null {
  const found = handoverAt(course, link)
  if (found === null) return null
  if (isAct(found.entry, 'hand')) return { link, unit: '', holds: false }
  return { link, unit: found.entry.body.unit, holds: found.holds }
}
