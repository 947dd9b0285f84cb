import type { Entry } from '@/domain/log/entry'
import { mayReopen } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'
import { forceOneLine } from '@/domain/shared/text'

import { performAct, type ActStep } from './perform-act'
import type { ActingKey, Scene, Services } from './scene'

/** Returns the year to drafting, with a reason. Every signature so far becomes void but stays in the record. */
export async function reopenYear(
  services: Services,
  scene: Scene,
  reason: string,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { revision, stage } = scene.replay.projection
  if (!mayReopen(scene.member, stage, scene.bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  const notes = { reason: forceOneLine(reason) }
  if (notes.reason === '') return fail('NOTE_REQUIRED')
  return performAct(services, scene, { act: 'reopen', body: { revision }, notes }, acting, progress)
}
