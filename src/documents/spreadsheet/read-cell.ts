import { SSF, type CellObject } from '@e965/xlsx'

import type { Cell } from '@/domain/spreadsheet/cell'
import { spelled } from '@/domain/spreadsheet/shown'

/** The part of the library that reads formats, which it declares without a type. */
const formats = SSF as {
  readonly is_date: (format: string) => boolean
  readonly format: (format: string, value: number) => string
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => { readonly y: number; readonly m: number; readonly d: number } | null
}

const two = (part: number) => String(part).padStart(2, '0')

/** The day behind a number in a date format; the number itself where the calendar of spreadsheets has no such day. */
function dateOf(value: number, date1904: boolean): Cell {
  const day = formats.parse_date_code(value, { date1904 })
  return {
    date: day === null ? spelled(value) : `${String(day.y).padStart(4, '0')}-${two(day.m)}-${two(day.d)}`,
  }
}

/** Marks a separator that a format writes by itself: it stands in a figure without being part of it. */
const mark = '\ue000'

/** A format without its own words, in which a percent sign may stand, too; what would be read as a figure stays. */
function withoutWords(format: string): string {
  return format.replace(/[_*].|"[^"]*"|\\./gu, (part, at: number) => {
    if (/^[_*]/.test(part)) return part
    const literal = part.replace(/^\\|"/g, '')
    if (!isFigure(literal.trim(), /^[^;]*[0#?]/.test(format.slice(at + part.length)))) return ''
    return `"${/[.,]/.test(literal) ? mark : ''}${literal}"`
  })
}

/** True if a word of a format is read as part of the figure: "-" and "1", but not "m2" behind it. */
function isFigure(word: string, beforeFigure: boolean): boolean {
  if (!/\p{Letter}/u.test(word)) return /^[-−()]+$|[\d.,]/.test(word)
  return /^[\d.,]/.test(word) || (beforeFigure && /[\d(−-]$/.test(word))
}

function numberOf(value: number, format: string, date1904: boolean): Cell {
  if (formats.is_date(format)) return dateOf(value, date1904)
  if (/^(?:general|@)$/i.test(format)) return value
  const shown = formats.format(withoutWords(format), value).trim()
  if (shown.includes(mark))
    return { unread: 'cellShown', found: shown.replaceAll(mark, ''), other: spelled(value) }
  return shown === spelled(value) ? value : { number: value, shown }
}

/** What a cell of the library holds, as it is shown. */
export function readCell({ t, v, w, f, z }: CellObject, date1904: boolean): Cell {
  switch (t) {
    case 'e':
      return { unread: 'cellError', found: w ?? '#' }
    case 'z':
      return f === undefined ? null : { unread: 'cellFormula', found: `=${f}` }
    case 'n':
      return typeof v === 'number' && Number.isFinite(v)
        ? numberOf(v, String(z ?? 'General'), date1904)
        : { unread: 'cellError', found: w ?? '' }
    case 'b':
      return v === true
    case 's':
    case 'd':
      return typeof v === 'string' && v !== '' ? v : null
  }
}
