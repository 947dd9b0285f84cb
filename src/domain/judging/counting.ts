import type { Entry } from '../log/entry'
import type { Said } from './course'

/** The last that holds, and what is open after it; `settled` is false where none holds. */
function lastOf<E extends Entry>(said: readonly Said<E>[]): { readonly entries: E[]; readonly settled: boolean } {
  const last = said.findLastIndex(({ open }) => !open)
  return { entries: said.slice(Math.max(last, 0)).map(({ entry }) => entry), settled: last !== -1 }
}

/**
 * Which of what a unit has said can be what counts: one, or several where some of it is open; null stands for nothing.
 * What is pinned counts before what is not (docs/protocol.md, "Counting").
 */
export function possiblyCounting<E extends Entry>(
  said: readonly Said<E>[],
  isPinned: (entry: Entry) => boolean,
): ReadonlySet<E | null> {
  const pinned = lastOf(said.filter(({ entry }) => isPinned(entry)))
  if (pinned.settled) return new Set(pinned.entries)
  const any = lastOf(said)
  return new Set([...pinned.entries, ...any.entries, ...(any.settled ? [] : [null])])
}
