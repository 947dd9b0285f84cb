import type { HeadSource, Headship } from '../headship/head'
import { isAct, type Entry } from '../log/entry'
import { linkOf } from '../log/link'
import type { Verdicts } from '../log/standing'
import type { Where } from '../log/where'
import { readRevision, type ReadRevision } from '../pledge/revision'
import { fail, ok, type Result } from '../shared/result'
import { readOnce } from './read-once'

/** An entry by which the head changes or is to change. */
export type Handover = Entry<'hand' | 'take' | 'designate'>

/** True of an entry by which the head changes or is to change. */
export function isHandover(entry: Entry): entry is Handover {
  return isAct(entry, 'hand') || isAct(entry, 'take') || isAct(entry, 'designate')
}

/** An entry of another year's log; `sound` as it is judged by itself, null where that is open. */
export type Term = { readonly year: string; readonly entry: Handover; readonly sound: boolean | null }

/** What acts of the year after the signing are judged by, beside what every act is judged by. */
export type YearEvidence = {
  /** Texts of revisions by their id, as stored. */
  readonly revisions: ReadonlyMap<string, string>
  /** Texts of the results by their digest, as stored. */
  readonly texts: ReadonlyMap<string, string>
  /** Entries of other years' logs by their links. */
  readonly terms: ReadonlyMap<string, Term>
}

/** The verdict on an act; null while it is open, because what it takes is not at hand. */
export type Verdict = Result<null> | null

/** Something said by a unit, which others may replace; `open` while it is not known whether it holds. */
export type Said<E extends Entry> = { readonly entry: E; readonly open: boolean }

/** A log as far as it has been judged: what its next act is judged by. */
export type Course = {
  readonly where: Where
  readonly entries: readonly Entry[]
  readonly evidence: YearEvidence
  readonly verdicts: Map<number, Result<null>>
  /** By what the unit of an act of the head was head. */
  readonly headSources: Map<number, HeadSource>
  parties: readonly string[]
  /** The text that was frozen last, as far as it can be read. */
  pledge: ReadRevision | 'missing' | 'unsound'
  headship: Headship
  call: Entry<'call'> | null
  appraisal: Entry<'appraise'> | null
  conclusion: Entry<'conclude'> | null
  /** The reports that do not fail, by basis, period and unit, in the order of the log. */
  readonly reports: Map<string, Said<Entry<'report'>>[]>
  /** The votes that do not fail, by appraisal and unit. */
  readonly votes: Map<string, Said<Entry<'vote'>>[]>
}

/** A log of which nothing has been judged. */
export function startCourse(where: Where, entries: readonly Entry[], evidence: YearEvidence): Course {
  return {
    where,
    entries,
    evidence,
    verdicts: new Map(),
    headSources: new Map(),
    parties: [],
    pledge: 'missing',
    headship: { year: where.year, freeze: null, changes: [] },
    call: null,
    appraisal: null,
    conclusion: null,
    reports: new Map(),
    votes: new Map(),
  }
}

/** Where reports that replace one another are kept. */
export function reportPlace(basis: string, period: string, unit: string): string {
  return `${basis} ${period}/${unit}`
}

/** Where votes that replace one another are kept. */
export function votePlace(appraisal: string, unit: string): string {
  return `${appraisal} ${unit}`
}

/** Whether the entry that something rests on holds: BASIS_UNSOUND if it fails or is missing, null if it is open. */
export function basisOf(verdicts: Verdicts, entry: Entry | null): Verdict {
  if (entry === null) return fail('BASIS_UNSOUND', 'nothing')
  const verdict = verdicts.get(entry.seq)
  if (verdict === undefined) return null
  return verdict.ok ? ok(null) : fail('BASIS_UNSOUND', String(entry.seq))
}

function readPledge({ evidence }: Course, digest: string): Course['pledge'] {
  const read = readOnce(evidence.revisions, readRevision, digest)
  if (read === null) return 'missing'
  return read.ok ? read.value : 'unsound'
}

function enterFreeze(course: Course, { seq, body }: Entry<'freeze'>): void {
  course.pledge = readPledge(course, body.revision)
  course.parties = body.parties
  const { pledge } = course
  const unread = pledge === 'missing' ? null : ''
  const headUnit = typeof pledge === 'string' ? unread : pledge.revision.headUnit
  course.headship = { year: course.where.year, freeze: { seq, headUnit }, changes: [] }
}

/** Which call, appraisal and conclusion stand, whether or not they hold. */
function enterStanding(course: Course, entry: Entry): void {
  if (isAct(entry, 'attest')) course.call = null
  if (isAct(entry, 'call')) course.call = entry
  if (isAct(entry, 'attest') || isAct(entry, 'call')) course.appraisal = null
  if (isAct(entry, 'appraise')) course.appraisal = entry
  if (isAct(entry, 'attest') || isAct(entry, 'call') || isAct(entry, 'appraise')) course.conclusion = null
  if (isAct(entry, 'conclude')) course.conclusion = entry
  if (isAct(entry, 'void') && entry.body.seq === course.conclusion?.seq) course.conclusion = null
}

function keep<E extends Entry>(kept: Map<string, Said<E>[]>, place: string, said: Said<E>): void {
  const before = kept.get(place)
  if (before === undefined) kept.set(place, [said])
  else before.push(said)
}

/** Enters the verdict on the next entry, and what follows from it for those after it. */
export function enterVerdict(course: Course, entry: Entry, verdict: Verdict): void {
  if (verdict !== null) course.verdicts.set(entry.seq, verdict)
  if (isAct(entry, 'freeze')) enterFreeze(course, entry)
  enterStanding(course, entry)
  if (verdict?.ok === false) return
  const open = verdict === null
  if (isAct(entry, 'take') || isAct(entry, 'designate')) {
    const link = linkOf(course.where, entry)
    const change = { link, unit: entry.body.unit, holds: open ? null : true }
    course.headship = { ...course.headship, changes: open ? [...course.headship.changes, change] : [change] }
  }
  if (isAct(entry, 'report')) {
    const { basis, period, unit } = entry.body
    keep(course.reports, reportPlace(basis, period, unit), { entry, open })
  }
  if (isAct(entry, 'vote'))
    keep(course.votes, votePlace(entry.body.appraisal, entry.body.unit), { entry, open })
}
