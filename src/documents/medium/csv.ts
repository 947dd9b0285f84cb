import { utf8ToBytes } from '@/domain/shared/digest'

import { forCsv } from './media'

/** A cell as in RFC 4180, of which nothing is executed when the file is opened: people typed what stands in it. */
function cell(text: string): string {
  const inert = forCsv(text)
  return /[",;]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** Rows as CSV: UTF-8 with the byte order mark that spreadsheets look for, line endings as in RFC 4180. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return utf8ToBytes(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`)
}
