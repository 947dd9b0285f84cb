import { reportSlot } from '@/domain/acts/report'
import { replacedBy } from '@/domain/acts/slot'
import type { Entry } from '@/domain/log/entry'
import { checkReport, type Measure } from '@/domain/results/check-report'
import type { ReadReport } from '@/domain/results/report'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from '../perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'
import { speakFor } from '../speak-for'

/** A report as it is to be submitted. */
export type Submission = {
  readonly report: ReadReport
  readonly measure: Measure
  /** The same text is on the server already. */
  readonly stored: boolean
  readonly capacity: string
}

/**
 * Submits a unit's report, in place of the one before: by its leader. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE,
 * UNIT_NOT_PARTY, TEXT_MISMATCH where it does not fit pledge and score table, performAct.
 */
export async function submitReport(
  services: Services,
  scene: Scene,
  { report, measure, stored, capacity }: Submission,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'report')
  if (!office.ok) return office
  const { unit, period, basis } = report.content
  const { projection } = scene.replay
  if (!projection.parties.includes(unit)) return fail('UNIT_NOT_PARTY')
  const fits = checkReport(report.content, measure)
  if (!fits.ok) return fits
  if (basis !== (period === 'mid' ? projection.revision : projection.scheme)) return fail('CHANGED_MEANWHILE')
  const speaker = speakFor(services, scene, { unit, capacity })
  if (!speaker.ok) return speaker
  const replaces = replacedBy(projection.reported, reportSlot(period, unit))
  const body = { period, basis, ...speaker.value, replaces, text: report.digest }
  const extra = stored ? {} : { text: report.text }
  return performAct(services, scene, { act: 'report', body, notes: {}, extra }, acting, progress)
}
