import type { Entry } from '@/domain/log/entry'
import { witnesses } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
import type { ActingKey, Scene, Services } from './scene'

/**
 * Revokes a key, with a reason: from this point in the log on it can sign nothing; what it signed before stays valid.
 * A person can revoke their own key with another of theirs; the witness can revoke any key. Fails with NOT_YOUR_ROLE.
 */
export async function revokeKey(
  services: Services,
  scene: Scene,
  choice: { readonly kid: string; readonly owner: string; readonly reason: string },
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const own = choice.owner === scene.member.uid && choice.kid !== acting.kid
  if (!own && !witnesses(scene.member)) return fail('NOT_YOUR_ROLE')
  const line = requiredLine(choice.reason)
  if (!line.ok) return line
  const notes = { reason: line.value }
  return performAct(services, scene, { act: 'revoke', body: { key: choice.kid }, notes }, acting, progress)
}
