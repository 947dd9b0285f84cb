import { toOneLine } from '../shared/text'
import { addressOf, type Cell } from './cell'
import type { Problem } from './problem'

/** Where each column stands, counted from 0. */
export type Columns = ReadonlyMap<string, number>

/** How the columns of a kind of spreadsheet are told apart. */
export type Headings = {
  /** The column under this heading, or null where there is none of the kind. */
  readonly recognise: (heading: string) => string | null
  /** Columns that must be there, by the words at their head. */
  readonly required: readonly (readonly [column: string, heading: string])[]
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? toOneLine(String(cell)) : ''
}

/** Finds the columns by their headings in `row` (its number counted from 0); `problems` names what does not fit. */
export function findColumns(
  head: readonly Cell[],
  row: number,
  { recognise, required }: Headings,
): { readonly columns: Columns; readonly problems: readonly Problem<never>[] } {
  const columns = new Map<string, number>()
  const problems: Problem<never>[] = []
  head.forEach((cell, at) => {
    const found = textOf(cell)
    if (found === '') return
    const column = recognise(found)
    const address = addressOf(row, at)
    const before = column === null ? undefined : columns.get(column)
    if (column === null) problems.push({ address, code: 'columnUnknown', found, other: '' })
    else if (before === undefined) columns.set(column, at)
    else problems.push({ address, code: 'columnTwice', found, other: addressOf(row, before) })
  })
  for (const [column, heading] of required) {
    if (columns.has(column)) continue
    problems.push({ address: addressOf(row, 0), code: 'columnMissing', found: heading, other: '' })
  }
  return { columns, problems }
}
