import { readNotes } from '../../acts/notes'
import type { Entry } from '../../log/entry'
import { linesOf } from '../../results/scheme'
import { fail, ok } from '../../shared/result'
import { basisOf, type Course, type Verdict } from '../course'
import { schemeAt, scoresAt } from '../texts'
import { firstToFail } from './first-to-fail'

/** Ballots and objections speak of the ties and lines that there are. Fails with TEXT_MISMATCH. */
function checkWords(course: Course, entry: Entry<'vote'>): Verdict {
  const { appraisal } = course
  const notes = readNotes('vote', entry.notes)
  if (appraisal === null || !notes.ok) return null
  const scores = scoresAt(course, appraisal.body.text)
  const scheme = schemeAt(course, appraisal.body.scheme)
  if (scores?.ok !== true || scheme?.ok !== true) return null
  const { ballots, objections } = notes.value
  const table = scheme.value.content
  const ties = new Map(scores.value.content.ties.map(({ id, units }) => [id, ['', ...units]]))
  const sound = ballots.every(({ tie, choice }) => ties.get(tie)?.includes(choice) === true)
  if (!sound || (ballots.length > 0 && table.tie.by === 'none')) return fail('TEXT_MISMATCH', 'ballots')
  const lines = new Set(linesOf(table).map(({ id }) => id))
  return objections.every(({ line }) => lines.has(line)) ? ok(null) : fail('TEXT_MISMATCH', 'objections')
}

/** A vote rests on its appraisal. */
export function checkVote(course: Course, entry: Entry<'vote'>): Verdict {
  return firstToFail(
    () => basisOf(course.verdicts, course.appraisal),
    () => checkWords(course, entry),
  )
}
