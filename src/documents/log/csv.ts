import { writeCsv } from '../medium/csv'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { quoted, type OwnWords } from '../parts/quoted'
import { paperLog, type PaperEntry } from './model'

const inOneCell = (own: readonly OwnWords[]) =>
  own.map(({ about, words }) => (about === '' ? words : `${about}: ${quoted(words)}`)).join('; ')

const columns: readonly { readonly head: string; readonly of: (entry: PaperEntry) => string }[] = [
  { head: 'Mục', of: ({ seq }) => String(seq) },
  { head: 'Thời điểm máy chủ ghi nhận (+07:00)', of: ({ iso }) => iso },
  { head: 'Việc', of: ({ what }) => what },
  { head: 'Người thực hiện', of: ({ who }) => who },
  { head: 'Lý do, bảo lưu, chi tiết', of: ({ own, digest }) => inOneCell(own) || digest },
  { head: 'Tình trạng trên máy lập bảng', of: ({ state }) => state },
  { head: 'Mã ký', of: ({ code }) => code },
  { head: 'Mã khóa', of: ({ key }) => key },
  { head: 'Loại khóa', of: ({ kind }) => kind },
  { head: 'SHA-256 của mục', of: ({ hash }) => hash },
]

/** The log as CSV. */
export function logCsv(source: PaperSource): Paper {
  const rows = [
    columns.map(({ head }) => head),
    ...paperLog(source).map((entry) => columns.map(({ of }) => of(entry))),
  ]
  const name = `nhat-ky-${source.replay.where.year}.csv`
  return { name, type: mediaTypes.csv, bytes: writeCsv(rows) }
}
