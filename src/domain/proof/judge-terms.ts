import { clockTolerance } from '../log/chain'
import { isAct } from '../log/entry'
import type { Replay } from '../log/replay'
import { verifyStatement } from '../log/verify-statement'
import type { ErrorCode } from '../shared/errors'
import type { Term } from '../judging/course'
import type { Evidence } from '../judging/judge'
import type { Site } from '../signing/assertion'
import type { Contents, ForeignHandover } from './contents'

/** What another site, or a key that is left out, would decide otherwise. */
const open: readonly ErrorCode[] = ['KEY_UNKNOWN', 'ORIGIN_NOT_ALLOWED', 'SITE_MISMATCH']

/** The sites on which the people of a log have signed, none twice. */
function sitesOf({ entries }: Replay): readonly Site[] {
  const sites = entries.flatMap((entry) => (isAct(entry, 'open') || isAct(entry, 'call') ? [entry.body] : []))
  return [...new Map(sites.map((site) => [`${site.origins.join(' ')} ${site.rpId}`, site])).values()]
}

/** When each key is revoked, by the clocks of devices: in this log or, as `revokedAt` says, in another. */
function revocationTimes({ entries }: Replay, revokedAt: Contents['revokedAt']): ReadonlyMap<string, number> {
  const times = new Map(revokedAt)
  for (const entry of entries)
    if (isAct(entry, 'revoke'))
      times.set(entry.body.key, Math.min(entry.ct, times.get(entry.body.key) ?? entry.ct))
  return times
}

/** True if the signature holds on one of `sites`; null if none of them tells. */
async function isSound(
  bloc: string,
  { year, entry }: ForeignHandover,
  { keys, ecdsa }: Evidence,
  sites: readonly Site[],
): Promise<boolean | null> {
  let sound: boolean | null = null
  for (const site of sites) {
    const verified = await verifyStatement({ bloc, year }, entry, keys.get(entry.kid), site, ecdsa)
    if (verified.ok) return true
    if (!open.includes(verified.failure.code)) sound = false
  }
  return sound
}

/** Judges the handovers of other years' logs by themselves, on any site of this log. */
export async function judgeTerms(
  replay: Replay,
  { terms, revokedAt }: Pick<Contents, 'terms' | 'revokedAt'>,
  evidence: Evidence,
): Promise<ReadonlyMap<string, Term>> {
  const sites = sitesOf(replay)
  const revoked = revocationTimes(replay, revokedAt)
  const judged = [...terms].map(async ([link, term]): Promise<readonly [string, Term]> => {
    const time = revoked.get(term.entry.kid)
    const isRevoked = time !== undefined && time + 2 * clockTolerance <= term.entry.ct
    const sound = isRevoked ? false : await isSound(replay.where.bloc, term, evidence, sites)
    return [link, { ...term, sound }]
  })
  return new Map(await Promise.all(judged))
}
