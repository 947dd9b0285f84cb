import type { Curb } from '@/domain/log/extra-writes'
import { isAct, type Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import { isAttestationVoidable } from '@/domain/acts/void'
import { isConcluded } from '@/domain/stages/stage'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** True if the entry at `seq` can be voided now: a current signature, the attestation, or the conclusion. */
function mayBeVoided(scene: Scene, seq: number): boolean {
  const { projection, entries } = scene.replay
  if (isConcluded(projection.stage)) return seq === projection.concluded
  if (isAttestationVoidable(projection.stage)) return seq === projection.attested
  const entry = entries[seq - 1]
  return entry !== undefined && isAct(entry, 'sign') && projection.signed[entry.body.unit] === seq
}

/**
 * Voids the signature, the attestation or the conclusion at `seq`, with a reason: the unit signs again, the year waits
 * for its witness again, or it is concluded again. `curb` switches the member off or holds them to one key in the same commit. Witness only.
 */
export async function voidAct(
  services: Services,
  scene: Scene,
  choice: { readonly seq: number; readonly reason: string; readonly curb?: Curb },
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'void')
  if (!office.ok) return office
  if (!mayBeVoided(scene, choice.seq)) return fail('NOT_THE_STAGE')
  const line = requiredLine(choice.reason)
  if (!line.ok) return line
  const notes = { reason: line.value }
  const extra = choice.curb === undefined ? {} : { curb: choice.curb }
  return performAct(
    services,
    scene,
    { act: 'void', body: { seq: choice.seq }, notes, extra },
    acting,
    progress,
  )
}
