import { patterns } from './patterns'

/* Viet Nam has kept +07:00, without summer time, since 1975. */
const offsetMs = 7 * 60 * 60 * 1000

function inVietNam(ms: number): string {
  return new Date(ms + offsetMs).toISOString()
}

/** The calendar day in Viet Nam at `ms` since 1970, as "2014-03-28". */
export function dayInVietNam(ms: number): string {
  return inVietNam(ms).slice(0, 10)
}

/** The time of day in Viet Nam at `ms` since 1970, by the second: "14:32:07". */
export function timeInVietNam(ms: number): string {
  return inVietNam(ms).slice(11, 19)
}

/** The last millisecond of `day` ("2014-03-28") in Viet Nam. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999+07:00`)
}

/** Whole days from `from` to `to`, both "2014-03-28"; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** True if `day` is written as "2014-03-28" and is a day of the calendar. */
export function isDay(day: string): boolean {
  return patterns.date.test(day)
}

/** The result of reading a typed day: the day as it is stored, or what is wrong with it. */
export type TypedDay =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'empty' | 'form' | 'calendar' }

const spellings = [
  /^(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
]

/** Reads a day as written in Viet Nam ("28/03/2014", "28.3.2014", "28032014") or as stored ("2014-03-28"). */
export function readDay(typed: string): TypedDay {
  const text = typed.trim()
  if (text === '') return { ok: false, why: 'empty' }
  const parts = spellings.map((spelling) => spelling.exec(text)?.groups).find((found) => found !== undefined)
  if (parts === undefined) return { ok: false, why: 'form' }
  const { day = '', month = '', year = '' } = parts
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(value) ? { ok: true, value } : { ok: false, why: 'calendar' }
}

/** A day as typed and shown in input fields, in every language: "28/03/2014". Anything else is returned unchanged. */
export function spellDay(day: string): string {
  return isDay(day) ? day.split('-').reverse().join('/') : day
}
