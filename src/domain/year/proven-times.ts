import { registry } from '../acts/registry'
import type { Entry } from '../log/entry'
import type { Verdicts } from '../log/standing'
import { pinsOf, type IsKnown } from './pins'

/**
 * Which entries of a judged log have a time that is proven: an entry that signs its own and holds, and every entry
 * before one that holds and signs the head, both by a key that a witness has compared; before anybody has attested,
 * no key is, and that they hold is enough. The time of any other is merely stated by whoever stores the log.
 */
export function provenTimes(
  entries: readonly Entry[],
  verdicts: Verdicts,
  isKnown?: IsKnown,
): (entry: Pick<Entry, 'seq' | 'act'>) => boolean {
  const pins = pinsOf(entries, verdicts, isKnown)
  const counts = (entry: Entry | undefined) =>
    entry !== undefined && verdicts.get(entry.seq)?.ok === true && (!pins.attested || pins.here(entry))
  const last = entries.findLast((entry) => registry[entry.act].signsHead && counts(entry))?.seq ?? 0
  return ({ seq, act }) => seq < last || (registry[act].signsTime && counts(entries[seq - 1]))
}
