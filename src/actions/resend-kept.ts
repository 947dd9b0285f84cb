import type { Entry } from '@/domain/log/entry'
import { refusalFor } from '@/domain/log/replay'
import { fail, type Result } from '@/domain/shared/result'
import type { Kept } from '@/device/storage'

import { keptStanding } from './kept-standing'
import type { ActStep } from './perform-act'
import { baseOf, type Scene, type Services } from './scene'
import { sendAct } from './send-act'

/**
 * Sends a signature that this device has kept: the same signature, in a new entry. Only while its place still exists,
 * and only by the person who made it. Failures: NOT_YOUR_ROLE, PLACE_GONE, NOT_THE_STAGE, ALARM_RAISED, ENTRY_NEWER, sendAct.
 */
export async function resendKept(
  services: Services,
  scene: Scene,
  kept: Kept,
  progress: (step: ActStep) => void = () => undefined,
): Promise<Result<Entry>> {
  if (scene.replay.alarm !== null) return refusalFor(scene.replay.alarm)
  if (kept.signed.by !== scene.member.uid) return fail('NOT_YOUR_ROLE')
  const standing = keptStanding(scene.replay, kept)
  if (standing === 'gone') return fail('PLACE_GONE')
  if (standing === 'waits') return fail('NOT_THE_STAGE')
  progress('sending')
  return sendAct(services, baseOf(scene), kept)
}
