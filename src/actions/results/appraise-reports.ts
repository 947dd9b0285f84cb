import type { Entry } from '@/domain/log/entry'
import type { ReadScores } from '@/domain/results/scores'
import { dayInVietNam, isDay } from '@/domain/shared/day'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from '../perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'
import { speakFor } from '../speak-for'

/** Scores as they are laid before the units, and by when these answer. */
export type Scoring = {
  readonly scores: ReadScores
  readonly stored: boolean
  readonly answerBy: string
  readonly capacity: string
}

/**
 * Lays scores before the units, in place of those before: by the head's leader; answers to the former lapse. Fails with
 * NOT_YOUR_ROLE, NOT_THE_STAGE, DAY_INVALID where the day is not after today, CHANGED_MEANWHILE, performAct.
 */
export async function appraiseReports(
  services: Services,
  scene: Scene,
  { scores, stored, answerBy, capacity }: Scoring,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { bloc, member, replay } = scene
  const office = checkOffice(scene, 'appraise')
  if (!office.ok) return office
  if (!isDay(answerBy) || answerBy <= dayInVietNam(services.clock.now()))
    return fail('DAY_INVALID', 'answerBy')
  const { scheme } = scores.content
  if (scheme !== replay.projection.scheme) return fail('CHANGED_MEANWHILE')
  const speaker = speakFor(services, scene, { unit: member.unit, capacity })
  if (!speaker.ok) return speaker
  const body = { scheme, text: scores.digest, answerBy, term: bloc.headBy, ...speaker.value }
  const extra = stored ? {} : { text: scores.text }
  return performAct(services, scene, { act: 'appraise', body, notes: {}, extra }, acting, progress)
}
