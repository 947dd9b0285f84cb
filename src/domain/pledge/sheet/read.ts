import { addressOf, type Cell } from './cell'
import { likeness, readColumns, type SheetUnit } from './columns'
import type { SheetProblem } from './problem'
import { readRow, type SheetItem } from './read-row'

/** As many items as a pledge may have: reviews hold a mark of each. */
const mostItems = 300

/** A spreadsheet read so far: its items, what is wrong with it, and how many rows are done of how many. */
export type SheetReading = {
  readonly items: readonly SheetItem[]
  readonly problems: readonly SheetProblem[]
  readonly done: number
  readonly total: number
}

type Known = {
  readonly units: readonly SheetUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
}

const isBlank = (row: readonly Cell[]) =>
  row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

/**
 * Reads the rows of a spreadsheet as items of the pledge, `step` rows at a time so that a screen can tell how far
 * it has come. The last reading names every wrong cell by its address; only without any may it be imported.
 */
export function* readPledgeSheet(
  rows: readonly (readonly Cell[])[],
  known: Known,
  step = 20,
): Generator<SheetReading> {
  const head = rows.findIndex((row) => !isBlank(row))
  const filled = rows.flatMap((row, at) => (at > head && !isBlank(row) ? [[row, at] as const] : []))
  const total = filled.length
  const { columns, problems: inHead } = readColumns(rows[head] ?? [], Math.max(head, 0), known.units)
  const problems: SheetProblem[] = [...inHead]
  if (total === 0) problems.push({ address: addressOf(head + 1, 0), code: 'noRows', found: '', other: '' })
  if (total > mostItems) {
    const row = filled[mostItems]?.[1] ?? 0
    problems.push({ address: addressOf(row, 0), code: 'tooManyRows', found: String(total), other: '' })
  }
  // Without its columns nothing in a row means anything.
  const readable = !inHead.some(({ code }) => code === 'columnMissing' || code === 'columnTwice')
  const items: SheetItem[] = []
  const seen = { ids: new Map<string, number>(), texts: new Map<string, number>() }
  const again = (where: Map<string, number>, what: string, row: number) => {
    const first = where.get(what)
    if (first === undefined) where.set(what, row)
    return first
  }
  for (const [at, [row, number]] of filled.entries()) {
    if (!readable) break
    const item = readRow(row, number, { columns, areas: known.areas }, (problem) => problems.push(problem))
    if (item !== null) {
      items.push(item)
      const idColumn = columns.fixed.get('id') ?? 0
      const sameId = item.id === null ? undefined : again(seen.ids, item.id, number)
      if (sameId !== undefined)
        problems.push({
          address: addressOf(number, idColumn),
          code: 'idTwice',
          found: item.id ?? '',
          other: addressOf(sameId, idColumn),
        })
      const textColumn = columns.fixed.get('text') ?? 0
      const sameText = again(seen.texts, `${item.area} ${likeness(item.text)}`, number)
      if (sameText !== undefined)
        problems.push({
          address: addressOf(number, textColumn),
          code: 'textTwice',
          found: item.text,
          other: addressOf(sameText, textColumn),
        })
    }
    if ((at + 1) % step === 0 && at + 1 < total) yield { items, problems, done: at + 1, total }
  }
  yield { items, problems, done: total, total }
}
