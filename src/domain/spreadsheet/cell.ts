import { toOneLine } from '../shared/text'

/** What a cell of a spreadsheet holds; null for an empty one. */
export type Cell = string | number | boolean | null | { readonly date: string }

/** The spreadsheet address, such as "B7", of the cell in this row and column, both counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${letters(column)}${String(row + 1)}`
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** The form in which headings and names are compared: NFC, one line, lower case. */
export function matchKey(text: string): string {
  return toOneLine(text).toLocaleLowerCase('vi')
}
