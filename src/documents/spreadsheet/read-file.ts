import Papa from 'papaparse'

import { quoted } from '@/domain/spreadsheet/cell'
import { legacyTexts } from '@/domain/spreadsheet/convert'
import { plainSheet, type Sheet } from '@/domain/spreadsheet/sheet'
import { fail, ok, type Result } from '@/domain/shared/result'

import { most } from './limits'
import { readWorkbook } from './read-workbook'

/** The first bytes of a zip archive (.xlsx) and of the older compound format (.xls). */
const zip = [0x50, 0x4b]
const compound = [0xd0, 0xcf]

const beginsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte)

/** The most letters that office programs put into a cell. */
const longestCell = 32_767

/**
 * Reads the sheets of a .xlsx or the rows of a .csv, distinguished by content, not by name. One that reaches too far
 * fails with SHEET_TOO_LARGE.
 */
export function readFile(bytes: Uint8Array): Result<readonly Sheet[]> {
  if (beginsWith(bytes, compound)) return fail(isEncrypted(bytes) ? 'SHEET_PASSWORD' : 'SHEET_OLD_FORMAT')
  const read = beginsWith(bytes, zip) ? readWorkbook(bytes) : readCsv(bytes)
  return read.ok && read.value.some(isOverlong) ? fail('SHEET_UNREADABLE') : read
}

function isOverlong({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((cell) => quoted(cell).length > longestCell))
}

/** True for an .xlsx behind a password: it lies in a compound file, under this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes(Array.from('EncryptedPackage').join('\u0000'))
}

function readCsv(bytes: Uint8Array): Result<readonly Sheet[]> {
  const text = decoded(bytes, utf16Encoding(bytes) ?? 'utf-8')
  if (text !== null) return text.includes('\u0000') ? fail('SHEET_UNREADABLE') : sheetOf(text)
  // Files of old fonts have one byte a letter; what then makes sense as Vietnamese is shown before it is taken.
  const old = sheetOf(decoded(bytes, 'windows-1252') ?? '')
  return old.ok && old.value.every(({ rows }) => legacyTexts(rows).length === 0)
    ? fail('SHEET_ENCODING')
    : old
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isFilled = (row: readonly (string | null)[]) => row.some((cell) => cell !== null)

/** The sheet of a text; refused where a workbook would be, too. */
function sheetOf(text: string): Result<readonly Sheet[]> {
  // an empty line at the end would hide from the library that a list has two columns
  const { data } = Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), { skipEmptyLines: false })
  const rows = data.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  const last = rows.findLastIndex(isFilled)
  const cells = rows.reduce((count, row) => count + row.filter((cell) => cell !== null).length, 0)
  const isTooLarge =
    last >= most.rows || cells > most.cells || rows.some((row) => isFilled(row.slice(most.columns)))
  return isTooLarge
    ? fail('SHEET_TOO_LARGE')
    : ok([plainSheet(rows.slice(0, last + 1).map((row) => row.slice(0, most.columns)))])
}

/** The UTF-16 encoding of a file with a byte order mark, which is what Excel calls "Unicode text"; else null. */
function utf16Encoding(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
}
