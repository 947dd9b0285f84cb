import type { Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import type { ComparedSeat } from '@/domain/acts/notes'
import { groundVerified } from '@/domain/year/ground'
import { seatsOf } from '@/domain/year/seats'

import { performAct, type ActStep } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** What an attestation would state about each seat; empty seats are left out. */
export function comparedSeats(scene: Scene): readonly ComparedSeat[] {
  return seatsOf(scene.replay, scene.verdicts).flatMap(({ unit, signature }) => {
    if (signature === null) return []
    const { name, position, capacity } = signature.body
    return [{ unit, name, position, capacity, kid: signature.kid, kind: signature.kind }]
  })
}

/**
 * Attests, over the head, that these people signed with these keys. `confirmed` holds the ids of the keys that the
 * witness has compared in person. Every signature must be verified and compared, and all people must be distinct:
 * no reader accepts a proof in which one person signed for two units, or attested what they signed.
 */
export async function attestYear(
  services: Services,
  scene: Scene,
  confirmed: ReadonlySet<string>,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { replay, verdicts, member } = scene
  const office = checkOffice(scene, 'attest')
  if (!office.ok) return office
  const verified = seatsOf(replay, verdicts).every((seat) => seat.standing.state === 'verified')
  if (!verified || !groundVerified(replay, verdicts)) return fail('NOT_ALL_VERIFIED')
  const compared = comparedSeats(scene)
  if (!compared.every((seat) => confirmed.has(seat.kid))) return fail('NOT_ALL_COMPARED')
  const signers = seatsOf(replay, verdicts).flatMap(({ signature }) => signature?.by ?? [])
  if (new Set([...signers, member.uid]).size <= signers.length) return fail('SIGNERS_NOT_DISTINCT')
  const body = { revision: replay.projection.revision, name: member.name, position: member.position }
  return performAct(
    services,
    scene,
    { act: 'attest', body, notes: { compared: [...compared] } },
    acting,
    progress,
  )
}
