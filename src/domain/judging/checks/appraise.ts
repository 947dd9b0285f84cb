import type { Entry } from '../../log/entry'
import type { CountingReport } from '../../results/appraisal'
import { checkScores, checkScoresStructure } from '../../results/check-scores'
import type { Scores } from '../../results/scores'
import { dayInVietNam, isDay } from '../../shared/day'
import { fail, ok, type Result } from '../../shared/result'
import { clockTolerance } from '../../log/chain'
import { basisOf, reportPlace, type Course, type Verdict } from '../course'
import { countingBefore } from '../counting'
import { checkOnce } from '../read-once'
import { pledgeOf, readable, reportAt, schemeAt, scoresAt } from '../texts'
import { firstToFail } from './first-to-fail'
import { checkHead } from './head'

/** The day by which units answer comes after the day of the appraisal itself. */
function checkDay({ ct, body: { answerBy } }: Entry<'appraise'>): Result<null> {
  return isDay(answerBy) && answerBy > dayInVietNam(ct - clockTolerance)
    ? ok(null)
    : fail('DAY_INVALID', 'answerBy')
}

type Named = { readonly reports: ReadonlyMap<string, CountingReport>; readonly open: boolean }

/** The reports that scores name, if they may be those that count. Fails with BASIS_UNSOUND. */
function namedReports(course: Course, entry: Entry<'appraise'>, scores: Scores): Result<Named> {
  const countingOf = countingBefore(course, entry.seq)
  const reports = new Map<string, CountingReport>()
  let open = false
  for (const { unit, report } of scores.units) {
    const said = course.reports.get(reportPlace(entry.body.scheme, 'final', unit)) ?? []
    const possible = countingOf(said)
    const named = [...possible].find((one) => (one?.hash ?? '-') === report)
    if (named === undefined) return fail('BASIS_UNSOUND', `units/${unit}/report`)
    const text = named === null ? null : reportAt(course, named.body.text)
    if (text?.ok === true) reports.set(unit, { entry: report, report: text.value.content })
    open ||= possible.size > 1 || (named !== null && text?.ok !== true)
  }
  return ok({ reports, open })
}

/** Scores are the head's, over a call and reports that hold, and right to the last digit. */
export function checkAppraisal(course: Course, entry: Entry<'appraise'>): Verdict {
  const found = scoresAt(course, entry.body.text)
  const figures = (): Verdict => {
    const pledge = pledgeOf(course)
    const scheme = schemeAt(course, entry.body.scheme)
    if (found?.ok !== true || pledge?.ok !== true || scheme?.ok !== true) return null
    const scores = found.value.content
    const basis = { scheme: scheme.value, revision: pledge.value.revision }
    const structure = checkScoresStructure(scores, basis)
    if (!structure.ok) return structure
    const named = namedReports(course, entry, scores)
    if (!named.ok) return named
    const complete = [...scores.units].every(
      ({ unit, report }) => report === '-' || named.value.reports.has(unit),
    )
    if (!complete) return null
    const { reports } = named.value
    const name = [entry.body.text, ...[...reports.values()].map((report) => report.entry)].join(' ')
    const checked = checkOnce(course.evidence.texts, name, () => checkScores(scores, { ...basis, reports }))
    return checked.ok && named.value.open ? null : checked
  }
  return firstToFail(
    () => checkDay(entry),
    () => readable(found),
    () => checkHead(course, entry),
    () => basisOf(course.verdicts, course.call),
    figures,
  )
}
