import { computed, type ComputedRef } from 'vue'

import {
  decimalSeparator,
  formatDate,
  formatDecimal,
  formatDocumentDate,
  formatFileSize,
  formatInstant,
  formatInteger,
  formatList,
  formatMoment,
  formatPercent,
  formatQuantity,
  formatTime,
  formatTimeSeen,
} from './format'
import { useLanguage } from './language'

export type Format = {
  decimal: (text: string) => string
  decimalSeparator: ComputedRef<',' | '.'>
  integer: (value: number) => string
  fileSize: (bytes: number) => string
  percent: (text: string) => string
  quantity: (text: string, unit: string) => string
  date: (day: string) => string
  documentDate: (day: string) => string
  time: (ms: number) => string
  timeSeen: (ms: number, today: string) => string
  instant: (ms: number) => string
  moment: (ms: number) => string
  list: (words: readonly string[]) => string
}

/** Formats numbers, dates and lists in the current language, reactively. */
export function useFormat(): Format {
  const { locale } = useLanguage()

  return {
    decimal: (text) => formatDecimal(text, locale.value),
    decimalSeparator: computed(() => decimalSeparator(locale.value)),
    integer: (value) => formatInteger(value, locale.value),
    fileSize: (bytes) => formatFileSize(bytes, locale.value),
    percent: (text) => formatPercent(text, locale.value),
    quantity: (text, unit) => formatQuantity(text, unit, locale.value),
    date: (day) => formatDate(day, locale.value),
    documentDate: (day) => formatDocumentDate(day, locale.value),
    time: formatTime,
    timeSeen: (ms, today) => formatTimeSeen(ms, today, locale.value),
    instant: (ms) => formatInstant(ms, locale.value),
    moment: (ms) => formatMoment(ms, locale.value),
    list: (words) => formatList(words, locale.value),
  }
}
