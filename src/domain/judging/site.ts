import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Site } from '../signing/assertion'

type Landmarks = {
  /** Every opening and call: these fix the site. */
  readonly fixed: readonly Entry<'open' | 'call'>[]
  /** Every freeze and reopening: after the one the text is fixed, before it and after the other it is being written. */
  readonly turns: readonly Entry<'freeze' | 'reopen'>[]
}

const landmarks = new WeakMap<readonly Entry[], Landmarks>()

/** The entries that sites are read off, collected once per log: judging a long one would be quadratic otherwise. */
function landmarksOf({ entries }: Replay): Landmarks {
  const found = landmarks.get(entries) ?? {
    fixed: entries.filter((entry) => isAct(entry, 'open') || isAct(entry, 'call')),
    turns: entries.filter((entry) => isAct(entry, 'freeze') || isAct(entry, 'reopen')),
  }
  landmarks.set(entries, found)
  return found
}

/**
 * The site of `entry`. What was made while the text was being written, a freeze included, uses that of the next opening,
 * or `fallback` until there is one, since the bloc may have moved since an earlier attempt; an opening and a call use
 * their own, any other act that of the nearest of these.
 */
export function siteOf(replay: Replay, entry: Entry, fallback: Site): Site {
  const { fixed, turns } = landmarksOf(replay)
  const before = fixed.findLast(({ seq }) => seq <= entry.seq)
  const after = fixed.find(({ seq }) => seq > entry.seq)
  const drafted = turns.findLast(({ seq }) => seq < entry.seq)?.act !== 'freeze'
  return (drafted ? after : (before ?? after))?.body ?? fallback
}
