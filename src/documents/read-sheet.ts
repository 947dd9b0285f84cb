import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/universal'

import type { Cell } from '@/domain/spreadsheet/cell'
import { fail, ok, type Result } from '@/domain/shared/result'

/** A spreadsheet of one year is far smaller; a larger file was chosen by mistake. */
const maxBytes = 5_000_000

/** The first bytes of a zip archive (.xlsx) and of the older compound format (.xls). */
const zip = [0x50, 0x4b]
const compound = [0xd0, 0xcf]

const beginsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte)

/** Reads the first sheet of a .xlsx or the rows of a .csv, distinguished by content, not by name. */
export async function readSheet(file: Blob): Promise<Result<readonly (readonly Cell[])[]>> {
  if (file.size > maxBytes) return fail('SHEET_TOO_LARGE')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (beginsWith(bytes, compound)) return fail('SHEET_OLD_FORMAT')
  return beginsWith(bytes, zip) ? readXlsx(bytes.buffer) : readCsv(bytes)
}

async function readXlsx(bytes: ArrayBuffer): Promise<Result<readonly (readonly Cell[])[]>> {
  try {
    const [first] = await readXlsxFile(bytes, { trim: false })
    return ok((first?.data ?? []).map((row) => row.map(toCell)))
  } catch {
    return fail('SHEET_UNREADABLE')
  }
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function readCsv(bytes: Uint8Array): Result<readonly (readonly Cell[])[]> {
  try {
    const text = new TextDecoder(utf16Encoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) return fail('SHEET_UNREADABLE')
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false })
    return ok(data.map((row) => row.map((cell) => (cell === '' ? null : cell))))
  } catch {
    return fail('SHEET_ENCODING')
  }
}

/** The UTF-16 encoding of a file with a byte order mark, which is what Excel calls "Unicode text"; else null. */
function utf16Encoding(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
}
