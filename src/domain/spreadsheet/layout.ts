import { isBlank, type Cell } from './cell'
import { findColumns, type Columns, type Headings } from './columns'
import { headingRow } from './head'
import { isBlankRow } from './read'
import { mergedAddress, type Merged, type Sheet } from './sheet'

/** The rows of a sheet as they are read, at their own places, and what was made of its merged cells. */
export type Layout = {
  readonly rows: readonly (readonly Cell[])[]
  /** Merged cells whose value was taken for each of their cells. */
  readonly spread: readonly string[]
}

/**
 * The cells that merged ones give their value to, among rows of which is known whether they show anything; null if it
 * is not clear whom they mean.
 */
function reach(
  one: Merged,
  shown: readonly boolean[],
  columns: Columns,
  { spreads }: Headings,
): readonly [number, number][] | null {
  const covered = [...columns].filter(([, at]) => at >= one.left && at <= one.right)
  if (covered.length === 0) return []
  const below: number[] = []
  for (let at = one.top + 1; at <= one.bottom; at += 1) if (shown[at] === true) below.push(at)
  if (below.length === 0) {
    if (covered.length < 2) return []
    return covered.every(([column]) => spreads(column) === 'across')
      ? covered.map(([, at]) => [one.top, at])
      : null
  }
  const [only, ...others] = covered
  if (only === undefined) return []
  if (others.length > 0 || spreads(only[0]) !== 'down') return null
  return below.map((row) => [row, only[1]])
}

/** Gives the value of merged cells to each of them where that is what they mean, and marks the others. */
function spread({ rows, merged }: Pick<Sheet, 'rows' | 'merged'>, head: number, headings: Headings): Layout {
  const { columns } = findColumns(rows[head] ?? [], head, headings)
  const filled = rows.map((row) => [...row])
  const shown = rows.map((row) => !isBlankRow(row))
  const taken: string[] = []
  for (const one of merged) {
    const value = rows[one.top]?.[one.left] ?? null
    const top = filled[one.top]
    if (one.top <= head || isBlank(value) || top === undefined) continue
    const places = reach(one, shown, columns, headings)
    const address = mergedAddress(one)
    if (places === null) top[one.left] = { unread: 'cellMerged', found: address }
    else if (places.length > 0) taken.push(address)
    for (const [row, column] of places ?? []) (filled[row] ?? [])[column] = value
  }
  return { rows: filled.map((row) => Array.from(row, (cell) => cell ?? null)), spread: taken }
}

/**
 * Lays a sheet out for reading: what is above its headings falls away, merged cells are told apart, and what is hidden
 * is left out if that is wanted.
 */
export function layOut(sheet: Sheet, head: number, headings: Headings, leaveHidden: boolean): Layout {
  const rows = sheet.rows.map((row, at) => (at < head ? [] : at === head ? headingRow(sheet, head) : row))
  const layout = spread({ rows, merged: sheet.merged }, head, headings)
  return leaveHidden ? { ...layout, rows: withoutHidden({ ...sheet, rows: layout.rows }).rows } : layout
}

/** Which rows and columns of a sheet are hidden and hold anything at or below its headings, by their indexes. */
export function hiddenParts({ rows, hiddenRows, hiddenColumns }: Sheet, head: number) {
  const body = rows.slice(head)
  return {
    rows: hiddenRows.filter((at) => at > head && !isBlankRow(rows[at] ?? [])),
    columns: hiddenColumns.filter((at) => body.some((row) => !isBlank(row[at]))),
  }
}

/** The sheet without what is hidden of it; everything else keeps its place. */
export function withoutHidden(sheet: Sheet): Sheet {
  const rows = new Set(sheet.hiddenRows)
  const columns = new Set(sheet.hiddenColumns)
  const seen = (row: readonly Cell[], at: number) =>
    rows.has(at) ? [] : row.map((cell, column) => (columns.has(column) ? null : cell))
  return { ...sheet, rows: sheet.rows.map(seen) }
}
