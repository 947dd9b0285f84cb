import { likeness, type Cell } from '../../spreadsheet/cell'
import { readRows, type SheetReading } from '../../spreadsheet/read'
import { headingsFor, type SheetUnit } from './columns'
import type { PledgeProblem } from './problem'
import { readItem, type SheetItem } from './read-row'

/** As many items as a pledge may have: reviews hold a mark of each. */
const mostItems = 300

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
    mostRows: mostItems,
    readRow: (row) => readItem(row, { areas, units: ids }),
    unique: [
      { column: 'id', code: 'idTwice', of: ({ id }) => id },
      { column: 'text', code: 'textTwice', of: ({ area, text }) => `${area} ${likeness(text)}` },
    ],
  })
}
