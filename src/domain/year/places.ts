import type { Projection } from './year'

/**
 * The place of `unit` at the table: the hash of the entry that made it, a void or resume of its own or else
 * the opening. A signature names its place, so it cannot be replayed after a void, a reopening or elsewhere.
 */
export function place(year: Pick<Projection, 'freed' | 'opening'>, unit: string): string {
  return Object.hasOwn(year.freed, unit) ? (year.freed[unit] ?? year.opening) : year.opening
}
