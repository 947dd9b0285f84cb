import { toOneLine } from '../shared/text'
import { cellAddress, type Cell } from './cell'
import type { Columns } from './columns'
import type { Problem } from './problem'

/** One row of a spreadsheet by its columns; each problem is reported at its cell. */
export type SheetRow<Code extends string> = {
  /** Its number, counted from 0. */
  readonly number: number
  readonly columns: Columns
  readonly cellAt: (column: string) => Cell
  /** The text of a cell; null, and reported, if it holds neither text nor a number. */
  readonly textAt: (column: string) => string | null
  /** Reports the cell under `column`. */
  readonly wrong: (column: string, code: Problem<Code>['code'], found: string, other?: string) => null
}

const excelErrors = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/

/** A number as text, without floating-point noise and without an exponent. */
function spelled(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** Opens a row; cells outside the columns are reported at once. */
export function openRow<Code extends string>(
  cells: readonly Cell[],
  number: number,
  columns: Columns,
  report: (problem: Problem<Code>) => void,
): SheetRow<Code> {
  function reportAt(at: number, code: Problem<Code>['code'], found: string, other = ''): null {
    report({ address: cellAddress(number, at), code, found, other })
    return null
  }
  // Problems of a column that the sheet lacks are reported at the first cell.
  const placeOf = (column: string) => columns.get(column) ?? 0
  const cellAt = (column: string): Cell => (columns.has(column) ? (cells[placeOf(column)] ?? null) : null)

  const known = new Set(columns.values())
  cells.forEach((cell, at) => {
    if (cell !== null && !known.has(at))
      reportAt(at, 'outside', typeof cell === 'object' ? cell.date : String(cell))
  })

  return {
    number,
    columns,
    cellAt,
    textAt: (column) => {
      const cell = cellAt(column)
      if (cell === null) return ''
      if (typeof cell === 'boolean')
        return reportAt(placeOf(column), 'cellBoolean', String(cell).toUpperCase())
      if (typeof cell === 'object') return reportAt(placeOf(column), 'cellDate', cell.date)
      const text = typeof cell === 'number' ? spelled(cell) : toOneLine(cell)
      return excelErrors.test(text) ? reportAt(placeOf(column), 'cellError', text) : text
    },
    wrong: (column, code, found, other) => reportAt(placeOf(column), code, found, other),
  }
}
