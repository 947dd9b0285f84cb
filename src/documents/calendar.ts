/** A meeting for the calendar; days and times are those of Viet Nam. */
export type Meeting = {
  /** Constant for the same meeting, so that a later file moves it instead of adding another. */
  readonly uid: string
  readonly title: string
  /** yyyy-mm-dd and HH:MM. */
  readonly date: string
  readonly time: string
  readonly place: string
  readonly url: string
  /** The last day for signing, yyyy-mm-dd, or empty. */
  readonly signBy: string
  readonly signByTitle: string
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

function eventOf(meeting: Meeting): readonly string[] {
  const { uid, title, date, time, place, url, stamp } = meeting
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

function deadlineOf({ uid, signBy, signByTitle, url, stamp }: Meeting): readonly string[] {
  if (signBy === '') return []
  return [
    'BEGIN:VEVENT',
    `UID:${uid}-han-ky@giao-uoc`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART;VALUE=DATE:${day(signBy)}`,
    `DTEND;VALUE=DATE:${day(signBy, 1)}`,
    `SUMMARY:${escaped(signByTitle)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** An iCalendar file (RFC 5545) with the meeting and, as an all-day event, the deadline. */
export function calendarFile(meeting: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Giao Uoc//Giao Uoc//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...eventOf(meeting),
    ...deadlineOf(meeting),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
