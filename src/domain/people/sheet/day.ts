import { isDay, readDay as readTyped } from '../../shared/day'
import { cellAddress } from '../../spreadsheet/cell'
import type { SheetRow } from '../../spreadsheet/row'

/** Reads a day from a cell: yyyy-mm-dd, empty, or null if it is wrong, which is reported. */
export function readDay(row: SheetRow<'dateWrong'>, column: string): string | null {
  const cell = row.cellAt(column)
  if (cell !== null && typeof cell === 'object' && 'date' in cell)
    return isDay(cell.date) ? cell.date : row.wrong(column, 'dateWrong', cell.date)
  const text = row.textAt(column)
  if (text === null || text === '') return text
  const typed = readTyped(text)
  return typed.ok ? typed.value : row.wrong(column, 'dateWrong', text)
}

/** Reports `until` if it is before `from`; either may be missing. */
export function checkOrder(
  row: SheetRow<'dateOrder'>,
  [from, first]: readonly [string, string | null],
  [until, last]: readonly [string, string | null],
): void {
  if (first === null || last === null || first === '' || last === '' || first <= last) return
  row.wrong(until, 'dateOrder', last, cellAddress(row.number, row.columns.get(from) ?? 0))
}
