import { cellAddress, isBlank, type Cell } from './cell'
import { findColumns, type Headings } from './columns'
import type { Problem } from './problem'
import type { Answers, Question } from './question'
import { openRow, type SheetRow } from './row'

/** A spreadsheet read so far: its items, its problems, what is to be asked of it, and how many of its rows are done. */
export type SheetReading<Item, Code extends string> = {
  readonly items: readonly Item[]
  readonly problems: readonly Problem<Code>[]
  readonly questions: readonly Question[]
  readonly done: number
  readonly total: number
}

/** A kind of spreadsheet: its headings, and how to read a row of it. */
export type SheetKind<Item, Code extends string> = Omit<Headings, 'spreads'> & {
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

/** True if no cell of a row shows anything. */
export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every(isBlank)
}

/**
 * Reads the rows of a spreadsheet, `step` at a time so that a screen can show progress. The last reading names every
 * wrong cell by its address, of as many rows as may be imported; it may be imported only if there is none. A question
 * without an answer is read as the cell shows it.
 */
export function* readRows<Item, Code extends string>(
  rows: readonly (readonly Cell[])[],
  { maxRows, readRow, unique, ...headings }: SheetKind<Item, Code>,
  answers: Answers = new Map(),
  step = 20,
): Generator<SheetReading<Item, Code>> {
  const head = rows.findIndex((row) => !isBlankRow(row))
  const filled = rows.flatMap((row, at) => (at > head && !isBlankRow(row) ? [[row, at] as const] : []))
  const total = filled.length
  const { columns, strange, problems: inHead } = findColumns(rows[head] ?? [], Math.max(head, 0), headings)
  const problems: Problem<Code>[] = [...inHead]
  if (total === 0) problems.push({ address: cellAddress(head + 1, 0), code: 'noRows', found: '', other: '' })
  if (total > maxRows) {
    const address = cellAddress(filled[maxRows]?.[1] ?? 0, 0)
    problems.push({ address, code: 'tooManyRows', found: String(total), other: String(maxRows) })
  }
  // Without its columns nothing in a row means anything.
  const readable = !inHead.some(({ code }) => code === 'columnMissing' || code === 'columnTwice')
  const questions: Question[] = []
  const report = {
    problem: (problem: Problem<Code>) => void problems.push(problem),
    question: (question: Question) => {
      const answer = answers.get(question.address)
      if (answer !== undefined && question.readings.includes(answer)) return answer
      questions.push(question)
      return question.readings[0] ?? ''
    },
  }
  const items: Item[] = []
  const seen = unique.map((one) => ({ ...one, rows: new Map<string, number>() }))
  for (const [at, [cells, number]] of filled.entries()) {
    if (!readable || at >= maxRows) break
    const before = problems.length
    const row = openRow<Code>(cells, number, columns, strange, report)
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
    if ((at + 1) % step === 0 && at + 1 < total) yield { items, problems, questions, done: at + 1, total }
  }
  yield { items, problems, questions, done: total, total }
}
