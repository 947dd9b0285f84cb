import type { Where } from '@/domain/log/where'
import { unitStates, type UnitState } from '@/domain/overview/units'
import type { PledgeItem } from '@/domain/pledge/item'
import { readRevision } from '@/domain/pledge/revision'
import type { Failure } from '@/domain/shared/errors'
import { ok, type Result } from '@/domain/shared/result'
import { isDrafting } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'

import type { Services } from './scene'

type Reading = Pick<Services, 'database'>

/** Ends the reading of several parts with the failure of one. */
class Unread extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

async function must<T>(reading: Promise<Result<T>>): Promise<T> {
  const read = await reading
  if (!read.ok) throw new Unread(read.failure)
  return read.value
}

/** The items of the text that stands; none where its text does not match its digest. */
async function itemsOf(
  { database }: Reading,
  where: Where,
  { revision }: Year,
): Promise<readonly PledgeItem[]> {
  const read = readRevision(await must(database.readRevisionText(where, revision)), revision)
  return read.ok ? read.value.revision.items : []
}

async function readStates(reading: Reading, where: Where): Promise<readonly UnitState[]> {
  const { database } = reading
  const year = await must(database.readYear(where))
  const drafting = isDrafting(year.stage)
  const [units, members, keys, revocations, agreements, reviews, items] = await Promise.all([
    must(database.readInBloc(where.bloc, 'units')),
    must(database.readInBloc(where.bloc, 'members')),
    must(database.readInBloc(where.bloc, 'keys')),
    must(database.readInBloc(where.bloc, 'revocations')),
    drafting ? must(database.readInYear(where, 'agreements')) : null,
    drafting ? null : must(database.readInYear(where, 'reviews')),
    drafting ? [] : itemsOf(reading, where, year),
  ])
  return unitStates(where.year, year, {
    units: units.records,
    members: members.records.values(),
    agreements: agreements?.records ?? new Map(),
    reviews: reviews?.records ?? new Map(),
    keys: keys.records,
    revoked: new Set(revocations.records.keys()),
    items,
  })
}

/** How far each unit of a year is, as the server has it now. Reads more of the bloc, and so on request only (ADR 55). */
export async function readUnitStates(reading: Reading, where: Where): Promise<Result<readonly UnitState[]>> {
  try {
    return ok(await readStates(reading, where))
  } catch (error) {
    if (error instanceof Unread) return { ok: false, failure: error.failure }
    throw error
  }
}
