import { cellAddress, type Cell } from './cell'

/** Merged cells: the indexes, from 0, of their outermost rows and columns. */
export type Merged = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet of a workbook: its cells, and what is hidden or merged of them. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merged: readonly Merged[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** A sheet of which nothing is known but its cells: what a text file holds. */
export function plainSheet(rows: Sheet['rows']): Sheet {
  return { name: '', hidden: false, rows, merged: [], hiddenRows: [], hiddenColumns: [] }
}

/** The address of merged cells, such as "F2:G2". */
export function mergedAddress({ top, left, bottom, right }: Merged): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`
}
