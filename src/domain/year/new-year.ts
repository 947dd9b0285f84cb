import { nextSettings } from '../pledge/carry'
import type { Settings, Year } from './year'

/**
 * The settings that a new year begins with: as after `last`, or with nothing but what is known where there is none:
 * a title, and the bloc's witness office.
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

/** The year after the last of `years`, or `now` where there is none. */
export function nextYearAfter(years: Iterable<string>, now: string): string {
  const last = Math.max(...[...years].map(Number))
  return Number.isFinite(last) ? String(last + 1) : now
}
