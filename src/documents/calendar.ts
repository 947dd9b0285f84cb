/** A day by which something is due; `id` tells it apart from the others of its year. */
export type Deadline = { readonly id: string; readonly day: string; readonly title: string }

/** A year for the calendar; days and times are those of Viet Nam. */
export type YearDates = {
  /** Constant for the same year, so that a later file moves its days instead of adding others. */
  readonly uid: string
  readonly title: string
  /** yyyy-mm-dd and HH:MM; without both there is no meeting. */
  readonly date: string
  readonly time: string
  readonly place: string
  readonly url: string
  readonly deadlines: readonly Deadline[]
  /** When the file is made (ms). */
  readonly stamp: number
}

const encoder = new TextEncoder()

/** Escapes commas, semicolons, backslashes and line breaks (RFC 5545 §3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

/** Folds to lines of at most 75 octets; continuation lines begin with a space (RFC 5545 §3.1). Splits no character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    const room = parts.length === 0 ? 75 : 74
    if (encoder.encode(part + character).length > room) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}

const instant = (ms: number) => new Date(ms).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
const day = (text: string, days = 0) =>
  new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

function meetingOf({ uid, title, date, time, place, url, stamp }: YearDates): readonly string[] {
  if (date === '' || time === '') return []
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@giao-uoc`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART:${instant(Date.parse(`${date}T${time}:00+07:00`))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function deadlineOf({ uid, url, stamp }: YearDates, due: Deadline): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}-${due.id}@giao-uoc`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART;VALUE=DATE:${day(due.day)}`,
    `DTEND;VALUE=DATE:${day(due.day, 1)}`,
    `SUMMARY:${escaped(due.title)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** An iCalendar file (RFC 5545) with the meeting and, as all-day events, the deadlines. */
export function calendarFile(dates: YearDates): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Giao Uoc//Giao Uoc//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...meetingOf(dates),
    ...dates.deadlines.flatMap((due) => deadlineOf(dates, due)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
