import { toOneLine } from '../shared/text'
import { cellAddress, isBlank, quoted, type Cell } from './cell'
import type { Columns } from './columns'
import { cellFault } from './fault'
import type { Problem } from './problem'
import type { Question } from './question'
import { spelled } from './shown'

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
  /** Asks which of its readings the cell under `column` means; the answer, or what it shows until there is one. */
  readonly ask: (column: string, question: Omit<Question, 'address'>) => string
}

/** Where the problems and questions of a row go, and the answers that are there. */
export type RowReport<Code extends string> = {
  readonly problem: (problem: Problem<Code>) => void
  readonly question: (question: Question) => string
}

/** The text of a cell without a fault. A format that only fills a number with zeros is part of what is written. */
function plainText(cell: Cell): string {
  if (typeof cell === 'string') return toOneLine(cell)
  if (typeof cell === 'number') return spelled(cell)
  if (cell === null || typeof cell !== 'object' || !('shown' in cell)) return ''
  return /^\d+$/.test(cell.shown) ? cell.shown : spelled(cell.number)
}

/** Opens a row; cells outside the columns are reported at once, but under a heading that is reported itself. */
export function openRow<Code extends string>(
  cells: readonly Cell[],
  number: number,
  columns: Columns,
  strange: ReadonlySet<number>,
  report: RowReport<Code>,
): SheetRow<Code> {
  function reportAt(at: number, code: Problem<Code>['code'], found: string, other = ''): null {
    report.problem({ address: cellAddress(number, at), code, found, other })
    return null
  }
  // Problems of a column that the sheet lacks are reported at the first cell.
  const placeOf = (column: string) => columns.get(column) ?? 0
  const cellAt = (column: string): Cell => (columns.has(column) ? (cells[placeOf(column)] ?? null) : null)

  const headed = new Set([...columns.values(), ...strange])
  cells.forEach((cell, at) => {
    if (!isBlank(cell) && !headed.has(at)) reportAt(at, 'outside', quoted(cell))
  })

  return {
    number,
    columns,
    cellAt,
    textAt: (column) => {
      const cell = cellAt(column)
      const fault = cellFault(cell)
      return fault === null
        ? plainText(cell)
        : reportAt(placeOf(column), fault.code, fault.found, fault.other)
    },
    wrong: (column, code, found, other) => reportAt(placeOf(column), code, found, other),
    ask: (column, question) =>
      report.question({ ...question, address: cellAddress(number, placeOf(column)) }),
  }
}
