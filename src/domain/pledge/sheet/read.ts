import { matchKey, type Cell } from '../../spreadsheet/cell'
import { readRows, type SheetReading } from '../../spreadsheet/read'
import { headingsFor, type SheetUnit } from './columns'
import type { PledgeProblem } from './problem'
import { readItem, type SheetItem } from './read-row'

/** The most items that a pledge may have: a review document has a mark for each. */
const maxItems = 300

type Known = {
  readonly units: readonly SheetUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
}

/** Reads the rows of a spreadsheet as items of the pledge, step by step. */
export function readPledgeSheet(
  rows: readonly (readonly Cell[])[],
  { units, areas }: Known,
): Generator<SheetReading<SheetItem, PledgeProblem>> {
  const ids = units.map(({ id }) => id)
  return readRows<SheetItem, PledgeProblem>(rows, {
    ...headingsFor(units),
    maxRows: maxItems,
    readRow: (row) => readItem(row, { areas, units: ids }),
    unique: [
      { column: 'id', code: 'idTwice', of: ({ id }) => id },
      { column: 'text', code: 'textTwice', of: ({ area, text }) => `${area} ${matchKey(text)}` },
    ],
  })
}
