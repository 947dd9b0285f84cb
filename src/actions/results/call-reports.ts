import type { Notes } from '@/domain/acts/registry'
import type { Entry } from '@/domain/log/entry'
import type { ReadRevision } from '@/domain/pledge/revision'
import type { ReadScheme } from '@/domain/results/scheme'
import { checkScheme } from '@/domain/results/scheme-of-pledge'
import { isDay } from '@/domain/shared/day'
import { fail, ok, type Result } from '@/domain/shared/result'
import { cleanText } from '@/domain/shared/text'

import { performAct, type ActStep } from '../perform-act'
import { requiredLine } from '../required-line'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'
import { speakFor } from '../speak-for'

/** What the head asks of the units: by when, scored how, why anew, and which reports are to be mended. */
export type ReportCall = {
  readonly pledge: ReadRevision
  readonly scheme: ReadScheme
  /** The text of the score table is on the server already. */
  readonly stored: boolean
  readonly due: string
  readonly reason: string
  readonly returned: Notes['call']['returned']
  readonly capacity: string
}

/** The reasons as clean lines. Fails with NOTE_REQUIRED where one says nothing, or with TEXT_UNFIT. */
function cleanReturned(returned: ReportCall['returned']): Result<Notes['call']['returned']> {
  const clean: { unit: string; report: string; reason: string }[] = []
  for (const one of returned) {
    const reason = requiredLine(one.reason)
    if (!reason.ok) return reason
    clean.push({ ...one, reason: reason.value })
  }
  return ok(clean)
}

/**
 * Opens reporting, extends it, replaces the score table or sends reports back: by the head's leader. Scores and answers
 * lapse with it. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE, DAY_INVALID, TEXT_MISMATCH where the table does not fit the
 * pledge, NOTE_REQUIRED, TEXT_UNFIT, performAct.
 */
export async function callReports(
  services: Services,
  scene: Scene,
  asked: ReportCall,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { bloc, member } = scene
  const office = checkOffice(scene, 'call')
  if (!office.ok) return office
  if (!isDay(asked.due)) return fail('DAY_INVALID', 'due')
  const fits = checkScheme(asked.scheme.content, asked.pledge)
  if (!fits.ok) return fits
  const reason = cleanText(asked.reason, 'line')
  if (!reason.ok) return reason
  const returned = cleanReturned(asked.returned)
  if (!returned.ok) return returned
  const speaker = speakFor(services, scene, { unit: member.unit, capacity: asked.capacity })
  if (!speaker.ok) return speaker
  const { digest, text } = asked.scheme
  const body = {
    text: digest,
    due: asked.due,
    origins: [...bloc.origins],
    rpId: bloc.rpId,
    term: bloc.headBy,
    ...speaker.value,
  }
  const notes = { reason: reason.value, returned: returned.value }
  const extra = asked.stored ? {} : { text }
  return performAct(services, scene, { act: 'call', body, notes, extra }, acting, progress)
}
