import { mayReview } from '@/domain/people/permissions'
import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import type { Mark } from '@/domain/pledge/review'
import { fail, type Result } from '@/domain/shared/result'
import { nfc } from '@/domain/shared/text'

import type { Scene, Services } from './scene'

/**
 * Sets the unit's mark of one item, or takes it back with null. A reservation or an objection needs a note
 * (NOTE_REQUIRED). Kept on the server, so that the review goes on from any device.
 */
export async function markItem(
  services: Pick<Services, 'database'>,
  scene: Scene,
  item: PledgeItem,
  said: { readonly mark: Mark; readonly note: string } | null,
): Promise<Result<null>> {
  const { member, replay } = scene
  if (!mayReview(member, replay.projection.stage, replay.projection.parties)) return fail('NOT_YOUR_ROLE')
  const note = nfc(said?.note.trim() ?? '')
  if (said !== null && said.mark !== 'agree' && note === '') return fail('NOTE_REQUIRED')
  const mark =
    said === null
      ? null
      : { mark: said.mark, note: said.mark === 'agree' ? '' : note, digest: itemDigest(item) }
  return services.database.writeMark(replay.where, { unit: member.unit, by: member.uid, item: item.id, mark })
}
