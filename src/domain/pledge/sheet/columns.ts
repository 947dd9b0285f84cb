import { matchKey } from '../../spreadsheet/cell'
import type { Headings } from '../../spreadsheet/columns'

/** The headings of the columns that every pledge's spreadsheet has. */
export const columnNames = {
  id: 'Mã',
  area: 'Lĩnh vực',
  text: 'Nội dung',
  uom: 'Đơn vị tính',
  direction: 'Hướng đánh giá',
  points: 'Điểm',
} as const

/** Headings that sheets of before were given, still taken. */
const formerNames = { direction: ['Chiều', 'Chiều hướng'] } as const

export type ColumnKey = keyof typeof columnNames

/** A unit that signs: after the fixed columns, each has a column for its targets. */
export type SheetUnit = { readonly id: string; readonly name: string; readonly type: string }

/** The key of the column of a unit's targets, distinct from all fixed columns. */
export const columnOf = (unit: string) => `unit:${unit}`
const isUnitColumn = (column: string) => column.startsWith(columnOf(''))

/** What one cell may say for several rows. */
const downwards: readonly string[] = ['area', 'uom', 'direction']

const required: readonly ColumnKey[] = ['area', 'text', 'uom', 'direction', 'points']

/** The headings of a pledge's spreadsheet with a column for each of `units`. */
export function headingsFor(units: readonly SheetUnit[]): Headings {
  const known = new Map<string, string>([
    ...units.flatMap(({ id, name, type }) =>
      [name, `${type} ${name}`].map((own) => [matchKey(own), columnOf(id)] as const),
    ),
    ...formerNames.direction.map((name) => [matchKey(name), 'direction'] as const),
    ...Object.entries(columnNames).map(([key, name]) => [matchKey(name), key] as const),
  ])
  return {
    recognise: (heading) => known.get(matchKey(heading)) ?? null,
    required: required.map((key) => [key, columnNames[key]]),
    spreads: (column) => (isUnitColumn(column) ? 'across' : downwards.includes(column) ? 'down' : null),
  }
}
