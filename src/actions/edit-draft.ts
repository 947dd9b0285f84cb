import { keepsPaper, mayDraft } from '@/domain/people/permissions'
import { cleaned, type ItemChange } from '@/domain/pledge/draft'
import { cleanedHead, headTexts } from '@/domain/pledge/head'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Settings } from '@/domain/pledge/settings'
import { isFit } from '@/domain/shared/text'
import { isDrafting } from '@/domain/stages/stage'
import { isFromPaper } from '@/domain/year/on-table'

import { within } from './deadline'
import type { Scene, Services } from './scene'

/** How long the server may take to answer (ms); a whole spreadsheet takes longer than one item. */
const deadline = 10_000
const bulkDeadline = 60_000

/** Firestore's limit of writes in one commit; a draft is changed in one commit or not at all. */
export const maxChanges = 500

/** Whether this person may write the draft now: NOT_YOUR_ROLE or NOT_THE_STAGE if not. */
function checkAuthor({ member, bloc, year, replay }: Scene): Result<null> {
  const keeps = isFromPaper(year) ? keepsPaper : mayDraft
  if (!keeps(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  return isDrafting(replay.projection.stage) ? ok(null) : fail('NOT_THE_STAGE')
}

/**
 * Writes changes to the draft, all or none, each based on the version it was made from. Fails with NOT_YOUR_ROLE,
 * NOT_THE_STAGE, TOO_MANY_CHANGES, TEXT_UNFIT, or CHANGED_MEANWHILE if somebody else was quicker; then nothing is written.
 */
export async function editItems(
  services: Pick<Services, 'database'>,
  scene: Scene,
  changes: readonly ItemChange[],
): Promise<Result<null>> {
  const { member, replay } = scene
  const author = checkAuthor(scene)
  if (!author.ok) return author
  if (changes.length > maxChanges) return fail('TOO_MANY_CHANGES')
  const sent = changes.map((one) => (one.next === null ? one : { ...one, next: cleaned(one.next) }))
  if (!sent.every(({ next }) => next === null || (isFit(next.text) && isFit(next.uom))))
    return fail('TEXT_UNFIT')
  const timeout = changes.length > 20 ? bulkDeadline : deadline
  return within(timeout, services.database.writeItems(replay.where, member.uid, sent))
}

/** Changes the year's settings, based on the version in `settings.rev`. Failures as in editItems. */
export async function editSettings(
  services: Pick<Services, 'database'>,
  scene: Scene,
  settings: Settings,
): Promise<Result<null>> {
  const { replay } = scene
  const author = checkAuthor(scene)
  if (!author.ok) return author
  const head = cleanedHead(settings)
  if (!headTexts(head).every(isFit)) return fail('TEXT_UNFIT')
  const sent = { ...settings, ...head }
  return within(deadline, services.database.writeSettings(replay.where, settings.rev, sent))
}
