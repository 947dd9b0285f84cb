import { countingBefore } from '../judging/counting'
import { reportPlace, type Course } from '../judging/course'
import { reportsNamed } from '../judging/results'
import { settle } from '../judging/settle'
import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Verdicts } from '../log/standing'
import { textNamed } from './named'

type Sources = {
  readonly replay: Replay
  readonly verdicts: Verdicts
  readonly revisions: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
}

/** The texts of a bundle; mid-year reports can be left out where it would be too large. */
type BundleTexts = { readonly all: readonly string[]; readonly withoutMid: readonly string[] }

/** The digests of the texts that the results of a log may rest on: what a maker of its proof must fetch. */
export function textsWanted({ entries }: Replay): readonly string[] {
  const acts = ['call', 'appraise', 'conclude'] as const
  const standing = acts.flatMap((act) => entries.findLast((entry) => isAct(entry, act)) ?? [])
  const reports = entries.filter((entry) => isAct(entry, 'report'))
  return [...new Set([...standing, ...reports].flatMap(textNamed))]
}

type Wanted = { readonly basis: string; readonly period: 'mid' | 'final' }

/**
 * Of each party the report that counts at the end of the log or for the standing appraisal, whichever is the earlier,
 * and those on the same basis after it that may.
 */
function reportsOf(course: Course, alone: Verdicts, { basis, period }: Wanted): readonly Entry[] {
  const end = course.entries.length + 1
  const countings = [course.appraisal?.seq ?? end, end].map((seq) => countingBefore(course, seq))
  const onBasis = course.entries.filter(
    (entry) =>
      isAct(entry, 'report') &&
      entry.body.basis === basis &&
      entry.body.period === period &&
      alone.get(entry.seq)?.ok === true,
  )
  return course.parties.flatMap((unit) => {
    const said = course.reports.get(reportPlace(basis, period, unit)) ?? []
    const possible = countings.flatMap((countingOf) => [...countingOf(said)])
    const first = Math.min(...possible.map((entry) => entry?.seq ?? 0))
    return onBasis.filter((entry) => isAct(entry, 'report') && entry.body.unit === unit && entry.seq >= first)
  })
}

/** The texts of `wanted` entries that are at hand, in the order in which entries of the log first name them. */
function inLogOrder({ entries, evidence }: Course, wanted: readonly Entry[]): readonly string[] {
  const digests = new Set(wanted.flatMap(textNamed))
  const order = [...new Set(entries.flatMap(textNamed))]
  return order.flatMap((digest) => (digests.has(digest) ? (evidence.texts.get(digest) ?? []) : []))
}

/** The texts that the results of a log rest on. `verdicts` are those on each entry by itself. */
export function textsOf({ replay, verdicts, revisions, texts }: Sources): BundleTexts {
  const { course } = settle(replay, verdicts, { revisions, texts, terms: new Map() })
  const { call, appraisal, conclusion } = course
  const mid = reportsOf(course, verdicts, { basis: replay.projection.revision, period: 'mid' })
  const final = call === null ? [] : reportsOf(course, verdicts, { basis: call.body.text, period: 'final' })
  const standing = [call, appraisal, conclusion].filter((entry) => entry !== null)
  const needed = [...standing, ...final, ...reportsNamed(course)]
  return { all: inLogOrder(course, [...needed, ...mid]), withoutMid: inLogOrder(course, needed) }
}
