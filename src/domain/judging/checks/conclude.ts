import { readNotes } from '../../acts/notes'
import type { Entry } from '../../log/entry'
import { clockTolerance } from '../../log/chain'
import type { CountingVotes } from '../../results/ballots'
import { checkSummary, checkSummaryStructure } from '../../results/check-summary'
import type { Summary } from '../../results/summary'
import { dayInVietNam } from '../../shared/day'
import { fail, ok, type Result } from '../../shared/result'
import { basisOf, votePlace, type Course, type Verdict } from '../course'
import { countingBefore } from '../counting'
import { pledgeOf, readable, schemeAt, scoresAt, summaryAt } from '../texts'
import { firstToFail } from './first-to-fail'
import { checkHead } from './head'

type Named = { readonly votes: CountingVotes; readonly open: boolean }

/** The votes that a summary names, if they may be those that count. Fails with BASIS_UNSOUND. */
function namedVotes(course: Course, entry: Entry<'conclude'>, { answers }: Summary): Result<Named> {
  const countingOf = countingBefore(course, entry.seq)
  const votes = new Map<string, { entry: string; ballots: readonly { tie: string; choice: string }[] }>()
  let open = false
  for (const { unit, vote } of answers) {
    const said = course.votes.get(votePlace(entry.body.appraisal, unit)) ?? []
    const possible = countingOf(said)
    const named = [...possible].find((one) => (one?.hash ?? '-') === vote)
    if (named === undefined) return fail('BASIS_UNSOUND', `answers/${unit}/vote`)
    const notes = named === null ? null : readNotes('vote', named.notes)
    if (notes?.ok === true) votes.set(unit, { entry: vote, ballots: notes.value.ballots })
    open ||= possible.size > 1
  }
  return ok({ votes, open })
}

/** Every party but the head's has answered, or the day by which they were to is over. Fails with ANSWERS_DUE. */
function checkAnswers(course: Course, { ct, body }: Entry<'conclude'>, votes: CountingVotes): Result<null> {
  const answered = course.parties.every((unit) => unit === body.unit || votes.has(unit))
  const over = dayInVietNam(ct + clockTolerance) > (course.appraisal?.body.answerBy ?? '')
  return answered || over ? ok(null) : fail('ANSWERS_DUE')
}

/** A conclusion is the head's, over scores that hold and votes that count, and ranks as these say. */
export function checkConclusion(course: Course, entry: Entry<'conclude'>): Verdict {
  const { appraisal } = course
  const found = summaryAt(course, entry.body.text)
  const figures = (): Verdict => {
    const pledge = pledgeOf(course)
    if (appraisal === null || found?.ok !== true || pledge?.ok !== true) return null
    const scores = scoresAt(course, appraisal.body.text)
    const scheme = schemeAt(course, appraisal.body.scheme)
    if (scores?.ok !== true || scheme?.ok !== true) return null
    const summary = found.value.content
    const { revision } = pledge.value
    const basis = {
      appraisal: entry.body.appraisal,
      scheme: scheme.value.content,
      scores: scores.value.content,
      revision,
    }
    const structure = checkSummaryStructure(summary, basis)
    if (!structure.ok) return structure
    const named = namedVotes(course, entry, summary)
    if (!named.ok) return named
    const answers = checkAnswers(course, entry, named.value.votes)
    if (!answers.ok) return answers
    const checked = checkSummary(summary, { ...basis, votes: named.value.votes })
    return checked.ok && named.value.open ? null : checked
  }
  return firstToFail(
    () => readable(found),
    () => checkHead(course, entry),
    () => basisOf(course.verdicts, course.appraisal),
    figures,
  )
}
