import { zeroDigest } from '../shared/digest'
import type { Result } from '../shared/result'
import { same } from '../shared/same'
import type { Entry } from './entry'
import type { Alarm, Replay } from './replay'

/** The last head that a device has seen; `since` is the seq from which it has followed the log. */
export type FollowedHead = { readonly seq: number; readonly head: string; readonly since: number }

/** The head of a replay after `seq` entries. */
function headAt(replay: Replay, seq: number): string | undefined {
  return seq === 0 ? zeroDigest : replay.entries[seq - 1]?.hash
}

/**
 * Compares a log with what a device remembers of it: ROLLED_BACK if it is shorter now, FORKED if it has diverged.
 * Null if it is the same log or has only grown.
 */
export function compareWithMemory(replay: Replay, remembered: FollowedHead | null): Alarm | null {
  if (remembered === null) return null
  const head = headAt(replay, remembered.seq)
  if (head === undefined) return { code: 'ROLLED_BACK', seq: replay.projection.seq + 1 }
  return head === remembered.head ? null : { code: 'FORKED', seq: remembered.seq }
}

/** What a device remembers after following `replay` to its end. */
export function followTo(replay: Replay, remembered: FollowedHead | null): FollowedHead {
  const { seq, head } = replay.projection
  return { seq, head, since: remembered?.since ?? seq }
}

/** True if the device has followed the log since before the current signing was opened. */
export function hasFollowed(replay: Replay, remembered: FollowedHead | null): boolean {
  const opening = replay.entries.find((entry) => entry.hash === replay.projection.opening)
  return remembered !== null && opening !== undefined && remembered.since <= opening.seq
}

/**
 * Compares what has been replayed with the log as the server has it now. Entries are create-only: one that is gone
 * is ENTRY_MISSING, one that differs is ENTRY_CHANGED. Null if everything replayed is still there.
 */
export function compareWithNow(replay: Replay, now: readonly Result<Entry>[]): Alarm | null {
  for (const [index, seen] of replay.entries.entries()) {
    const entry = now[index]
    if (entry === undefined) return { code: 'ENTRY_MISSING', seq: seen.seq }
    if (!entry.ok) return { code: 'ENTRY_CHANGED', seq: seen.seq }
    if (entry.value.seq > seen.seq) return { code: 'ENTRY_MISSING', seq: seen.seq }
    if (!same(entry.value, seen)) return { code: 'ENTRY_CHANGED', seq: seen.seq }
  }
  return null
}
