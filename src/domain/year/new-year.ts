import { nextSettings } from '../pledge/carry'
import type { Settings } from '../pledge/settings'
import { patterns } from '../shared/patterns'
import type { Year } from './year'

/**
 * The settings that a new year begins with: carried over from `last`, or, without one, only the title and the bloc's
 * witness office.
 */
export function settingsOfNewYear(
  year: string,
  last: { readonly id: string; readonly year: Year } | null,
  { title, office }: Pick<Settings, 'title' | 'office'>,
): Settings {
  if (last !== null) {
    const { settings } = last.year
    const titled = settings.title === '' ? { ...settings, title } : settings
    return nextSettings(titled, last.id, year, office)
  }
  return {
    title,
    date: '',
    time: '',
    place: '',
    office,
    officeTitle: '',
    signBy: '',
    bases: [],
    areas: [],
    source: '',
    note: '',
    rev: 1,
  }
}

/** The first year that a pledge may be entered for. */
const firstYear = 2000

/** True if the rules allow this year to be created on `today` ("2014-03-28", in Viet Nam): up to next year. */
export function mayBeYear(year: string, today: string): boolean {
  const number = Number(year)
  return patterns.year.test(year) && number >= firstYear && number <= Number(today.slice(0, 4)) + 1
}

/** The year after the last of `years`, or `now` if there is none. */
export function nextYearAfter(years: Iterable<string>, now: string): string {
  const last = Math.max(...[...years].map(Number))
  return Number.isFinite(last) ? String(last + 1) : now
}
