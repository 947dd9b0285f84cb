import type { Settings, Year } from './year'

/**
 * The settings that a new year begins with: office, bases and areas as in `last`, its title with the year
 * changed, or else `title`; everything about the meeting is open again.
 */
export function settingsOfNewYear(
  year: string,
  last: { readonly id: string; readonly year: Year } | null,
  title: string,
): Settings {
  const before = last?.year.settings
  return {
    ...(before ?? { office: '', officeTitle: '', bases: [], areas: [] }),
    title: last === null || before?.title === '' ? title : last.year.settings.title.replaceAll(last.id, year),
    date: '',
    time: '',
    place: '',
    signBy: '',
    source: '',
    note: '',
  }
}

/** The year after the last of `years`, or `now` where there is none. */
export function nextYearAfter(years: Iterable<string>, now: string): string {
  const last = Math.max(...[...years].map(Number))
  return Number.isFinite(last) ? String(last + 1) : now
}
