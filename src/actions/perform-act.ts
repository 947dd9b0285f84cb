import type { Entry } from '@/domain/log/entry'
import type { Result } from '@/domain/shared/result'

import { prepareAct, type ActDraft } from './prepare-act'
import { baseOf, type ActingKey, type Scene, type Services } from './scene'
import { sendAct } from './send-act'

/** How far an act has come, for the person who is waiting. */
export type ActStep = 'confirming' | 'sending'

/** Signs `draft` and sends it; resolves with the entry as the server has it. Failures: prepareAct, sendAct. */
export async function performAct(
  services: Services,
  scene: Scene,
  draft: ActDraft,
  acting: ActingKey,
  progress: (step: ActStep) => void = () => undefined,
): Promise<Result<Entry>> {
  progress('confirming')
  const kept = await prepareAct(services, scene, draft, acting)
  if (!kept.ok) return kept
  progress('sending')
  return sendAct(services, baseOf(scene), kept.value)
}
