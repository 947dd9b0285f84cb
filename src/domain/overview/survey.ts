import type { Member } from '../people/member'
import { administers, leadsUnit, mayDraft, witnesses } from '../people/permissions'
import type { ErrorCode } from '../shared/errors'
import { plainLetters } from '../shared/text'
import { isAttested, isHalted, isOpened } from '../stages/stage'
import type { Missing, Situation } from './situation'

/** One bloc of the overview: where it stands, or why that cannot be said. `name` is empty where it is not known. */
export type Surveyed = {
  readonly bloc: string
  /** The person's own record in the bloc; null if it cannot be read. */
  readonly member: Member | null
} & (
  | { readonly state: 'read'; readonly situation: Situation }
  | { readonly state: 'failed'; readonly name: string; readonly code: ErrorCode; readonly year: string }
)

/** What a row is counted and found under. */
export const groups = ['unreadable', 'late', 'own', 'draft', 'table', 'done', 'noYear'] as const

/** What a row is counted and found under. */
export type Group = (typeof groups)[number]

/** The name of a bloc, or its id where that is not known. */
export function nameOf(row: Surveyed): string {
  const name = row.state === 'read' ? row.situation.name : row.name
  return name === '' ? row.bloc : name
}

/** True if `missing` is asked of this person. */
export function isAskedOf(member: Member | null, { headUnit }: Situation, missing: Missing): boolean {
  if (member === null) return false
  switch (missing.who) {
    case 'admin':
      return administers(member)
    case 'head':
      return mayDraft(member, headUnit)
    case 'witness':
      return witnesses(member)
    case 'units':
      return leadsUnit(member) && missing.units.includes(member.unit)
  }
}

function stageGroup({ year, missing }: Situation): Group {
  if (year === null || missing.some(({ what }) => what === 'year')) return 'noYear'
  if (isOpened(year.stage)) return 'table'
  return isAttested(year.stage) ? 'done' : 'draft'
}

/** Everything that a row is counted and found under. */
export function groupsOf(row: Surveyed): readonly Group[] {
  if (row.state === 'failed') return ['unreadable']
  const { situation, member } = row
  const own = situation.missing.some((one) => isAskedOf(member, situation, one))
  return [
    ...(situation.late ? (['late'] as const) : []),
    ...(own ? (['own'] as const) : []),
    stageGroup(situation),
  ]
}

/** How soon somebody must see to a row: the lower, the sooner. */
function urgency(row: Surveyed): number {
  if (row.state === 'failed') return 0
  const { year, late, missing } = row.situation
  if (late) return 1
  if (year !== null && isHalted(year.stage)) return 2
  const group = stageGroup(row.situation)
  if (group === 'table') return 3
  if (group === 'draft') return 4
  if (group === 'noYear') return 6
  return missing.length > 0 ? 5 : 7
}

/** Days until the deadline; where there is none, later than any. */
function left(row: Surveyed): number {
  return row.state === 'read' && row.situation.deadline !== null ? row.situation.deadline.left : Infinity
}

/** The rows, those first that need somebody soonest. */
export function inUrgency(rows: readonly Surveyed[]): readonly Surveyed[] {
  return [...rows].sort((a, b) => {
    const first = urgency(a) - urgency(b)
    if (first !== 0) return first
    const [of, or] = [left(a), left(b)]
    return of === or ? nameOf(a).localeCompare(nameOf(b), 'vi') : of - or
  })
}

/** How many rows stand under each group. */
export function countGroups(rows: readonly Surveyed[]): Readonly<Record<Group, number>> {
  const counts = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>
  for (const row of rows) for (const group of groupsOf(row)) counts[group] += 1
  return counts
}

/** The rows under `group` (all if null) whose name or id contains `sought`, with or without tone marks. */
export function findRows(
  rows: readonly Surveyed[],
  group: Group | null,
  sought: string,
): readonly Surveyed[] {
  const wanted = plainLetters(sought.trim().replace(/\s+/g, ' '))
  return rows.filter(
    (row) =>
      (group === null || groupsOf(row).includes(group)) &&
      plainLetters(`${nameOf(row).replace(/\s+/g, ' ')} ${row.bloc}`).includes(wanted),
  )
}
