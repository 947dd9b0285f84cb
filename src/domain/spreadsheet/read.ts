import { cellAddress, type Cell } from './cell'
import { findColumns, type Headings } from './columns'
import type { Problem } from './problem'
import { openRow, type SheetRow } from './row'

/** A spreadsheet read so far: its items, its problems, and how many of its rows are done. */
export type SheetReading<Item, Code extends string> = {
  readonly items: readonly Item[]
  readonly problems: readonly Problem<Code>[]
  readonly done: number
  readonly total: number
}

/** A kind of spreadsheet: its headings, and how to read a row of it. */
export type SheetKind<Item, Code extends string> = Headings & {
  readonly maxRows: number
  /** Reads one row; if it reports a problem, the item is discarded. */
  readonly readRow: (row: SheetRow<Code>) => Item
  /** What no two rows may share, its column, and the code of the problem. */
  readonly unique: readonly {
    readonly column: string
    readonly code: Code
    readonly of: (item: Item) => string | null
  }[]
}

const isBlank = (row: readonly Cell[]) =>
  row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

/**
 * Reads the rows of a spreadsheet, `step` at a time so that a screen can show progress. The last reading names every
 * wrong cell by its address; it may be imported only if there is none.
 */
export function* readRows<Item, Code extends string>(
  rows: readonly (readonly Cell[])[],
  { maxRows, readRow, unique, ...headings }: SheetKind<Item, Code>,
  step = 20,
): Generator<SheetReading<Item, Code>> {
  const head = rows.findIndex((row) => !isBlank(row))
  const filled = rows.flatMap((row, at) => (at > head && !isBlank(row) ? [[row, at] as const] : []))
  const total = filled.length
  const { columns, problems: inHead } = findColumns(rows[head] ?? [], Math.max(head, 0), headings)
  const problems: Problem<Code>[] = [...inHead]
  if (total === 0) problems.push({ address: cellAddress(head + 1, 0), code: 'noRows', found: '', other: '' })
  if (total > maxRows) {
    const address = cellAddress(filled[maxRows]?.[1] ?? 0, 0)
    problems.push({ address, code: 'tooManyRows', found: String(total), other: String(maxRows) })
  }
  // Without its columns nothing in a row means anything.
  const readable = !inHead.some(({ code }) => code === 'columnMissing' || code === 'columnTwice')
  const items: Item[] = []
  const seen = unique.map((one) => ({ ...one, rows: new Map<string, number>() }))
  for (const [at, [cells, number]] of filled.entries()) {
    if (!readable) break
    const before = problems.length
    const row = openRow<Code>(cells, number, columns, (problem) => problems.push(problem))
    const item = readRow(row)
    if (problems.length === before) {
      items.push(item)
      for (const { column, code, of, rows: where } of seen) {
        const what = of(item)
        const first = what === null ? undefined : where.get(what)
        if (what !== null && first === undefined) where.set(what, number)
        if (first !== undefined)
          row.wrong(column, code, row.textAt(column) ?? '', cellAddress(first, columns.get(column) ?? 0))
      }
    }
    if ((at + 1) % step === 0 && at + 1 < total) yield { items, problems, done: at + 1, total }
  }
  yield { items, problems, done: total, total }
}
