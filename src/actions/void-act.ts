import type { Curb } from '@/domain/log/extra-writes'
import { isAct, type Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import { forceOneLine } from '@/domain/shared/text'
import { isAttestationVoidable } from '@/domain/acts/void'

import { performAct, type ActStep } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** True if the entry at `seq` can be voided now: a current signature, or the attestation. */
function mayBeVoided(scene: Scene, seq: number): boolean {
  const { projection, entries } = scene.replay
  if (isAttestationVoidable(projection.stage)) return seq === projection.attested
  const entry = entries[seq - 1]
  return entry !== undefined && isAct(entry, 'sign') && projection.signed[entry.body.unit] === seq
}

/**
 * Voids the signature or the attestation at `seq`, with a reason: the unit signs again, or the year waits for its
 * witness again. `curb` switches the member off or holds them to one key in the same commit. Witness only.
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
  const notes = { reason: forceOneLine(choice.reason) }
  if (notes.reason === '') return fail('NOTE_REQUIRED')
  const extra = choice.curb === undefined ? {} : { curb: choice.curb }
  return performAct(
    services,
    scene,
    { act: 'void', body: { seq: choice.seq }, notes, extra },
    acting,
    progress,
  )
}
