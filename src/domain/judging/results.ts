import { isAct, type Entry } from '../log/entry'
import type { Course } from './course'
import type { Settled } from './settle'
import { scoresAt, summaryAt } from './texts'
import { isHeadProven } from './head-proven'
import type { Pins } from '../year/pins'
import type { ErrorCode } from '../shared/errors'

/** What the results of a year amount to: docs/protocol.md, section 10. */
export type ResultsVerdict =
  | { readonly state: 'none' | 'proven' }
  | { readonly state: 'unproven'; readonly seq: number }
  | { readonly state: 'invalid'; readonly seq: number; readonly code: ErrorCode }

/** What a reader brings along to the verdict on results. */
export type ResultsTrust = {
  readonly pins: Pins
  /** False of an act that must not be relied on for what is known from outside: its site, or its unit's own key. */
  readonly accepts: (entry: Entry) => boolean
}

/** The reports that the appraisal that stands names. */
export function reportsNamed(course: Course): readonly Entry[] {
  const scores = course.appraisal === null ? null : scoresAt(course, course.appraisal.body.text)
  const named = new Set(scores?.ok === true ? scores.value.content.units.map(({ report }) => report) : [])
  return course.entries.filter((entry) => isAct(entry, 'report') && named.has(entry.hash))
}

function votesNamed({ course }: Settled): readonly Entry[] {
  if (course.conclusion === null) return []
  const summary = summaryAt(course, course.conclusion.body.text)
  const named = new Set(summary?.ok === true ? summary.value.content.answers.map(({ vote }) => vote) : [])
  return course.entries.filter((entry) => isAct(entry, 'vote') && named.has(entry.hash))
}

/** The voids of conclusions by which the last of them does not stand. */
function voidsSince({ course }: Settled): readonly Entry[] {
  const since = (course.appraisal ?? course.call)?.seq ?? 0
  if (course.conclusion !== null) return []
  return course.entries.slice(since).filter((entry) => {
    if (!isAct(entry, 'void')) return false
    const voided = course.entries[entry.body.seq - 1]
    return voided !== undefined && isAct(voided, 'conclude')
  })
}

/** What the results rest on, in the order of the log; empty where there are none. */
export function resultsRestOn(settled: Settled): readonly Entry[] {
  const { call, appraisal, conclusion } = settled.course
  if (call === null) return []
  return [
    call,
    appraisal,
    ...reportsNamed(settled.course),
    conclusion,
    ...votesNamed(settled),
    ...voidsSince(settled),
  ]
    .filter((entry) => entry !== null)
    .sort((a, b) => a.seq - b.seq)
}

const actsOfHead = ['call', 'appraise', 'conclude']

/** The verdict on the results of a year, which never changes that on its pledge. */
export function judgeResults(settled: Settled, { pins, accepts }: ResultsTrust): ResultsVerdict {
  const ground = resultsRestOn(settled)
  if (ground.length === 0) return { state: 'none' }
  for (const { seq } of ground) {
    const verdict = settled.verdicts.get(seq)
    if (verdict?.ok === false) return { state: 'invalid', seq, code: verdict.failure.code }
  }
  const isProven = (entry: Entry): boolean =>
    settled.verdicts.has(entry.seq) &&
    pins.here(entry) &&
    accepts(entry) &&
    (!actsOfHead.includes(entry.act) || isHeadProven(settled, settled.headSources.get(entry.seq), pins))
  const unproven = ground.find((entry) => !isProven(entry))
  return unproven === undefined ? { state: 'proven' } : { state: 'unproven', seq: unproven.seq }
}
