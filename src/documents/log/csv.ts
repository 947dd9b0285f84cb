import { utf8ToBytes } from '@/domain/shared/digest'

import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { paperLog, type PaperEntry } from './model'

const columns: readonly { readonly head: string; readonly of: (entry: PaperEntry) => string }[] = [
  { head: 'Mục', of: ({ seq }) => String(seq) },
  { head: 'Thời điểm máy chủ ghi nhận (+07:00)', of: ({ iso }) => iso },
  { head: 'Việc', of: ({ what }) => what },
  { head: 'Người thực hiện', of: ({ who }) => who },
  { head: 'Lý do, bảo lưu, chi tiết', of: ({ details }) => details },
  { head: 'Tình trạng trên máy lập bảng', of: ({ state }) => state },
  { head: 'Mã ký', of: ({ code }) => code },
  { head: 'Mã khóa', of: ({ key }) => key },
  { head: 'Loại khóa', of: ({ kind }) => kind },
  { head: 'SHA-256 của mục', of: ({ hash }) => hash },
]

/**
 * A cell as in RFC 4180. Text that a spreadsheet would take for a formula is prefixed with an apostrophe: it was typed
 * by people, and opening the file must never execute it.
 */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** The log as CSV: UTF-8 with the byte order mark that spreadsheets look for, line endings as in RFC 4180. */
export function logCsv(source: PaperSource): Paper {
  const rows = [
    columns.map(({ head }) => head),
    ...paperLog(source).map((entry) => columns.map(({ of }) => of(entry))),
  ]
  const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  const name = `nhat-ky-${source.replay.where.year}.csv`
  return { name, type: mediaTypes.csv, bytes: utf8ToBytes(`\ufeff${text}`) }
}
