import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { standingOf, type Verdicts } from '../log/standing'
import {
  isAttested,
  isFullySigned,
  stageBeforeAttestation,
  stageBeforeLastSignature,
  type Stage,
} from '../stages/stage'
import { groundVerified } from './ground'
import { seatsOf } from './seats'

/** The current attestation according to the log alone; null if there is none. */
export function attestationOf({ entries, projection }: Replay): Entry<'attest'> | null {
  const entry = entries[projection.attested - 1]
  return entry !== undefined && isAct(entry, 'attest') ? entry : null
}

/** True if this browser has verified every party's signature and everything they rest on. */
function allSigned(replay: Replay, verdicts: Verdicts): boolean {
  return (
    groundVerified(replay, verdicts) &&
    seatsOf(replay, verdicts).every((seat) => seat.standing.state === 'verified')
  )
}

/** True if the pledge is in force (or at a later stage) and this browser has verified everything it rests on. */
export function attestationHolds(replay: Replay, verdicts: Verdicts): boolean {
  const { stage, attested } = replay.projection
  return (
    isAttested(stage) && allSigned(replay, verdicts) && standingOf(attested, verdicts).state === 'verified'
  )
}

/**
 * The stage as a screen may show it: "signed" and everything from the attestation on only if this browser has
 * verified what they rest on, whatever the server accepted.
 */
export function shownStage(replay: Replay, verdicts: Verdicts): Stage {
  const { stage, attested } = replay.projection
  const attestedOnServer = isAttested(stage)
  if (!isFullySigned(stage) && !attestedOnServer) return stage
  if (!allSigned(replay, verdicts)) return stageBeforeLastSignature
  return attestedOnServer && standingOf(attested, verdicts).state !== 'verified'
    ? stageBeforeAttestation
    : stage
}
