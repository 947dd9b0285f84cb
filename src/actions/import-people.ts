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

/** What a bloc has, against which a spreadsheet of people is read. */
type Known = {
  readonly units: ReadonlyMap<string, Unit>
  readonly members: ReadonlyMap<string, Member>
  readonly invites: ReadonlyMap<string, Invite>
}

/** After so long without an answer the person is told (ms). */
const deadline = 60_000

/** Fewer than the rules let anybody list, so that nobody is missing from the pages. */
const mostInvites = 300
const mostUnits = 200

/** Looks a spreadsheet of people through. TOO_MANY_CHANGES where the bloc would have more invitations than fit. */
export function checkPeopleSheet(
  rows: Rows,
  { units, members, invites }: Known,
  now: number,
  progress: Progress,
): Promise<Result<CheckedSheet<PeoplePlan, PeopleProblem>>> {
  return lookThrough(readPeopleSheet(rows, units), progress, (people) => {
    const plan = planPeople(people, members.values(), invites, now)
    return invites.size + plan.added.length > mostInvites ? fail('TOO_MANY_CHANGES') : ok(plan)
  })
}

/**
 * Writes the invitations of a plan in one commit, all or none. After DEADLINE they may have arrived all the same:
 * planned anew, the sheet then has nothing left to write. Failures otherwise as invitePeople.
 */
export function importPeople(
  services: Pick<Services, 'database' | 'clock'>,
  managing: Managing,
  { added, replaced }: PeoplePlan,
): Promise<Result<null>> {
  return within(deadline, invitePeople(services, managing, [...added, ...replaced]))
}

/** Looks a spreadsheet of units through. TOO_MANY_CHANGES where the bloc would have more units than fit. */
export function checkUnitSheet(
  rows: Rows,
  units: ReadonlyMap<string, Unit>,
  progress: Progress,
): Promise<Result<CheckedSheet<UnitsPlan, UnitProblem>>> {
  return lookThrough(readUnitSheet(rows, units), progress, (read) => {
    const plan = planUnits(read, units)
    return units.size + plan.added.size > mostUnits ? fail('TOO_MANY_CHANGES') : ok(plan)
  })
}

/** Writes the units of a plan in one commit, all or none. After DEADLINE as importPeople. */
export function importUnits(
  services: Pick<Services, 'database'>,
  managing: Managing,
  { added, changed }: UnitsPlan,
): Promise<Result<null>> {
  return within(deadline, saveUnits(services, managing, new Map([...added, ...changed])))
}
