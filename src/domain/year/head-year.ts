import { designate } from '../acts/designate'
import { isFromPaper } from './on-table'
import type { Year } from './year'

/** The year in whose log the head of a bloc may change now, or why in none. */
export type HeadYear =
  | { readonly year: string }
  | { readonly year: null; readonly why: 'none' | 'unreadable' | 'paper' | 'underway' }

/**
 * The head changes in the log of the newest year alone, so that no two logs make two heads: never in a year from paper,
 * and not while a pledge is being signed. `corrupt` are the years that exist and cannot be read.
 */
export function headYear(years: ReadonlyMap<string, Year>, corrupt: readonly string[]): HeadYear {
  const newest = [...years.keys(), ...corrupt].sort().at(-1)
  if (newest === undefined) return { year: null, why: 'none' }
  const year = years.get(newest)
  if (year === undefined) return { year: null, why: 'unreadable' }
  if (isFromPaper(year)) return { year: null, why: 'paper' }
  return designate.from.includes(year.stage) ? { year: newest } : { year: null, why: 'underway' }
}
