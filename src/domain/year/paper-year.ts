import { administers, mayDraft } from '../people/permissions'
import type { Member } from '../people/member'
import type { Settings } from '../pledge/settings'
import { mayBeYear } from './new-year'
import { isFromPaper } from './on-table'
import type { Year } from './year'

const before = (year: string) => String(Number(year) - 1)
const after = (year: string) => String(Number(year) + 1)

/**
 * Whether somebody may enter `year` from paper, as the rules have it: behind a year that is there, by whoever drafts or
 * an admin; as the first of the bloc, or after another from paper, by an admin.
 */
export function mayAddFromPaper(
  year: string,
  years: ReadonlyMap<string, Year>,
  today: string,
  { member, headUnit }: { readonly member: Member; readonly headUnit: string },
): boolean {
  if (!mayBeYear(year, today) || years.has(year)) return false
  if (years.has(after(year))) return administers(member) || mayDraft(member, headUnit)
  const last = years.get(before(year))
  return administers(member) && (last === undefined || isFromPaper(last))
}

/** The year that is most likely to be entered from paper: the one before the first that is there. */
export function yearBeforeAll(years: Iterable<string>, thisYear: string): string {
  const first = Math.min(...[...years].map(Number))
  return Number.isFinite(first) ? String(first - 1) : before(thisYear)
}

/** The settings of a year from paper: its title, where its figures are from, and the areas of the year after. */
export function paperSettings(
  { title, note }: Pick<Settings, 'title' | 'note'>,
  next: Year | undefined,
): Settings {
  return {
    title,
    date: '',
    time: '',
    place: '',
    office: next?.settings.office ?? '',
    officeTitle: next?.settings.officeTitle ?? '',
    signBy: '',
    bases: [],
    areas: next?.settings.areas ?? [],
    source: 'paper',
    note,
    rev: 1,
  }
}
