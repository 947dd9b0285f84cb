import { likeness } from '../../spreadsheet/cell'
import type { Headings } from '../../spreadsheet/columns'

/** The columns that every pledge's spreadsheet has, by the words at their head. */
export const columnNames = {
  id: 'Mã',
  area: 'Lĩnh vực',
  text: 'Nội dung',
  uom: 'Đơn vị tính',
  direction: 'Chiều',
  points: 'Điểm',
} as const

export type ColumnKey = keyof typeof columnNames

/** A unit that signs: after the fixed columns each has one of its own, for its targets. */
export type SheetUnit = { readonly id: string; readonly name: string; readonly type: string }

/** The column of a unit's targets, which no fixed column is called. */
export const columnOf = (unit: string) => `unit:${unit}`

const required: readonly ColumnKey[] = ['area', 'text', 'uom', 'direction', 'points']

/** The headings of a pledge's spreadsheet with a column for each of `units`. */
export function headingsFor(units: readonly SheetUnit[]): Headings {
  const known = new Map<string, string>([
    ...units.flatMap(({ id, name, type }) =>
      [name, `${type} ${name}`].map((own) => [likeness(own), columnOf(id)] as const),
    ),
    ...Object.entries(columnNames).map(([key, name]) => [likeness(name), key] as const),
  ])
  return {
    recognise: (heading) => known.get(likeness(heading)) ?? null,
    required: required.map((key) => [key, columnNames[key]]),
  }
}
