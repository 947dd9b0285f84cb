import type { Failure } from '../shared/errors'
import type { Result } from '../shared/result'

/** The overlay on a replayed log: the verdict on each entry, by seq. Entries not yet judged are absent. */
export type Verdicts = ReadonlyMap<number, Result<null>>

/** The state of one act: `recorded` is on the server but not yet verified by this browser. */
export type Standing =
  | { readonly state: 'absent' | 'recorded' | 'verified' }
  | { readonly state: 'invalid'; readonly failure: Failure }

/** The state of the entry at `seq`; 0 means that there is none. */
export function standingOf(seq: number, verdicts: Verdicts): Standing {
  if (seq === 0) return { state: 'absent' }
  const verdict = verdicts.get(seq)
  if (verdict === undefined) return { state: 'recorded' }
  return verdict.ok ? { state: 'verified' } : { state: 'invalid', failure: verdict.failure }
}
