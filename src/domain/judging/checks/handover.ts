import type { Entry } from '../../log/entry'
import { readLink } from '../../log/link'
import { fail, ok } from '../../shared/result'
import { isHandover, type Course, type Verdict } from '../course'
import { restsOnHand } from '../handovers'

/** Whether another handover stands between a hand and its take, both in this log; null where that is open. */
function isOvertaken({ where, entries, verdicts }: Course, { seq, body }: Entry<'take'>): boolean | null {
  const hand = readLink(body.hand)
  if (hand?.year !== where.year) return false
  const between = entries.slice(hand.seq, seq - 1).filter(isHandover)
  const verdictsBetween = between.map((entry) => verdicts.get(entry.seq)?.ok ?? null)
  if (verdictsBetween.includes(true)) return true
  return verdictsBetween.includes(null) ? null : false
}

/** A take rests on the hand that it names, unless another handover has come between. Fails with BASIS_UNSOUND. */
export function checkTake(course: Course, entry: Entry<'take'>): Verdict {
  const rests = restsOnHand(course, entry)
  const overtaken = isOvertaken(course, entry)
  if (rests === false || overtaken === true) return fail('BASIS_UNSOUND', 'hand')
  return rests === null || overtaken === null ? null : ok(null)
}
