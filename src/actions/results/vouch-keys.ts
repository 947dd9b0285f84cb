import type { ComparedSeat } from '@/domain/acts/notes'
import type { Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from '../perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'

/**
 * States that the witness has compared further keys in person. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE,
 * NOT_ALL_COMPARED where there is none, performAct.
 */
export async function vouchKeys(
  services: Services,
  scene: Scene,
  compared: readonly ComparedSeat[],
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'vouch')
  if (!office.ok) return office
  if (compared.length === 0) return fail('NOT_ALL_COMPARED')
  const { member, replay } = scene
  const body = { revision: replay.projection.revision, name: member.name, position: member.position }
  const notes = { compared: [...compared] }
  return performAct(services, scene, { act: 'vouch', body, notes }, acting, progress)
}
