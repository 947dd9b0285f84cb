import type { Entry } from '@/domain/log/entry'
import { leadsBloc, witnesses } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'
import { nfc } from '@/domain/shared/text'
import { isOpened, reopenableStages } from '@/domain/stages/stage'

import { performAct, type Progress } from './perform-act'
import type { ActingKey, Scene, Services } from './scene'

/** True if this person may bring the year back to drafting now; nobody may once the pledge is in force. */
export function mayReopen(scene: Scene): boolean {
  const { stage } = scene.replay.projection
  if (leadsBloc(scene.member, scene.bloc.headUnit)) return reopenableStages.includes(stage)
  return witnesses(scene.member) && isOpened(stage)
}

/** Brings the year back to drafting, with a reason. Every signature so far is void and stays in the record. */
export async function reopenYear(
  services: Services,
  scene: Scene,
  reason: string,
  acting: ActingKey,
  progress?: (step: Progress) => void,
): Promise<Result<Entry>> {
  if (!mayReopen(scene)) return fail('NOT_YOUR_ROLE')
  if (reason.trim() === '') return fail('NOTE_REQUIRED')
  const { revision } = scene.replay.projection
  const notes = { reason: nfc(reason.trim()) }
  return performAct(services, scene, { act: 'reopen', body: { revision }, notes }, acting, progress)
}
