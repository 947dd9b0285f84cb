import { parseEntry } from '../../src/domain/log/entry'
import { compareWithMemory } from '../../src/domain/log/follow'
import { replayLog } from '../../src/domain/log/replay'
import { readBundle, type UnprovenBundle } from '../../src/domain/proof/format'
import { same } from '../../src/domain/shared/same'

/** How a bundle stands to the copy that lies where it is to go. */
export type Standing = 'same' | 'later' | 'earlier' | 'another' | 'unreadable'

type Part = 'keys' | 'revocations' | 'revisions'

/** True if nothing that `there` has in this part is missing from `wanted`. */
function keeps(there: UnprovenBundle, wanted: UnprovenBundle, part: Part): boolean {
  return there[part].every((one) => wanted[part].some((other) => same(one, other)))
}

/**
 * Compares a bundle that was verified with the copy that is there: `later` where it says all that the copy says and
 * more, `earlier` where something would be lost, `another` where the two logs went different ways.
 */
export function standing(wantedText: string, thereText: string): Standing {
  if (wantedText === thereText) return 'same'
  const [wanted, there] = [readBundle(wantedText), readBundle(thereText)]
  if (!wanted.ok || !there.ok) return 'unreadable'
  const last = parseEntry(there.value.log.at(-1))
  if (!last.ok) return 'unreadable'
  const { bloc, year, log } = wanted.value
  const replay = replayLog({ bloc, year }, log.map(parseEntry))
  const seq = there.value.log.length
  const alarm = compareWithMemory(replay, { seq, head: last.value.hash, since: seq })
  if (alarm !== null) return alarm.code === 'ROLLED_BACK' ? 'earlier' : 'another'
  // the texts of earlier freezes are left out where a log that has grown would be too large with them
  const parts: readonly Part[] =
    log.length > seq ? ['keys', 'revocations'] : ['keys', 'revocations', 'revisions']
  return parts.every((part) => keeps(there.value, wanted.value, part)) ? 'later' : 'earlier'
}
