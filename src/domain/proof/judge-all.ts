import { clockTolerance } from '../log/chain'
import { judge, type Evidence } from '../judging/judge'
import type { Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Progress } from '../shared/progress'
import { fail, type Result } from '../shared/result'
import type { Verdicts } from '../log/standing'
import type { Contents } from './contents'

/** Entries per batch, and batches in flight: enough to keep every cryptography thread busy. */
const batchSize = 64
const batchesInFlight = 4

/**
 * A key that another year's log revokes counts as revoked only for entries that are certainly later: both times are of
 * devices, each within the tolerance of the server's. Otherwise a clock set back could invalidate earlier signatures.
 */
async function judgeEntry(
  replay: Replay,
  entry: Entry,
  evidence: Evidence,
  revokedAt: Contents['revokedAt'],
): Promise<Result<null>> {
  const revoked = revokedAt.get(entry.kid)
  return revoked !== undefined && revoked + 2 * clockTolerance <= entry.ct
    ? fail('KEY_REVOKED', 'in another year')
    : judge(replay, entry, evidence)
}

/**
 * Judges every entry of a log in batches, several in flight; reports progress after each. Keys revoked in another
 * year's log count as revoked from the time of that entry.
 */
export async function judgeAll(
  replay: Replay,
  evidence: Evidence,
  revokedAt: Contents['revokedAt'],
  progress: Progress,
): Promise<Verdicts> {
  const verdicts = new Map<number, Result<null>>()
  const { entries } = replay
  const judgeFrom = (from: number): Promise<Result<null>[]> =>
    Promise.all(
      entries.slice(from, from + batchSize).map((entry) => judgeEntry(replay, entry, evidence, revokedAt)),
    )
  const inFlight = Array.from({ length: batchesInFlight }, (_, index) => judgeFrom(index * batchSize))
  for (let from = 0; from < entries.length; from += batchSize) {
    const judged = (await inFlight.shift()) ?? []
    inFlight.push(judgeFrom(from + batchesInFlight * batchSize))
    for (const [index, verdict] of judged.entries()) verdicts.set(from + index + 1, verdict)
    progress(Math.min(from + batchSize, entries.length), entries.length)
  }
  return verdicts
}
