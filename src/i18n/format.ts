import { dayInVietNam, timeInVietNam } from '@/domain/shared/day'

import type { Locale } from './locale'

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/
const day = /^(\d{4})-(\d{2})-(\d{2})$/

const offsetText = '(+07:00)'

/** The separator between whole and fraction in this language. */
export function decimalSeparator(locale: Locale): ',' | '.' {
  return locale === 'vi' ? ',' : '.'
}

/**
 * A decimal string such as "1234.50" in the digits of the language: "1.234,50". Works on the text,
 * so no digit is lost or added. Anything else ("đạt") comes back unchanged.
 */
export function formatDecimal(text: string, locale: Locale): string {
  const [, sign, whole, fraction] = decimal.exec(text) ?? []
  if (whole === undefined) return text
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')
  return `${sign}${grouped}${fraction ? decimalSeparator(locale) + fraction : ''}`
}

/** A whole number in the digits of the language: 1234 becomes "1.234". */
export function formatInteger(value: number, locale: Locale): string {
  return formatDecimal(String(Math.trunc(value)), locale)
}

/** A decimal string as a percentage, the sign closed up: "98,5%". */
export function formatPercent(text: string, locale: Locale): string {
  return decimal.test(text) ? `${formatDecimal(text, locale)}%` : text
}

/**
 * A value with its unit of measure: "100% dự toán", "1.200 hộ". A value that is a word ("đạt")
 * stands alone.
 */
export function formatQuantity(text: string, unit: string, locale: Locale): string {
  if (!decimal.test(text) || unit === '') return formatDecimal(text, locale)
  const gap = unit.startsWith('%') ? '' : '\u00a0'
  return `${formatDecimal(text, locale)}${gap}${unit}`
}

/** The size of a file: "950 byte", "185 kB", "2,4 MB" (thousands, as operating systems write them now). */
export function formatFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatInteger(bytes, locale)}\u00a0byte`
  if (bytes < 999_500) return `${formatInteger(Math.round(bytes / 1000), locale)}\u00a0kB`
  return `${formatDecimal((bytes / 1_000_000).toFixed(1), locale)}\u00a0MB`
}

const inEnglish = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
const englishMonths = Array.from({ length: 12 }, (_, month) => inEnglish.format(Date.UTC(2000, month)))

function partsOf(text: string): { year: string; month: number; dayOfMonth: string } | undefined {
  const [, year, month, dayOfMonth] = day.exec(text) ?? []
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined
  return { year, month: Number(month), dayOfMonth }
}

/** A day "2014-03-28" for the screen: "28/03/2014", in English "28 Mar 2014". Else unchanged. */
export function formatDate(text: string, locale: Locale): string {
  const parts = partsOf(text)
  if (!parts) return text
  if (locale === 'vi') return text.split('-').reverse().join('/')
  const month = englishMonths[parts.month - 1]?.slice(0, 3) ?? ''
  return `${Number(parts.dayOfMonth)} ${month} ${parts.year}`
}

/**
 * A day as documents of office write it: "ngày 28 tháng 3 năm 2014". Decree 30/2020, appendix I:
 * days below 10 and the months 1 and 2 take a leading zero. Else unchanged.
 */
export function formatDocumentDate(text: string, locale: Locale): string {
  const parts = partsOf(text)
  if (!parts) return text
  if (locale === 'en') {
    return `${Number(parts.dayOfMonth)} ${englishMonths[parts.month - 1] ?? ''} ${parts.year}`
  }
  const month = parts.month < 3 ? `0${parts.month}` : String(parts.month)
  return `ngày ${parts.dayOfMonth} tháng ${month} năm ${parts.year}`
}

/** The time of day in Viet Nam at this instant, by the second: "14:32:07". */
export function formatTime(ms: number): string {
  return timeInVietNam(ms)
}

function withDay(time: string, ms: number, locale: Locale): string {
  return `${time} ${locale === 'vi' ? 'ngày' : 'on'} ${formatDate(dayInVietNam(ms), locale)}`
}

/**
 * The time of day at this instant, with its day unless that is `today`: "14:32:07", or on a page that was left open
 * over midnight "14:32:07 ngày 28/03/2014".
 */
export function formatTimeSeen(ms: number, today: string, locale: Locale): string {
  return dayInVietNam(ms) === today ? formatTime(ms) : withDay(formatTime(ms), ms, locale)
}

/** Time, day and zone of an instant: "14:32:07 ngày 28/03/2014 (+07:00)". */
export function formatInstant(ms: number, locale: Locale): string {
  return `${withDay(formatTime(ms), ms, locale)} ${offsetText}`
}

/** An instant by the minute, where seconds do not matter: "14:32 ngày 28/03/2014". */
export function formatMoment(ms: number, locale: Locale): string {
  return withDay(formatTime(ms).slice(0, 5), ms, locale)
}

/** Names in one line, in their given order: "Hòa Minh, Hòa Hiệp Bắc và Hòa Hiệp Nam". */
export function formatList(words: readonly string[], locale: Locale): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  if (words.length === 1) return last
  return `${words.slice(0, -1).join(', ')} ${locale === 'vi' ? 'và' : 'and'} ${last}`
}
