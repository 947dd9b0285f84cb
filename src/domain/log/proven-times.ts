import { registry } from '../acts/registry'
import type { Entry } from './entry'
import type { Verdicts } from './standing'

/**
 * Which entries of a judged log have a time that is proven: an entry that signs its own and holds, and every entry
 * before one that holds and signs the head. The time of any other is merely stated by whoever stores the log.
 */
export function provenTimes(
  entries: readonly Entry[],
  verdicts: Verdicts,
): (entry: Pick<Entry, 'seq' | 'act'>) => boolean {
  const holds = (seq: number) => verdicts.get(seq)?.ok === true
  const last = entries.findLast(({ seq, act }) => registry[act].signsHead && holds(seq))?.seq ?? 0
  return ({ seq, act }) => seq < last || (registry[act].signsTime && holds(seq))
}
