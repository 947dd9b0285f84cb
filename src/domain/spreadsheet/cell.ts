import { toOneLine } from '../shared/text'

/**
 * Why a cell has a content that cannot be taken: an error, a formula without its result, one of several merged, a
 * figure with what only looks like a part of it.
 */
export type Unread = 'cellError' | 'cellFormula' | 'cellMerged' | 'cellShown'

/** A number, and what its format makes of it, in the notation of formats: "1,234.5%". */
export type ShownNumber = { readonly number: number; readonly shown: string }

/**
 * What a cell of a spreadsheet holds; null for an empty one. A date is a day (yyyy-mm-dd), or the number behind it
 * where there is no such day. `other` is what is stored, where that is not what is found.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | ShownNumber
  | { readonly unread: Unread; readonly found: string; readonly other?: string }

/** A cell that holds a number, whatever its format makes of it. */
export type NumericCell = number | ShownNumber

export function isNumeric(cell: Cell): cell is NumericCell {
  return typeof cell === 'number' || (cell !== null && typeof cell === 'object' && 'number' in cell)
}

/** The number in a cell, as it is stored. */
export function storedIn(cell: NumericCell): number {
  return typeof cell === 'number' ? cell : cell.number
}

/** The spreadsheet address, such as "B7", of the cell in this row and column, both counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`
}

/** What a spreadsheet calls the column with this index, counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** True if a cell shows nothing: it is empty, or has only white space and what cannot be seen. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && toOneLine(cell) === '')
}

/** The content of a cell, to be quoted to its person. */
export function quoted(cell: Cell): string {
  if (cell === null || typeof cell !== 'object') return String(cell ?? '')
  if ('date' in cell) return cell.date
  return 'unread' in cell ? cell.found : cell.shown
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/u
const tones = new RegExp(tone.source, 'gu')

/**
 * The form in which headings and names are compared: one line, lower case, the tone of each word behind its letters,
 * since the same word is written "Hòa" and "Hoà".
 */
export function matchKey(text: string): string {
  return toOneLine(text)
    .replace(/[\u200c\u200d]/gu, '')
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/[\p{Letter}\p{Mark}]+/gu, (word) => word.replace(tones, '') + (tone.exec(word)?.[0] ?? ''))
    .normalize('NFC')
}
