import type { Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import { groundVerified } from '@/domain/year/ground'

import { performAct, type ActStep } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** Opens the signing of the frozen revision and fixes the sites on which it may be signed. Witness only. */
export async function openSigning(
  services: Services,
  scene: Scene,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { projection } = scene.replay
  const office = checkOffice(scene, 'open')
  if (!office.ok) return office
  if (!groundVerified(scene.replay, scene.verdicts)) return fail('NOT_ALL_VERIFIED')
  const body = { revision: projection.revision, origins: scene.bloc.origins, rpId: scene.bloc.rpId }
  return performAct(services, scene, { act: 'open', body, notes: {} }, acting, progress)
}
