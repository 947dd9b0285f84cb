import { patterns } from './patterns'

/** The result of reading a typed time of day: the time as it is stored, or what is wrong with it. */
export type TypedTime =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: 'empty' | 'form' }

const spelling = /^(\d{1,2})\s*(?:[:.]\s*(\d{2})|(?:h|g|giờ)\s*(?:(\d{1,2})(?:\s*(?:phút|p|'))?)?)$/iu

/** Reads a time of day as written in Viet Nam, on the 24-hour clock: "14:00", "8h30", "8 giờ 30", "14h". */
export function readTime(typed: string): TypedTime {
  const text = typed.normalize('NFC').trim()
  if (text === '') return { ok: false, why: 'empty' }
  const [whole, hour = '', minute, spoken] = spelling.exec(text) ?? []
  if (whole === undefined) return { ok: false, why: 'form' }
  const value = `${hour.padStart(2, '0')}:${(minute ?? spoken ?? '').padStart(2, '0')}`
  return isTime(value) ? { ok: true, value } : { ok: false, why: 'form' }
}

/** True if `time` is written as "08:30", on the 24-hour clock. */
export function isTime(time: string): boolean {
  return patterns.time.test(time)
}
