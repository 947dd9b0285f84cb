import { toOneLine } from '../shared/text'
import { addressOf, type Cell } from './cell'
import type { Columns } from './columns'
import type { Problem } from './problem'

/** One row of a spreadsheet by its columns; what is wrong is said of the cell that it is about. */
export type SheetRow<Code extends string> = {
  /** Its number, counted from 0. */
  readonly number: number
  readonly columns: Columns
  readonly cellAt: (column: string) => Cell
  /** The text of a cell; null and reported if it holds something that is neither text nor number. */
  readonly textAt: (column: string) => string | null
  /** Reports the cell under `column`. */
  readonly wrong: (column: string, code: Problem<Code>['code'], found: string, other?: string) => null
}

const excelErrors = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/

/** What a spreadsheet made of a figure, without the noise of its binary fraction and without an exponent. */
function spelled(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** Opens a row; whatever stands outside the columns goes to `report` at once. */
export function openRow<Code extends string>(
  cells: readonly Cell[],
  number: number,
  columns: Columns,
  report: (problem: Problem<Code>) => void,
): SheetRow<Code> {
  function say(at: number, code: Problem<Code>['code'], found: string, other = ''): null {
    report({ address: addressOf(number, at), code, found, other })
    return null
  }
  // A column that the sheet lacks is spoken of at its first cell.
  const placeOf = (column: string) => columns.get(column) ?? 0
  const cellAt = (column: string): Cell => (columns.has(column) ? (cells[placeOf(column)] ?? null) : null)

  const known = new Set(columns.values())
  cells.forEach((cell, at) => {
    if (cell !== null && !known.has(at))
      say(at, 'outside', typeof cell === 'object' ? cell.date : String(cell))
  })

  return {
    number,
    columns,
    cellAt,
    textAt: (column) => {
      const cell = cellAt(column)
      if (cell === null) return ''
      if (typeof cell === 'boolean') return say(placeOf(column), 'cellBoolean', String(cell).toUpperCase())
      if (typeof cell === 'object') return say(placeOf(column), 'cellDate', cell.date)
      const text = typeof cell === 'number' ? spelled(cell) : toOneLine(cell)
      return excelErrors.test(text) ? say(placeOf(column), 'cellError', text) : text
    },
    wrong: (column, code, found, other) => say(placeOf(column), code, found, other),
  }
}
