import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Site } from '../signing/assertion'

type Landmarks = {
  readonly openings: readonly Entry<'open'>[]
  /** Every freeze and reopening: after the one the text is fixed, before it and after the other it is being written. */
  readonly turns: readonly Entry<'freeze' | 'reopen'>[]
}

const landmarks = new WeakMap<readonly Entry[], Landmarks>()

/** The entries that sites are read off, collected once per log: judging a long one would be quadratic otherwise. */
function landmarksOf({ entries }: Replay): Landmarks {
  const found = landmarks.get(entries) ?? {
    openings: entries.filter((entry) => isAct(entry, 'open')),
    turns: entries.filter((entry) => isAct(entry, 'freeze') || isAct(entry, 'reopen')),
  }
  landmarks.set(entries, found)
  return found
}

/**
 * The site of `entry`. What was made while the text was being written, a freeze included, uses that of the next opening,
 * or `fallback` until there is one, since the bloc may have moved since an earlier attempt; an opening uses its own,
 * any other act that of the nearest opening.
 */
export function siteOf(replay: Replay, entry: Entry, fallback: Site): Site {
  const { openings, turns } = landmarksOf(replay)
  const before = openings.findLast((opening) => opening.seq <= entry.seq)
  const after = openings.find((opening) => opening.seq > entry.seq)
  const drafted = turns.findLast(({ seq }) => seq < entry.seq)?.act !== 'freeze'
  return (drafted ? after : (before ?? after))?.body ?? fallback
}
