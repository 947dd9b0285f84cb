import { isAct, type Entry } from '../log/entry'
import { fail, ok, type Result } from '../shared/result'
import { pinsOf } from '../year/pins'
import type { Course, Said } from './course'

type IsPinned = (entry: Entry) => boolean

/** The last that holds, and what is open after it; `settled` is false where none holds. */
function lastOf<E extends Entry>(
  said: readonly Said<E>[],
): { readonly entries: readonly E[]; readonly settled: boolean } {
  const last = said.findLastIndex(({ open }) => !open)
  return { entries: said.slice(Math.max(last, 0)).map(({ entry }) => entry), settled: last !== -1 }
}

function countingBy<E extends Entry>(said: readonly Said<E>[], isPinned: IsPinned): readonly (E | null)[] {
  const pinned = lastOf(said.filter(({ entry }) => isPinned(entry)))
  if (pinned.settled) return pinned.entries
  const any = lastOf(said)
  return [...pinned.entries, ...any.entries, ...(any.settled ? [] : [null])]
}

/** Whether keys are pinned before the entry at `seq`: in one way, or in two where a vouch before it is open. */
function pinsBefore({ entries, verdicts }: Course, seq: number): readonly IsPinned[] {
  const before = entries.slice(0, seq - 1)
  const open = before.filter((entry) => isAct(entry, 'vouch') && !verdicts.has(entry.seq))
  if (open.length === 0) return [pinsOf(before, verdicts).here]
  const taken = (verdict: Result<null>) =>
    pinsOf(before, new Map([...verdicts, ...open.map((entry) => [entry.seq, verdict] as const)])).here
  return [taken(ok(null)), taken(fail('KEY_UNKNOWN'))]
}

/**
 * Gives, of what a unit has said, what may count for the entry at `seq` (docs/protocol.md, "Counting"): one, or several
 * where something is open; null stands for nothing. What is pinned counts before what is not.
 */
export function countingBefore(
  course: Course,
  seq: number,
): <E extends Entry>(said: readonly Said<E>[]) => ReadonlySet<E | null> {
  const ways = pinsBefore(course, seq)
  return (said) => new Set(ways.flatMap((isPinned) => countingBy(said, isPinned)))
}
