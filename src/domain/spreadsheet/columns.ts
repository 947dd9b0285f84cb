import { toOneLine } from '../shared/text'
import { cellAddress, isBlank, type Cell } from './cell'
import { cellFault } from './fault'
import type { Problem } from './problem'

/** The index of each column, from 0. */
export type Columns = ReadonlyMap<string, number>

/** How the columns of a kind of spreadsheet are recognised. */
export type Headings = {
  /** The column under this heading, or null if it is unknown. */
  readonly recognise: (heading: string) => string | null
  /** Required columns, each with its heading. */
  readonly required: readonly (readonly [column: string, heading: string])[]
  /** How a value in merged cells is meant: for all columns it lies across, or all rows it reaches down. */
  readonly spreads: (column: string) => 'across' | 'down' | null
}

/** The heading that a cell holds; empty if it holds none. */
export function headingOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? toOneLine(String(cell)) : ''
}

/**
 * Finds the columns by their headings in `row` (its index, from 0); `problems` names what does not fit, and `strange`
 * has the indices of the headings that no column goes by.
 */
export function findColumns(
  head: readonly Cell[],
  row: number,
  { recognise, required }: Omit<Headings, 'spreads'>,
): {
  readonly columns: Columns
  readonly strange: ReadonlySet<number>
  readonly problems: readonly Problem<never>[]
} {
  const columns = new Map<string, number>()
  const strange = new Set<number>()
  const problems: Problem<never>[] = []
  head.forEach((cell, at) => {
    const address = cellAddress(row, at)
    const fault = cellFault(cell)
    if (fault?.code === 'cellFormula' || fault?.code === 'cellError')
      problems.push({ address, code: fault.code, found: fault.found, other: '' })
    const found = headingOf(cell)
    if (isBlank(cell) || fault !== null || found === '') return
    const column = recognise(found)
    const previous = column === null ? undefined : columns.get(column)
    if (column === null) {
      strange.add(at)
      problems.push({ address, code: 'columnUnknown', found, other: '' })
    } else if (previous === undefined) columns.set(column, at)
    else problems.push({ address, code: 'columnTwice', found, other: cellAddress(row, previous) })
  })
  for (const [column, heading] of required) {
    if (columns.has(column)) continue
    problems.push({ address: cellAddress(row, 0), code: 'columnMissing', found: heading, other: '' })
  }
  return { columns, strange, problems }
}
