import { place } from '../acts/place'
import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { standingOf, type Verdicts } from '../log/standing'
import type { ErrorCode } from '../shared/errors'
import { isDrafting, isHalted } from '../stages/stage'
import { attestationOf } from './attestation'
import { groundEntries, groundOf } from './ground'
import { seatsOf } from './seats'

/** How an act that counts now but is INVALID is made good. */
export type Remedy = 'void' | 'voidAttestation' | 'reopen' | 'resume' | 'freeze' | 'newKey' | 'designate'

/** An act that counts now but is INVALID, and the remedy for it. */
export type Fault = { readonly entry: Entry; readonly code: ErrorCode; readonly remedy: Remedy }

/** The refusal that halts the signing; null if there is none. */
export function standingRefusal({ entries, projection }: Replay): Entry<'refuse'> | null {
  if (!isHalted(projection.stage)) return null
  const last = entries.findLast((entry) => isAct(entry, 'refuse'))
  if (last === undefined || !isAct(last, 'refuse')) return null
  return last.body.place === place(projection, last.body.unit) ? last : null
}

/** The reopening that led to the present draft; null if there is none. */
export function standingReopening({ entries, projection }: Replay): Entry<'reopen'> | null {
  if (!isDrafting(projection.stage)) return null
  return entries.findLast((entry) => isAct(entry, 'reopen')) ?? null
}

/** The act of this log by which the bloc has its head now; null if there is none. */
function lastHandover({ entries }: Replay): Entry<'take' | 'designate'> | null {
  return entries.findLast((entry) => isAct(entry, 'take') || isAct(entry, 'designate')) ?? null
}

/** The revocations of keys whose owner has not signed with another key since, as far as this browser has verified. */
function openRevocations(
  { entries }: Replay,
  verdicts: Verdicts,
  ownerOf: (kid: string) => string | undefined,
): readonly Entry<'revoke'>[] {
  return entries
    .filter((entry) => isAct(entry, 'revoke'))
    .filter(({ seq, body }) => {
      const owner = ownerOf(body.key)
      const later = entries.slice(seq).filter(({ by }) => by === owner)
      return !later.some((entry) => standingOf(entry.seq, verdicts).state === 'verified')
    })
}

/**
 * Every act that counts now and is INVALID. The rules cannot verify a signature, so somebody who holds a session can
 * have an act recorded without a key; `ownerOf` names the owner of a key.
 */
export function faultsOf(
  replay: Replay,
  verdicts: Verdicts,
  ownerOf: (kid: string) => string | undefined,
): readonly Fault[] {
  const attestation = attestationOf(replay)
  const refusal = standingRefusal(replay)
  const reopening = standingReopening(replay)
  const ground = isDrafting(replay.projection.stage) ? [] : groundEntries(groundOf(replay))
  const counting: readonly (readonly [Entry | null, Remedy])[] = [
    ...ground.map((entry) => [entry, 'reopen'] as const),
    ...seatsOf(replay, verdicts).map(({ signature }) => [signature, 'void'] as const),
    [attestation, 'voidAttestation'],
    [refusal, 'resume'],
    [reopening, 'freeze'],
    [lastHandover(replay), 'designate'],
    ...openRevocations(replay, verdicts, ownerOf).map((entry) => [entry, 'newKey'] as const),
  ]
  return counting.flatMap(([entry, remedy]) => {
    const standing = standingOf(entry?.seq ?? 0, verdicts)
    return entry !== null && standing.state === 'invalid'
      ? [{ entry, code: standing.failure.code, remedy }]
      : []
  })
}
