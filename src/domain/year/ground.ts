import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { standingOf, type Verdicts } from '../log/standing'

/** What a signature rests on; entries of ended attempts do not count. */
export type Ground = {
  /** The freeze of the current revision; null before the first. */
  readonly freeze: Entry<'freeze'> | null
  /** The opening of the current or latest signing of this attempt. */
  readonly open: Entry<'open'> | null
  /** Every resume, and every void of a signature or an attestation, since the opening. */
  readonly passages: readonly Entry<'resume' | 'void'>[]
}

/** True if it leads back to the table; the void of a conclusion does not, and the pledge never rests on it. */
function isPassage(entry: Entry, log: readonly Entry[]): entry is Entry<'resume' | 'void'> {
  if (isAct(entry, 'resume')) return true
  return isAct(entry, 'void') && log[entry.body.seq - 1]?.act !== 'conclude'
}

/** Freeze, opening and passages of the current attempt. */
export function groundOf({ entries, projection }: Replay): Ground {
  const freeze = entries.findLast((entry) => isAct(entry, 'freeze')) ?? null
  const open = entries.find((entry) => isAct(entry, 'open') && entry.hash === projection.opening)
  if (open === undefined || !isAct(open, 'open')) return { freeze, open: null, passages: [] }
  const passages = entries.slice(open.seq).filter((entry) => isPassage(entry, entries))
  return { freeze, open, passages }
}

/** The existing entries of a ground, in the order of the log. */
export function groundEntries({ freeze, open, passages }: Ground): readonly Entry[] {
  return [freeze, open, ...passages].filter((entry) => entry !== null)
}

/**
 * True if the entries that everything rests on have been verified here: the freeze, the opening, and every resume and
 * void since. An invalid one is ended by reopening; entries of ended attempts do not count.
 */
export function groundVerified(replay: Replay, verdicts: Verdicts): boolean {
  return groundEntries(groundOf(replay)).every(
    (entry) => standingOf(entry.seq, verdicts).state === 'verified',
  )
}
