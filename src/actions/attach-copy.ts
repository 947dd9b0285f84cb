import { copiesOf, maxCopies } from '@/domain/acts/attach'
import type { Entry } from '@/domain/log/entry'
import { attachesFor } from '@/domain/people/permissions'
import { fail, type Result } from '@/domain/shared/result'
import { attestationHolds } from '@/domain/year/attestation'
import type { Verdicts } from '@/domain/log/standing'
import { signedCopies, type PickedFile } from '@/domain/year/signed-copies'
import { isAttested } from '@/domain/stages/stage'

import { performAct, type ActStep } from './perform-act'
import type { ActingKey, Scene, Services } from './scene'

/** True if the unit has already attached this file. */
function isAttached(scene: Scene, unit: string, file: string, verdicts: Verdicts): boolean {
  return signedCopies(scene.replay, verdicts).some(
    (copy) => copy.unit === unit && copy.file === file && copy.standing.state === 'verified',
  )
}

/**
 * Attaches, by its digest, a copy that an office signed in its own document system to the pledge in force.
 * Only while the attestation verifies here. Failures: NOT_YOUR_ROLE, NOT_THE_STAGE, NOT_ALL_VERIFIED,
 * COPY_ATTACHED, COPIES_USED_UP, performAct.
 */
export async function attachCopy(
  services: Services,
  scene: Scene,
  picked: Pick<PickedFile, 'file' | 'fileName' | 'bytes'>,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { replay, verdicts, member } = scene
  const { stage, revision, parties } = replay.projection
  const unit = attachesFor(member, parties)
  if (unit === null) return fail('NOT_YOUR_ROLE')
  if (!isAttested(stage)) return fail('NOT_THE_STAGE')
  if (!attestationHolds(replay, verdicts)) return fail('NOT_ALL_VERIFIED')
  if (isAttached(scene, unit, picked.file, verdicts)) return fail('COPY_ATTACHED')
  const { file, fileName, bytes } = picked
  if (copiesOf(replay.projection, unit) >= maxCopies) return fail('COPIES_USED_UP')
  const body = { revision, of: 'pledge' as const, unit, file, fileName, bytes }
  return performAct(services, scene, { act: 'attach', body, notes: {} }, acting, progress)
}
