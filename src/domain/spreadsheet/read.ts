import { addressOf, type Cell } from './cell'
import { findColumns, type Headings } from './columns'
import type { Problem } from './problem'
import { openRow, type SheetRow } from './row'

/** A spreadsheet read so far: what its rows say, what is wrong with it, and how many rows are done of how many. */
export type SheetReading<Item, Code extends string> = {
  readonly items: readonly Item[]
  readonly problems: readonly Problem<Code>[]
  readonly done: number
  readonly total: number
}

/** A kind of spreadsheet: its headings, and what a row of it says. */
export type SheetKind<Item, Code extends string> = Headings & {
  readonly mostRows: number
  /** Reads one row; where it reports a cell the item does not count. */
  readonly readRow: (row: SheetRow<Code>) => Item
  /** What no two rows may have in common, the column it stands in, and how that is called. */
  readonly unique: readonly {
    readonly column: string
    readonly code: Code
    readonly of: (item: Item) => string | null
  }[]
}

const isBlank = (row: readonly Cell[]) =>
  row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

/**
 * Reads the rows of a spreadsheet, `step` at a time so that a screen can tell how far it has come. The last reading
 * names every wrong cell by its address; only without any may it be imported.
 */
export function* readRows<Item, Code extends string>(
  rows: readonly (readonly Cell[])[],
  { mostRows, readRow, unique, ...headings }: SheetKind<Item, Code>,
  step = 20,
): Generator<SheetReading<Item, Code>> {
  const head = rows.findIndex((row) => !isBlank(row))
  const filled = rows.flatMap((row, at) => (at > head && !isBlank(row) ? [[row, at] as const] : []))
  const total = filled.length
  const { columns, problems: inHead } = findColumns(rows[head] ?? [], Math.max(head, 0), headings)
  const problems: Problem<Code>[] = [...inHead]
  if (total === 0) problems.push({ address: addressOf(head + 1, 0), code: 'noRows', found: '', other: '' })
  if (total > mostRows) {
    const address = addressOf(filled[mostRows]?.[1] ?? 0, 0)
    problems.push({ address, code: 'tooManyRows', found: String(total), other: String(mostRows) })
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
          row.wrong(column, code, row.textAt(column) ?? '', addressOf(first, columns.get(column) ?? 0))
      }
    }
    if ((at + 1) % step === 0 && at + 1 < total) yield { items, problems, done: at + 1, total }
  }
  yield { items, problems, done: total, total }
}
