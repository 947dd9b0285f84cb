import { readNotes } from '../acts/notes'
import type { Notes } from '../acts/registry'
import type { Entry } from '../log/entry'
import type { ReadRevision } from '../pledge/revision'
import type { Appraisal } from '../results/appraisal'
import type { CountingVotes } from '../results/ballots'
import type { Conclusion } from '../results/check-summary'
import type { Report } from '../results/report'
import type { ReadScheme } from '../results/scheme'
import type { ReadScores } from '../results/scores'
import type { ReadSummary } from '../results/summary'
import { countingBefore } from './counting'
import { reportPlace, votePlace, type Course, type Said } from './course'
import type { Settled } from './settle'
import { reportAt, schemeAt, scoresAt, summaryAt, type Found } from './texts'

/** A report that counts, by the entry that submitted it. */
export type Reported = { readonly entry: Entry<'report'>; readonly report: Report }

/** A unit's answer that counts. */
export type Answered = { readonly entry: Entry<'vote'>; readonly notes: Notes['vote'] }

/** What stands at the end of a log of the year after the signing; null or missing where nothing that holds does. */
export type StandingResults = {
  readonly pledge: ReadRevision | null
  readonly call: Entry<'call'> | null
  readonly scheme: ReadScheme | null
  /** The reports that count, by unit. */
  readonly mid: ReadonlyMap<string, Reported>
  readonly final: ReadonlyMap<string, Reported>
  /** Why the last call sent a unit's report back, as long as it has not been mended. */
  readonly returned: ReadonlyMap<string, string>
  readonly appraisal: Entry<'appraise'> | null
  readonly scores: ReadScores | null
  readonly votes: ReadonlyMap<string, Answered>
  readonly conclusion: Entry<'conclude'> | null
  readonly summary: ReadSummary | null
}

/** The entry if its verdict is good. */
function holding<E extends Entry>({ verdicts }: Course, entry: E | null): E | null {
  return entry !== null && verdicts.get(entry.seq)?.ok === true ? entry : null
}

function contentOf<T>(found: Found<T>): T | null {
  return found?.ok === true ? found.value : null
}

/** The one that counts, where that is certain. */
function certain<E extends Entry>(
  said: readonly Said<E>[] | undefined,
  countingOf: (said: readonly Said<E>[]) => ReadonlySet<E | null>,
): E | null {
  const [only = null, ...others] = said === undefined ? [] : [...countingOf(said)]
  return others.length === 0 ? only : null
}

function reportsOn(course: Course, basis: string, period: 'mid' | 'final'): ReadonlyMap<string, Reported> {
  const countingOf = countingBefore(course, course.entries.length + 1)
  const found = course.parties.flatMap((unit): [string, Reported][] => {
    const entry = certain(course.reports.get(reportPlace(basis, period, unit)), countingOf)
    const text = entry === null ? null : contentOf(reportAt(course, entry.body.text))
    return entry === null || text === null ? [] : [[unit, { entry, report: text.content }]]
  })
  return new Map(found)
}

function votesOn(course: Course, appraisal: Entry<'appraise'>): ReadonlyMap<string, Answered> {
  const countingOf = countingBefore(course, course.entries.length + 1)
  const found = course.parties.flatMap((unit): [string, Answered][] => {
    const entry = certain(course.votes.get(votePlace(appraisal.hash, unit)), countingOf)
    const notes = entry === null ? null : readNotes('vote', entry.notes)
    return entry === null || notes?.ok !== true ? [] : [[unit, { entry, notes: notes.value }]]
  })
  return new Map(found)
}

/** The reasons of the last call by unit, but for units whose report was mended since. */
function returnedBy(call: Entry<'call'>, final: ReadonlyMap<string, Reported>): ReadonlyMap<string, string> {
  const notes = readNotes('call', call.notes)
  const returned = notes.ok ? notes.value.returned : []
  return new Map(
    returned
      .filter(({ unit, report }) => {
        const now = final.get(unit)
        return now === undefined || now.entry.hash === report
      })
      .map(({ unit, reason }) => [unit, reason]),
  )
}

/** What stands at the end of a judged log: nothing that fails, and nothing that is still open. */
export function standingResults({ course }: Settled): StandingResults {
  const pledge = typeof course.pledge === 'string' ? null : course.pledge
  const call = holding(course, course.call)
  const scheme = call === null ? null : contentOf(schemeAt(course, call.body.text))
  const final = scheme === null ? new Map<string, Reported>() : reportsOn(course, scheme.digest, 'final')
  const appraisal = holding(course, course.appraisal)
  const conclusion = holding(course, course.conclusion)
  return {
    pledge,
    call,
    scheme,
    mid: pledge === null ? new Map() : reportsOn(course, pledge.digest, 'mid'),
    final,
    returned: call === null ? new Map() : returnedBy(call, final),
    appraisal,
    scores: appraisal === null ? null : contentOf(scoresAt(course, appraisal.body.text)),
    votes: appraisal === null ? new Map() : votesOn(course, appraisal),
    conclusion,
    summary: conclusion === null ? null : contentOf(summaryAt(course, conclusion.body.text)),
  }
}

/** What scores are computed from now; null before a call that holds. */
export function appraisalOf({ pledge, scheme, final }: StandingResults): Appraisal | null {
  if (pledge === null || scheme === null) return null
  const reports = [...final].map(
    ([unit, { entry, report }]) => [unit, { entry: entry.hash, report }] as const,
  )
  return { scheme, revision: pledge.revision, reports: new Map(reports) }
}

/** What a conclusion is computed from now; null before an appraisal that holds. */
export function conclusionOf(results: StandingResults): Conclusion | null {
  const { pledge, scheme, appraisal, scores } = results
  if (pledge === null || scheme === null || appraisal === null || scores === null) return null
  const votes: CountingVotes = new Map(
    [...results.votes].map(([unit, { entry, notes }]) => [
      unit,
      { entry: entry.hash, ballots: notes.ballots },
    ]),
  )
  return {
    appraisal: appraisal.hash,
    scheme: scheme.content,
    scores: scores.content,
    revision: pledge.revision,
    votes,
  }
}
