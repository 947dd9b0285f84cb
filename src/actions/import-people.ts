import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { planPeople, type PeoplePlan } from '@/domain/people/sheet/plan-people'
import { planUnits, type UnitsPlan } from '@/domain/people/sheet/plan-units'
import type { PeopleProblem, UnitProblem } from '@/domain/people/sheet/problem'
import { readPeopleSheet } from '@/domain/people/sheet/read-people'
import { readUnitSheet } from '@/domain/people/sheet/read-units'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/spreadsheet/cell'
import type { Progress } from '@/domain/shared/progress'
import { fail, ok, type Result } from '@/domain/shared/result'

import { within } from './deadline'
import { lookThrough, type CheckedSheet } from './look-through'
import { saveUnits } from './manage-bloc'
import { invitePeople, type Managing } from './manage-people'
import type { Services } from './scene'

type Rows = readonly (readonly Cell[])[]

/** What the bloc has already; a spreadsheet of people is checked against it. */
type Known = {
  readonly units: ReadonlyMap<string, Unit>
  readonly members: ReadonlyMap<string, Member>
  readonly invites: ReadonlyMap<string, Invite>
}

/** How long the server may take to answer (ms). */
const deadline = 60_000

/** Below the rules' limit for lists, so that nobody is missing from the pages. */
const maxInvites = 300
const maxUnits = 200

/** Checks a spreadsheet of people. TOO_MANY_CHANGES if the bloc would exceed its limit of invitations. */
export function checkPeopleSheet(
  rows: Rows,
  { units, members, invites }: Known,
  now: number,
  progress: Progress,
): Promise<Result<CheckedSheet<PeoplePlan, PeopleProblem>>> {
  return lookThrough(readPeopleSheet(rows, units), progress, (people) => {
    const plan = planPeople(people, members.values(), invites, now)
    return invites.size + plan.added.length > maxInvites ? fail('TOO_MANY_CHANGES') : ok(plan)
  })
}

/**
 * Writes the invitations of a plan in one commit, all or none. After DEADLINE they may have arrived nevertheless: a
 * new plan of the same sheet then has nothing left to write. Other failures as in invitePeople.
 */
export function importPeople(
  services: Pick<Services, 'database' | 'clock'>,
  managing: Managing,
  { added, replaced }: PeoplePlan,
): Promise<Result<null>> {
  return within(deadline, invitePeople(services, managing, [...added, ...replaced]))
}

/** Checks a spreadsheet of units. TOO_MANY_CHANGES if the bloc would exceed its limit of units. */
export function checkUnitSheet(
  rows: Rows,
  units: ReadonlyMap<string, Unit>,
  progress: Progress,
): Promise<Result<CheckedSheet<UnitsPlan, UnitProblem>>> {
  return lookThrough(readUnitSheet(rows, units), progress, (read) => {
    const plan = planUnits(read, units)
    return units.size + plan.added.size > maxUnits ? fail('TOO_MANY_CHANGES') : ok(plan)
  })
}

/** Writes the units of a plan in one commit, all or none. DEADLINE means the same as in importPeople. */
export function importUnits(
  services: Pick<Services, 'database'>,
  managing: Managing,
  { added, changed }: UnitsPlan,
): Promise<Result<null>> {
  return within(deadline, saveUnits(services, managing, new Map([...added, ...changed])))
}
