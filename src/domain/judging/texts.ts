import type { ReadRevision } from '../pledge/revision'
import { readReport, type ReadReport } from '../results/report'
import { readScheme, type ReadScheme } from '../results/scheme'
import { checkScheme } from '../results/scheme-of-pledge'
import { readScores, type ReadScores } from '../results/scores'
import { readSummary, type ReadSummary } from '../results/summary'
import { fail, ok, type Result } from '../shared/result'
import type { Course, Verdict } from './course'
import { readOnce } from './read-once'

/** A text that has been looked for: what it holds, why it is refused, or null where it is not at hand. */
export type Found<T> = Result<T> | null

export const schemeAt = (course: Course, digest: string): Found<ReadScheme> =>
  readOnce(course.evidence.texts, readScheme, digest)
export const reportAt = (course: Course, digest: string): Found<ReadReport> =>
  readOnce(course.evidence.texts, readReport, digest)
export const scoresAt = (course: Course, digest: string): Found<ReadScores> =>
  readOnce(course.evidence.texts, readScores, digest)
export const summaryAt = (course: Course, digest: string): Found<ReadSummary> =>
  readOnce(course.evidence.texts, readSummary, digest)

/** Whether a text could be read: what is wrong with it, or null where it is not at hand. */
export function readable(found: Found<unknown>): Verdict {
  return found === null || !found.ok ? found : ok(null)
}

/** The text in force: BASIS_UNSOUND if it is false, null where it is not at hand. */
export function pledgeOf({ pledge }: Course): Found<ReadRevision> {
  if (pledge === 'missing') return null
  return pledge === 'unsound' ? fail('BASIS_UNSOUND', 'pledge') : ok(pledge)
}

/** A score table that a call could have named. Fails with BASIS_UNSOUND; null where it cannot be told. */
export function soundScheme(course: Course, digest: string): Found<ReadScheme> {
  const pledge = pledgeOf(course)
  const scheme = schemeAt(course, digest)
  if (pledge?.ok === false) return pledge
  if (scheme?.ok === false) return fail('BASIS_UNSOUND', scheme.failure.code)
  if (pledge === null || scheme === null) return null
  return checkScheme(scheme.value.content, pledge.value).ok ? scheme : fail('BASIS_UNSOUND', 'scheme')
}
