import type { Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import { standingRefusal } from '@/domain/year/faults'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

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
  const line = requiredLine(reason)
  if (!line.ok) return line
  const notes = { reason: line.value }
  return performAct(services, scene, { act: 'resume', body: { seq: refusal.seq }, notes }, acting, progress)
}
