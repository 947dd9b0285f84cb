import type { Entry } from '@/domain/log/entry'
import type { ReadSummary } from '@/domain/results/summary'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from '../perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'
import { speakFor } from '../speak-for'

/** How a year ends. */
export type Ending = { readonly summary: ReadSummary; readonly stored: boolean; readonly capacity: string }

/**
 * Concludes the year: by the head's leader. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE, ANSWERS_DUE while another party may
 * still answer, CHANGED_MEANWHILE where other scores stand by now, performAct.
 */
export async function concludeYear(
  services: Services,
  scene: Scene,
  { summary, stored, capacity }: Ending,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { bloc, member, replay } = scene
  const office = checkOffice(scene, 'conclude')
  if (!office.ok) return office
  const { appraised, answerBy, parties, votes } = replay.projection
  const { appraisal } = summary.content
  if (appraisal !== appraised) return fail('CHANGED_MEANWHILE')
  const silent = parties.some((unit) => unit !== member.unit && !Object.hasOwn(votes, unit))
  if (silent && dayInVietNam(services.clock.now()) <= answerBy) return fail('ANSWERS_DUE')
  const speaker = speakFor(services, scene, { unit: member.unit, capacity })
  if (!speaker.ok) return speaker
  const body = { appraisal, text: summary.digest, term: bloc.headBy, ...speaker.value }
  const extra = stored ? {} : { text: summary.text }
  return performAct(services, scene, { act: 'conclude', body, notes: {}, extra }, acting, progress)
}
