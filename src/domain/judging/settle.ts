import type { HeadSource } from '../headship/head'
import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Verdicts } from '../log/standing'
import { checkAppraisal } from './checks/appraise'
import { checkCall } from './checks/call'
import { checkConclusion } from './checks/conclude'
import { checkTake } from './checks/handover'
import { checkHead } from './checks/head'
import { checkReported } from './checks/report'
import { checkVote } from './checks/vote'
import { enterVerdict, startCourse, type Course, type Verdict, type YearEvidence } from './course'

/** A log of which every act has been judged, alone and by what it rests on. An act without a verdict is open. */
export type Settled = {
  readonly replay: Replay
  readonly verdicts: Verdicts
  /** By what the unit of an act of the head was head. */
  readonly headSources: ReadonlyMap<number, HeadSource>
  readonly course: Course
}

/** What an act of the year after the signing rests on, beyond its own signature; null for every other act. */
function checkOf(course: Course, entry: Entry): (() => Verdict) | null {
  if (isAct(entry, 'call')) return () => checkCall(course, entry)
  if (isAct(entry, 'report')) return () => checkReported(course, entry)
  if (isAct(entry, 'appraise')) return () => checkAppraisal(course, entry)
  if (isAct(entry, 'vote')) return () => checkVote(course, entry)
  if (isAct(entry, 'conclude')) return () => checkConclusion(course, entry)
  if (isAct(entry, 'hand')) return () => checkHead(course, entry)
  if (isAct(entry, 'take')) return () => checkTake(course, entry)
  return isAct(entry, 'vouch') || isAct(entry, 'designate') ? () => ({ ok: true, value: null }) : null
}

/** True of the void of a conclusion, which the pledge does not rest on. */
function voidsConclusion({ entries }: Course, entry: Entry): boolean {
  return isAct(entry, 'void') && entries[entry.body.seq - 1]?.act === 'conclude'
}

/** An act of the year after whose key is not at hand is open: it must not fail because something was left out. */
function settleEntry(course: Course, entry: Entry, alone: Verdict): Verdict {
  const check = checkOf(course, entry)
  if (alone === null) return null
  const ofTheYearAfter = check !== null || voidsConclusion(course, entry)
  if (!alone.ok) return ofTheYearAfter && alone.failure.code === 'KEY_UNKNOWN' ? null : alone
  return check === null ? alone : check()
}

/**
 * Judges the acts of a log by what they rest on, in the order of the log. `alone` has the verdict on each entry by
 * itself (judge.ts); an entry that is missing there is open. docs/protocol.md, section 10.
 */
export function settle(replay: Replay, alone: Verdicts, evidence: YearEvidence): Settled {
  const { where, entries } = replay
  const course = startCourse(where, entries, evidence)
  for (const entry of entries)
    enterVerdict(course, entry, settleEntry(course, entry, alone.get(entry.seq) ?? null))
  return { replay, verdicts: course.verdicts, headSources: course.headSources, course }
}
