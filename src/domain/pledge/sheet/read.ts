import type { Cell } from '../../spreadsheet/cell'
import type { Answers } from '../../spreadsheet/question'
import { readRows, type SheetKind, type SheetReading } from '../../spreadsheet/read'
import type { DraftItem } from '../item'
import { idsByWording, wordingKey } from './find-item'
import { headingsFor, type SheetUnit } from './columns'
import type { PledgeProblem } from './problem'
import { readItem, type SheetItem } from './read-row'

/** The most items that a pledge may have: a review document has a mark for each. */
const maxItems = 300

type Known = {
  readonly units: readonly SheetUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** What stands now, to be told beside what a cell may mean. */
  readonly draft?: ReadonlyMap<string, DraftItem>
}

/** Reads the rows of a spreadsheet as items of the pledge, step by step; `answers` say what unclear figures mean. */
export function readPledgeSheet(
  rows: readonly (readonly Cell[])[],
  { units, areas, draft = new Map() }: Known,
  answers?: Answers,
): Generator<SheetReading<SheetItem, PledgeProblem>> {
  const byWording = idsByWording(draft)
  const kind: SheetKind<SheetItem, PledgeProblem> = {
    ...headingsFor(units),
    maxRows: maxItems,
    readRow: (row) => readItem(row, { areas, units, draft, byWording }),
    unique: [
      { column: 'id', code: 'idTwice', of: ({ id }) => id },
      { column: 'text', code: 'textTwice', of: wordingKey },
    ],
  }
  return readRows(rows, kind, answers)
}
