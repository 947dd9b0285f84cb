import type { Entry } from '@/domain/log/entry'
import { mayReopen } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
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
  const line = requiredLine(reason)
  if (!line.ok) return line
  const notes = { reason: line.value }
  return performAct(services, scene, { act: 'reopen', body: { revision }, notes }, acting, progress)
}
