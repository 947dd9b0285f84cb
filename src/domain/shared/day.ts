/* Viet Nam has kept +07:00, without summer time, since 1975. */
const offsetMs = 7 * 60 * 60 * 1000

/** The calendar day in Viet Nam at `ms` since 1970, as "2014-03-28". */
export function dayInVietNam(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 10)
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
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day
}
