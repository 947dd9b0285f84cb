import { mayReview } from '@/domain/people/permissions'
import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import type { Mark } from '@/domain/pledge/mark'
import { fail, ok, type Result } from '@/domain/shared/result'
import { within } from './deadline'
import { requiredLine } from './required-line'

import type { Scene, Services } from './scene'

/** How long the server may take to answer before the person is asked to try again (ms). */
const deadline = 10_000

/**
 * Sets the unit's mark on one item, or clears it with null. A reservation or an objection needs a note
 * (NOTE_REQUIRED), of signs that can be stored (TEXT_UNFIT). It is stored on the server, so that the review can continue on any device; OFFLINE or DEADLINE if
 * the server cannot be reached.
 */
export async function markItem(
  services: Pick<Services, 'database'>,
  scene: Scene,
  item: PledgeItem,
  said: { readonly mark: Mark; readonly note: string } | null,
): Promise<Result<null>> {
  const { member, replay } = scene
  if (!mayReview(member, replay.projection.stage, replay.projection.parties)) return fail('NOT_YOUR_ROLE')
  const note = said === null || said.mark === 'agree' ? ok('') : requiredLine(said.note)
  if (!note.ok) return note
  const mark = said === null ? null : { mark: said.mark, note: note.value, digest: itemDigest(item) }
  const written = { unit: member.unit, by: member.uid, item: item.id, mark }
  return within(deadline, services.database.writeMark(replay.where, written))
}
