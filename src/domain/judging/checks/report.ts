import type { Entry } from '../../log/entry'
import { checkReport, type Measure } from '../../results/check-report'
import { fail, ok, type Result } from '../../shared/result'
import type { Course, Verdict } from '../course'
import { pledgeOf, readable, reportAt, soundScheme, type Found } from '../texts'
import { firstToFail } from './first-to-fail'

/** What the report is measured by: the pledge, or a score table that a call could have named. */
function measureOf(course: Course, { period, basis }: Entry<'report'>['body']): Found<Measure> {
  const pledge = pledgeOf(course)
  if (pledge?.ok !== true) return pledge
  if (period === 'mid') return ok({ period, pledge: pledge.value })
  const scheme = soundScheme(course, basis)
  return scheme?.ok === true ? ok({ period, pledge: pledge.value, scheme: scheme.value }) : scheme
}

/** A report says what its entry says, and fits what it is measured by. */
export function checkReported(course: Course, { body }: Entry<'report'>): Verdict {
  const report = reportAt(course, body.text)
  const measure = measureOf(course, body)
  const agrees = (): Result<null> | null => {
    if (report?.ok !== true || measure?.ok !== true) return null
    const { content } = report.value
    return content.unit === body.unit ? checkReport(content, measure.value) : fail('TEXT_MISMATCH', 'unit')
  }
  return firstToFail(
    () => readable(report),
    () => readable(measure),
    agrees,
  )
}
