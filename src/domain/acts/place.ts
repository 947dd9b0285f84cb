import { isSigning } from '../stages/stage'
import type { Projection } from './projection'

/**
 * The place of `unit` at the table: the hash of the entry that created it, the latest void or resume for that unit or
 * else the opening. A signature names its place, so it cannot be replayed after a void or reopening, or elsewhere.
 */
export function place(year: Pick<Projection, 'freed' | 'opening'>, unit: string): string {
  return Object.hasOwn(year.freed, unit) ? (year.freed[unit] ?? year.opening) : year.opening
}

/** True if the unit of `body` may take its place now: a party that has not signed, naming this text and place. */
export function standsAtPlace(
  before: Projection,
  body: { readonly revision: string; readonly place: string; readonly unit: string },
): boolean {
  return (
    isSigning(before.stage) &&
    before.parties.includes(body.unit) &&
    !Object.hasOwn(before.signed, body.unit) &&
    body.revision === before.revision &&
    body.place === place(before, body.unit)
  )
}
