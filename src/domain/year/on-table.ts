import { isConcluded } from '../stages/stage'
import type { Year } from './year'

/**
 * The year that people work on: the newest that is neither concluded nor from paper, else the newest; null if there is
 * none.
 */
export function yearOnTable(years: ReadonlyMap<string, Year>): string | null {
  const newestFirst = [...years].sort(([a], [b]) => (a < b ? 1 : -1))
  const open = newestFirst.find(([, year]) => !isConcluded(year.stage) && !isFromPaper(year))
  return (open ?? newestFirst[0])?.[0] ?? null
}

/** True for a year that was entered from paper afterwards: it has no log, and nobody has signed it here. */
export function isFromPaper(year: Year): boolean {
  return year.settings.source === 'paper' && year.seq === 0
}
