import type { Cell } from 'write-excel-file/universal'

import { forExchange } from './medium/media'
import { writeWorkbook } from './medium/workbook'

/** One cell: a text, a number, empty, or a heading. */
export type SheetCell = string | number | null | { readonly heading: string }

/** One sheet of a workbook. */
export type SheetPage = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[]
  /** The number of rows that stay visible while the rest scrolls. */
  readonly frozenRows?: number
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, alignVertical: 'top' }
  return { value: cell.heading, type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#F1EFEA' }
}

/**
 * An Excel workbook (.xlsx) with `pages`, to be filled in and read again. A text stays a text and never becomes a
 * formula, however it begins.
 */
export function writeSheet(pages: readonly SheetPage[]): Promise<Blob> {
  const sheets = pages.map(({ name, rows, widths = [], frozenRows = 0 }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cellOf)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozenRows,
  }))
  return writeWorkbook(sheets, forExchange)
}
