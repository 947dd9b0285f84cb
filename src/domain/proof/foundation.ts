import type { Replay } from '../log/replay'
import { fail, ok, type Result } from '../shared/result'
import { attestationOf } from '../year/attestation'
import { groundOf } from '../year/ground'
import { seatsOf } from '../year/seats'
import type { Foundation } from './report'

/** What the pledge rests on, in a log with an attestation; fails with NOT_IN_FORCE without one. */
export function readFoundation(replay: Replay): Result<Foundation> {
  const { freeze, open, passages } = groundOf(replay)
  const attestation = attestationOf(replay)
  if (freeze === null || open === null || attestation === null) return fail('NOT_IN_FORCE')
  const signatures = seatsOf(replay, new Map()).flatMap(({ signature }) => signature ?? [])
  return signatures.length === replay.projection.parties.length
    ? ok({ freeze, open, passages, signatures, attestation })
    : fail('NOT_IN_FORCE')
}
