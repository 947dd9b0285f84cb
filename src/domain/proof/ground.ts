import { isAct } from '../log/entry'
import type { Replay } from '../log/replay'
import { fail, ok, type Result } from '../shared/result'
import { groundOf, seatsOf } from '../year/ceremony'
import type { Ground } from './report'

/** What the pledge rests on in a log whose attestation stands; NOT_IN_FORCE where there is none. */
export function readGround(replay: Replay): Result<Ground> {
  const { freeze, open } = groundOf(replay)
  const attestation = replay.entries[replay.projection.attested - 1]
  if (freeze === null || open === null || attestation === undefined || !isAct(attestation, 'attest'))
    return fail('NOT_IN_FORCE')
  const since = replay.entries.slice(open.seq)
  const passages = since.filter((entry) => isAct(entry, 'resume') || isAct(entry, 'void'))
  const signatures = seatsOf(replay, new Map()).flatMap(({ signature }) => signature ?? [])
  return signatures.length === replay.projection.parties.length
    ? ok({ freeze, open, passages, signatures, attestation })
    : fail('NOT_IN_FORCE')
}
