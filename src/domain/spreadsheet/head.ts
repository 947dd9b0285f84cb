import { isBlank, type Cell } from './cell'
import { headingOf, type Headings } from './columns'
import { isBlankRow } from './read'
import type { Sheet } from './sheet'

/** How far down the headings are looked for. */
const deepest = 40

/** The cells of a row as headings: merged cells that reach down to it head their columns, too. */
export function headingRow({ rows, merged }: Pick<Sheet, 'rows' | 'merged'>, at: number): readonly Cell[] {
  const cells = [...(rows[at] ?? [])]
  for (const { top, left, bottom } of merged) {
    if (top < at && bottom >= at && isBlank(cells[left])) cells[left] = rows[top]?.[left] ?? null
  }
  return Array.from(cells, (cell) => cell ?? null)
}

/** How many columns a row has headings for. */
function score(sheet: Sheet, at: number, { recognise }: Headings): number {
  const found = headingRow(sheet, at).map((cell) => recognise(headingOf(cell)))
  return new Set(found.filter((column) => column !== null)).size
}

/** The rows that may hold the headings: those at the top that show anything. */
export function possibleHeads({ rows }: Sheet): readonly number[] {
  return rows.slice(0, deepest).flatMap((row, at) => (isBlankRow(row) ? [] : [at]))
}

/** The row, from 0, with the most headings, and how many; the first that shows anything if none has any. */
export function findHead(
  sheet: Sheet,
  headings: Headings,
): { readonly head: number; readonly found: number } {
  const scored = possibleHeads(sheet).map((head) => ({ head, found: score(sheet, head, headings) }))
  return scored.reduce(
    (best, one) => (one.found > best.found ? one : best),
    scored[0] ?? { head: 0, found: 0 },
  )
}

/** The index of the sheet that is meant as long as nobody says otherwise: the one in sight with the most headings. */
export function findSheet(sheets: readonly Sheet[], headings: Headings): number {
  const scored = sheets.map((sheet, at) => ({
    at,
    hidden: sheet.hidden,
    found: findHead(sheet, headings).found,
  }))
  const seen = scored.filter(({ hidden }) => !hidden)
  const [first] = seen.length > 0 ? seen : scored
  return seen.reduce(
    (best, one) => (one.found > best.found ? one : best),
    first ?? { at: 0, hidden: false, found: 0 },
  ).at
}
