import { clockTolerance } from '../log/chain'
import { judge, type Evidence } from '../judging/judge'
import type { Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { fail, type Result } from '../shared/result'
import type { Verdicts } from '../log/standing'
import type { Contents } from './contents'

/** How many signatures are judged in one go, and how many goes are under way: enough to keep all cryptography busy. */
const atOnce = 64
const ahead = 4

/** Told of after each batch: entries judged so far, and how many there are. */
export type Progress = (done: number, total: number) => void

/**
 * A key that another year's log revokes counts as revoked for what came after for certain: both times are of devices,
 * each within the tolerance of the server's. Else a clock put back would take away what had been signed before.
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

/** Judges every entry of a log, a batch at a time, the next ones made ready while some are under way; keys revoked in another year's log count from its time on. */
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
      entries.slice(from, from + atOnce).map((entry) => judgeEntry(replay, entry, evidence, revokedAt)),
    )
  const underWay = Array.from({ length: ahead }, (_, index) => judgeFrom(index * atOnce))
  for (let from = 0; from < entries.length; from += atOnce) {
    const judged = (await underWay.shift()) ?? []
    underWay.push(judgeFrom(from + ahead * atOnce))
    for (const [index, verdict] of judged.entries()) verdicts.set(from + index + 1, verdict)
    progress(Math.min(from + atOnce, entries.length), entries.length)
  }
  return verdicts
}
