import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'

import type { Cell } from '@/domain/spreadsheet/cell'
import type { Sheet } from '@/domain/spreadsheet/sheet'
import { fail, ok, type Result } from '@/domain/shared/result'

import { leanArchive } from './archive'
import { most } from './limits'
import { mergesWithin } from './merges'
import { readCell } from './read-cell'

/** A row lower than this, in points, or a column narrower than this, in digits, shows nothing. */
const least = { height: 2, width: 0.2 } as const

const options = {
  type: 'array',
  cellNF: true,
  cellStyles: true,
  sheetStubs: true,
  cellHTML: false,
} as const

/** Reads the sheets of an .xlsx. Fails with SHEET_UNREADABLE or SHEET_TOO_LARGE. */
export function readWorkbook(bytes: Uint8Array): Result<readonly Sheet[]> {
  try {
    const archive = leanArchive(bytes)
    if (!archive.ok) return archive
    const book = read(archive.value, options)
    const sheets = book.SheetNames.map((name, at) => sheetOf(book, name, at))
    if (sheets.includes('tooLarge')) return fail('SHEET_TOO_LARGE')
    const found = sheets.filter((sheet) => sheet !== null && sheet !== 'tooLarge')
    return found.length === 0 || found.length < sheets.length ? fail('SHEET_UNREADABLE') : ok(found)
  } catch {
    return fail('SHEET_UNREADABLE')
  }
}

/** One sheet; null if the library could not read it, which it does not say by itself. */
function sheetOf({ Sheets, Workbook }: WorkBook, name: string, at: number): Sheet | 'tooLarge' | null {
  const sheet = Sheets[name]
  if (sheet === undefined) return null
  const rows = rowsOf(sheet, Workbook?.WBProps?.date1904 === true)
  const merged = rows === null ? null : mergesWithin(rows, sheet['!merges'] ?? [])
  if (rows === null || merged === null) return 'tooLarge'
  return {
    name,
    hidden: (Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    rows,
    merged,
    hiddenRows: hiddenOf(sheet['!rows'], ({ hpt }) => Number(hpt) < least.height).filter(
      (row) => row < rows.length,
    ),
    hiddenColumns: hiddenOf(sheet['!cols'], ({ width }) => Number(width) < least.width).filter(
      (column) => column < most.columns,
    ),
  }
}

function hiddenOf<Info extends { hidden?: boolean }>(
  infos: readonly (Info | undefined)[] | undefined,
  showsNothing: (info: Info) => boolean,
): readonly number[] {
  return [...(infos ?? []).entries()].flatMap(([at, info]) =>
    info !== undefined && (info.hidden === true || showsNothing(info)) ? [at] : [],
  )
}

/** The cells of a sheet that hold anything; null if they reach too far. */
function rowsOf(sheet: WorkSheet, date1904: boolean): Cell[][] | null {
  const rows: Cell[][] = []
  let count = 0
  for (const [address, stored] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue
    const cell = readCell(stored as CellObject, date1904)
    if (cell === null) continue
    const { r, c } = utils.decode_cell(address)
    count += 1
    if (r >= most.rows || c >= most.columns || count > most.cells) return null
    while (rows.length <= r) rows.push([])
    const row = rows[r] ?? []
    while (row.length <= c) row.push(null)
    row[c] = cell
  }
  return rows
}
