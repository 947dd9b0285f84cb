import type { ReadRevision } from '../pledge/revision'
import { readReport, type ReadReport } from '../results/report'
import { readScheme, type ReadScheme } from '../results/scheme'
import { checkScheme } from '../results/scheme-of-pledge'
import { readScores, type ReadScores } from '../results/scores'
import { readSummary, type ReadSummary } from '../results/summary'
import { fail, ok, type Result } from '../shared/result'
import type { Course, Verdict } from './course'

/** A text that has been looked for: what it holds, why it is refused, or null where it is not at hand. */
export type Found<T> = Result<T> | null

type Reader<T> = (text: string, digest: string) => Result<T>

/** A text is read once, however many entries name it. */
const readBefore = new WeakMap<ReadonlyMap<string, string>, Map<string, Result<unknown>>>()

function find<T>({ evidence: { texts } }: Course, read: Reader<T>, digest: string): Found<T> {
  const text = texts.get(digest)
  if (text === undefined) return null
  const known = readBefore.get(texts) ?? new Map<string, Result<unknown>>()
  readBefore.set(texts, known)
  const name = `${read.name} ${digest}`
  const result = known.get(name) ?? read(text, digest)
  known.set(name, result)
  return result as Result<T>
}

export const schemeAt = (course: Course, digest: string): Found<ReadScheme> => find(course, readScheme, digest)
export const reportAt = (course: Course, digest: string): Found<ReadReport> => find(course, readReport, digest)
export const scoresAt = (course: Course, digest: string): Found<ReadScores> => find(course, readScores, digest)
export const summaryAt = (course: Course, digest: string): Found<ReadSummary> =>
  find(course, readSummary, digest)

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
