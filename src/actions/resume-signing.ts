import { isAct, type Entry } from '@/domain/log/entry'
import type { Replay } from '@/domain/log/replay'
import { fail, type Result } from '@/domain/shared/result'
import { forceOneLine } from '@/domain/shared/text'
import { place } from '@/domain/acts/place'
import { isHalted } from '@/domain/stages/stage'

import { performAct, type ActStep } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** The refusal that halts the signing; null if there is none. */
export function standingRefusal(replay: Replay): Entry<'refuse'> | null {
  if (!isHalted(replay.projection.stage)) return null
  const last = replay.entries.findLast((entry) => isAct(entry, 'refuse'))
  if (last === undefined || !isAct(last, 'refuse')) return null
  return last.body.place === place(replay.projection, last.body.unit) ? last : null
}

/** Resumes the signing after a refusal: the unit that refused is asked again. Witness only. */
export async function resumeSigning(
  services: Services,
  scene: Scene,
  reason: string,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'resume')
  if (!office.ok) return office
  const refusal = standingRefusal(scene.replay)
  if (refusal === null) return fail('NOT_THE_STAGE')
  const notes = { reason: forceOneLine(reason) }
  if (notes.reason === '') return fail('NOTE_REQUIRED')
  return performAct(services, scene, { act: 'resume', body: { seq: refusal.seq }, notes }, acting, progress)
}
