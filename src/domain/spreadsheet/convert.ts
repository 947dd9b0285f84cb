import { cellAddress, type Cell } from './cell'
import { fromLegacy, writingOf, type LegacyEncoding, type Writing } from './legacy'
import type { Sheet } from './sheet'

/** A text that was written for a font from before Unicode, and the same in Unicode. */
export type Conversion = {
  readonly address: string
  readonly row: number
  readonly column: number
  readonly before: string
  readonly after: string
}

type Placed = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly writing: Writing
}

function placedTexts(rows: Sheet['rows']): readonly Placed[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'string' ? [{ row, column, text: cell, writing: writingOf(cell) }] : [],
    ),
  )
}

const isLegacy = (writing: Writing): writing is LegacyEncoding => writing === 'TCVN3' || writing === 'VNI'

type Tally = { encoding: LegacyEncoding | null; sure: number; unsure: number; unicode: number }

/** How the texts of each column are written. A text of ASCII alone says nothing of that. */
function tallied(texts: readonly Placed[]): ReadonlyMap<number, Tally> {
  const columns = new Map<number, Tally>()
  for (const { column, writing, text } of texts) {
    const one = columns.get(column) ?? { encoding: null, sure: 0, unsure: 0, unicode: 0 }
    columns.set(column, one)
    if (isLegacy(writing)) {
      one.encoding = writing
      one.sure += 1
    } else if (writing === 'unsure') one.unsure += 1
    // eslint-disable-next-line no-control-regex -- the range of ASCII
    else if (/[^\u0000-\u007f]/u.test(text)) one.unicode += 1
  }
  return columns
}

const known = new WeakMap<Sheet['rows'], readonly Conversion[]>()

/**
 * The texts of a sheet that are not in Unicode. One that makes sense either way is taken for one of them where those
 * that are sure outnumber both the others of its kind and those in Unicode in its column. Rows are looked through
 * once, however often what is asked of them is answered.
 */
export function legacyTexts(rows: Sheet['rows']): readonly Conversion[] {
  const conversions = known.get(rows) ?? findLegacyTexts(rows)
  known.set(rows, conversions)
  return conversions
}

function findLegacyTexts(rows: Sheet['rows']): readonly Conversion[] {
  const texts = placedTexts(rows)
  const columns = tallied(texts)
  return texts.flatMap(({ row, column, text, writing }) => {
    const one = columns.get(column)
    const likely = one !== undefined && one.sure > Math.max(one.unsure, one.unicode) ? one.encoding : null
    const encoding = isLegacy(writing) ? writing : writing === 'unsure' ? likely : null
    if (encoding === null) return []
    return [
      { address: cellAddress(row, column), row, column, before: text, after: fromLegacy(text, encoding) },
    ]
  })
}

/** The sheet with these texts converted. */
export function converted(sheet: Sheet, conversions: readonly Conversion[]): Sheet {
  const rows: Cell[][] = sheet.rows.map((row) => [...row])
  for (const { row, column, after } of conversions) (rows[row] ?? [])[column] = after
  return { ...sheet, rows }
}

/** A text of one or more lines in Unicode, if it was written for a font from before it; null if it was not. */
export function inUnicode(text: string): string | null {
  const lines = text.split('\n')
  const conversions = legacyTexts(lines.map((line) => [line]))
  if (conversions.length === 0) return null
  const after = new Map(conversions.map((one) => [one.row, one.after]))
  return lines.map((line, at) => after.get(at) ?? line).join('\n')
}
