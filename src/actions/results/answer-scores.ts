import type { Notes } from '@/domain/acts/registry'
import { replacedBy } from '@/domain/acts/slot'
import type { Entry } from '@/domain/log/entry'
import { fail, ok, type Result } from '@/domain/shared/result'
import { cleanText } from '@/domain/shared/text'

import { performAct, type ActStep } from '../perform-act'
import { requiredLine } from '../required-line'
import { checkOffice, type ActingKey, type Scene, type Services } from '../scene'
import { speakFor, type Speaking } from '../speak-for'

/** What a unit says to the scores: whether it agrees, what it objects to line by line, and its ballots on ties. */
export type Answer = Speaking & {
  /** The hash of the appraisal that was on screen. */
  readonly appraisal: string
  readonly word: 'agree' | 'disagree'
} & Notes['vote']

/** The notes as clean lines; who disagrees says why. */
function notesOf({ word, reason, objections, ballots }: Answer): Result<Notes['vote']> {
  const line = cleanText(reason, 'line')
  if (!line.ok) return line
  const clean: { line: string; reason: string }[] = []
  for (const objection of objections) {
    const why = requiredLine(objection.reason)
    if (!why.ok) return why
    clean.push({ line: objection.line, reason: why.value })
  }
  if (word === 'disagree' && line.value === '') return fail('NOTE_REQUIRED')
  return ok({ reason: line.value, objections: clean, ballots: [...ballots] })
}

/**
 * Answers the scores for a unit, in place of its answer before: by its leader. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE,
 * UNIT_NOT_PARTY, NOTE_REQUIRED, TEXT_UNFIT, CHANGED_MEANWHILE where other scores stand by now, performAct.
 */
export async function answerScores(
  services: Services,
  scene: Scene,
  answer: Answer,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'vote')
  if (!office.ok) return office
  const { projection } = scene.replay
  if (!projection.parties.includes(answer.unit)) return fail('UNIT_NOT_PARTY')
  if (answer.appraisal !== projection.appraised) return fail('CHANGED_MEANWHILE')
  const notes = notesOf(answer)
  if (!notes.ok) return notes
  const speaker = speakFor(services, scene, answer)
  if (!speaker.ok) return speaker
  const { appraisal, word } = answer
  const replaces = replacedBy(projection.votes, answer.unit)
  const body = { appraisal, ...speaker.value, replaces, word }
  return performAct(services, scene, { act: 'vote', body, notes: notes.value }, acting, progress)
}
