import type { Failure } from '../shared/errors'
import type { Result } from '../shared/result'

/** The overlay on a replayed log: what judging each entry gave, by seq. An entry not yet judged is absent. */
export type Verdicts = ReadonlyMap<number, Result<null>>

/** How one act stands: `recorded` is on the server but not yet verified by this browser. */
export type Standing =
  | { readonly state: 'absent' | 'recorded' | 'verified' }
  | { readonly state: 'invalid'; readonly failure: Failure }

/** How the entry at `seq` stands; 0 stands for none. */
export function standingOf(seq: number, verdicts: Verdicts): Standing {
  if (seq === 0) return { state: 'absent' }
  const verdict = verdicts.get(seq)
  if (verdict === undefined) return { state: 'recorded' }
  return verdict.ok ? { state: 'verified' } : { state: 'invalid', failure: verdict.failure }
}
