import { speaksForUnit } from '@/domain/people/permissions'
import type { Word } from '@/domain/pledge/agreement'
import { nextNumber, type Comment, type CommentText } from '@/domain/pledge/comment'
import { itemDigest, type PledgeItem } from '@/domain/pledge/item'
import { fail, ok, type Result } from '@/domain/shared/result'
import { cleanText } from '@/domain/shared/text'
import { isDrafting } from '@/domain/stages/stage'

import { within } from './deadline'
import type { Scene, Services } from './scene'

const deadline = 10_000

/** Sets this person's unit's agreement on an item of the draft in its current wording, or withdraws it with null. */
export async function setAgreement(
  services: Pick<Services, 'database'>,
  scene: Scene,
  item: PledgeItem,
  word: Word | null,
): Promise<Result<null>> {
  const { member, replay } = scene
  if (!speaksForUnit(member)) return fail('NOT_YOUR_ROLE')
  if (!isDrafting(replay.projection.stage)) return fail('NOT_THE_STAGE')
  const said = word === null ? null : { word, digest: itemDigest(item) }
  const written = { unit: member.unit, by: member.uid, item: item.id, word: said }
  return within(deadline, services.database.writeWord(replay.where, written))
}

/**
 * Has this person's unit agree to these items as they are worded now, one after another: the rules take one a write.
 * Passes over an item of which the unit has said something meanwhile, by `isOpen`. Ends at the first that is not
 * written; `saved` is called after each that is.
 */
export async function agreeToItems(
  services: Pick<Services, 'database'>,
  scene: Scene,
  items: readonly PledgeItem[],
  { isOpen, saved }: { readonly isOpen: (item: PledgeItem) => boolean; readonly saved: () => void },
): Promise<Result<null>> {
  for (const item of items) {
    if (!isOpen(item)) continue
    const written = await setAgreement(services, scene, item, 'agree')
    if (!written.ok) return written
    saved()
  }
  return ok(null)
}

/**
 * Adds a comment or a proposal under this person's next number. `sent` holds the numbers that this page has used, since
 * the listeners may not show the latest yet; this one is added unless it is refused. Fails with COMMENTS_USED_UP when
 * the year's numbers are used up, NOTE_REQUIRED when the text is empty, TEXT_UNFIT, DENIED if another tab has taken the number.
 */
export async function commentOnItem(
  services: Pick<Services, 'database'>,
  scene: Scene,
  comments: Iterable<Comment>,
  said: CommentText,
  sent: Set<number>,
): Promise<Result<null>> {
  const { member, replay } = scene
  if (!isDrafting(replay.projection.stage)) return fail('NOT_THE_STAGE')
  const number = nextNumber(comments, member.uid, sent)
  if (number === null) return fail('COMMENTS_USED_UP')
  const [body, value] = [cleanText(said.body, 'block'), cleanText(said.value, 'line')]
  if (!body.ok) return body
  if (!value.ok) return value
  if ((said.kind === 'comment' ? body : value).value === '') return fail('NOTE_REQUIRED')
  const texts = { body: body.value, value: value.value }
  const comment = { ...said, ...texts, uid: member.uid, unit: member.unit, number, resolved: '' }
  sent.add(number)
  const written = await within(deadline, services.database.writeComment(replay.where, comment))
  if (!written.ok) sent.delete(number)
  return written
}

/** Resolves a comment or reopens it; the rules let its author and the head unit do so. */
export async function settleItemComment(
  services: Pick<Services, 'database'>,
  scene: Scene,
  comment: Comment,
  settled: boolean,
): Promise<Result<null>> {
  const { member, replay } = scene
  const by = settled ? member.uid : ''
  return within(deadline, services.database.settleComment(replay.where, comment, by))
}
