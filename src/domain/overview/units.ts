import type { Member } from '../people/member'
import { leads } from '../people/permissions'
import { signingDay } from '../pledge/settings'
import { unitsOn, unitTitle, type Unit } from '../people/unit'
import type { Agreement } from '../pledge/agreement'
import { reviewProgress, type Review } from '../pledge/review'
import type { PledgeItem } from '../pledge/item'
import type { SigningKey } from '../signing/key'
import { isDrafting } from '../stages/stage'
import type { Year } from '../year/year'

/** What is known of the units of a bloc, as the server has it. */
export type UnitRecords = {
  readonly units: ReadonlyMap<string, Unit>
  readonly members: Iterable<Member>
  readonly agreements: ReadonlyMap<string, Agreement>
  readonly reviews: ReadonlyMap<string, Review>
  readonly keys: Iterable<readonly [string, SigningKey]>
  readonly revoked: ReadonlySet<string>
  /** The items of the frozen text; empty before there is one. */
  readonly items: readonly PledgeItem[]
}

/** How far one unit is. `said` counts what it has said of the draft; `marked` and `objected` its review. */
export type UnitState = {
  readonly unit: string
  readonly title: string
  readonly leaders: readonly string[]
  readonly signed: boolean
  readonly keyed: boolean
  readonly said: number
  readonly marked: number
  readonly objected: number
  readonly total: number
}

/** How far each unit is that signs the pledge of `id`, in the units' order; those that are not known any more by id. */
export function unitStates(id: string, year: Year, records: UnitRecords): readonly UnitState[] {
  const parties = isDrafting(year.stage)
    ? unitsOn(records.units, signingDay(id, year.settings)).map(([unit]) => unit)
    : year.parties
  const members = [...records.members]
  const owners = new Set(
    [...records.keys].flatMap(([kid, { uid }]) => (records.revoked.has(kid) ? [] : [uid])),
  )
  return parties.map((unit) => {
    const found = records.units.get(unit)
    const leaders = members.filter((member) => leads(member, unit))
    const { total, marked, objected } = reviewProgress(records.reviews.get(unit) ?? null, records.items)
    return {
      unit,
      title: found === undefined ? unit : unitTitle(found),
      leaders: leaders.map(({ name }) => name),
      signed: Object.hasOwn(year.signed, unit),
      keyed: leaders.some(({ uid }) => owners.has(uid)),
      said: Object.keys(records.agreements.get(unit)?.words ?? {}).length,
      marked,
      objected,
      total,
    }
  })
}
