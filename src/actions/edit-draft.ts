import { mayDraft } from '@/domain/people/permissions'
import { cleaned, type ItemChange } from '@/domain/pledge/draft'
import { cleanedHead } from '@/domain/pledge/head'
import { fail, type Result } from '@/domain/shared/result'
import type { Settings } from '@/domain/pledge/settings'
import { isDrafting } from '@/domain/stages/stage'

import { within } from './deadline'
import type { Scene, Services } from './scene'

/** After so long without an answer the person is told (ms); a whole spreadsheet takes longer than one item. */
const deadline = 10_000
const deadlineOfMany = 60_000

/** Firestore takes so many writes in one commit, and a draft is changed in one commit or not at all. */
export const mostChanges = 500

/**
 * Writes changes of the draft, all or none, each on the version it was made from. Fails with NOT_YOUR_ROLE,
 * NOT_THE_STAGE, TOO_MANY_CHANGES; CHANGED_MEANWHILE when somebody else was quicker, and then nothing is written.
 */
export async function editItems(
  services: Pick<Services, 'database'>,
  scene: Scene,
  changes: readonly ItemChange[],
): Promise<Result<null>> {
  const { member, bloc, replay } = scene
  if (!mayDraft(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  if (!isDrafting(replay.projection.stage)) return fail('NOT_THE_STAGE')
  if (changes.length > mostChanges) return fail('TOO_MANY_CHANGES')
  const sent = changes.map((one) => (one.next === null ? one : { ...one, next: cleaned(one.next) }))
  const time = changes.length > 20 ? deadlineOfMany : deadline
  return within(time, services.database.writeItems(replay.where, member.uid, sent))
}

/** Changes the year's settings as they were seen (`scene.year.settings`). Failures as editItems. */
export async function editSettings(
  services: Pick<Services, 'database'>,
  scene: Scene,
  settings: Settings,
): Promise<Result<null>> {
  const { member, bloc, replay } = scene
  if (!mayDraft(member, bloc.headUnit)) return fail('NOT_YOUR_ROLE')
  if (!isDrafting(replay.projection.stage)) return fail('NOT_THE_STAGE')
  const sent = { ...settings, ...cleanedHead(settings) }
  return within(deadline, services.database.writeSettings(replay.where, settings.rev, sent))
}
