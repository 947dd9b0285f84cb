import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal'

import { forSheet } from './media'

/** One sheet: its cells, the widths of its columns in characters, and how many rows stay while the rest scrolls. */
export type WorkbookSheet = {
  readonly sheet: string
  readonly data: SheetData
  readonly columns: { readonly width: number }[]
  readonly stickyRowsCount: number
  readonly orientation?: 'landscape'
}

/** A text is never a formula, however it begins, and comes back as it was written. */
const stored = (cell: Cell, onto: (text: string) => string): Cell =>
  typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
    ? { ...cell, value: onto(cell.value) }
    : cell

/** An Excel workbook (.xlsx), whose texts are those of a paper unless `onto` says otherwise. */
export function writeWorkbook(sheets: readonly WorkbookSheet[], onto = forSheet): Promise<Blob> {
  const written = sheets.map(({ data, ...sheet }) => ({
    ...sheet,
    data: data.map((row) => row.map((cell) => stored(cell, onto))),
  }))
  return writeXlsxFile(written, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob()
}
