import type { Bloc } from '@/domain/people/bloc'
import { personFaults } from '@/domain/people/check-person'
import { unitFaults } from '@/domain/people/check-unit'
import type { Member } from '@/domain/people/member'
import { administers } from '@/domain/people/permissions'
import { unitsEndedBy } from '@/domain/people/succession'
import type { Unit } from '@/domain/people/unit'
import { patterns } from '@/domain/shared/patterns'
import { fail, ok, type Result } from '@/domain/shared/result'
import { isCleanLine } from '@/domain/shared/text'

import type { Managing } from './manage-people'
import type { Services } from './scene'

type Needs = Pick<Services, 'database'>

const isSound = (id: string, unit: Unit) => patterns.id.test(id) && unitFaults(unit).length === 0

/**
 * Saves a new unit, or what has changed of an existing one, and, in the same commit, ends the units that it replaces
 * as a whole. Nothing else changes: past years keep the names they were signed under.
 * Fails with NOT_YOUR_ROLE, UNIT_INVALID, or as the server does.
 */
export async function saveUnit(
  { database }: Needs,
  { bloc, by }: Managing,
  id: string,
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
  change: Partial<Unit> = unit,
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  if (!isSound(id, unit)) return fail('UNIT_INVALID')
  if (Object.keys(change).length === 0) return ok(null)
  const ended = [...unitsEndedBy(unit, units)].map(([one, { validTo }]) => [one, { validTo }] as const)
  return database.writeUnits(bloc, new Map<string, Partial<Unit>>([...ended, [id, change]]))
}

/** Saves units as given, all or none. Fails with NOT_YOUR_ROLE, UNIT_INVALID, or as the server does. */
export async function saveUnits(
  { database }: Needs,
  { bloc, by }: Managing,
  units: ReadonlyMap<string, Unit>,
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  return [...units].every(([id, unit]) => isSound(id, unit))
    ? database.writeUnits(bloc, units)
    : fail('UNIT_INVALID')
}

/**
 * What an admin may change of a bloc. Where it is signed can be changed only by the operator of the site, its head unit
 * only by a handover or a designation.
 */
export type BlocChange = Pick<Bloc, 'name' | 'kind' | 'headTitle' | 'witnessOffice'>

const areCleanNames = (names: Partial<BlocChange>) =>
  [names.name, names.headTitle, names.witnessOffice].every((name) => name === undefined || isCleanLine(name))

/** Changes the bloc's names. Fails with NOT_YOUR_ROLE, TEXT_UNFIT, or as the server does. */
export async function changeBloc(
  { database }: Needs,
  { bloc, by }: Managing,
  change: Partial<BlocChange>,
): Promise<Result<null>> {
  if (!administers(by)) return fail('NOT_YOUR_ROLE')
  if (!areCleanNames(change)) return fail('TEXT_UNFIT')
  return Object.keys(change).length === 0 ? ok(null) : database.changeBloc(bloc, change)
}

/** A bloc to be founded, by its founder. */
export type Founding = {
  readonly id: string
  readonly bloc: Bloc
  readonly founder: Member
  readonly units: ReadonlyMap<string, Unit>
}

/** Founds a bloc, whole or not at all. Fails with TEXT_UNFIT or UNIT_INVALID, or as the server does: only founders may. */
export async function foundBloc({ database }: Needs, founding: Founding): Promise<Result<null>> {
  const { id, bloc, founder, units } = founding
  const ids = new Set(units.keys())
  if (!areCleanNames(bloc) || ![founder.name, founder.position].every(isCleanLine)) return fail('TEXT_UNFIT')
  const sound =
    patterns.id.test(id) &&
    units.size >= 2 &&
    ids.has(bloc.headUnit) &&
    [...units.values()].every((unit) => unitFaults(unit).length === 0) &&
    personFaults(founder, ids).length === 0
  return sound ? database.foundBloc(founding) : fail('UNIT_INVALID')
}
