import { toOneLine } from '../../shared/text'
import { addressOf, type Cell } from './cell'
import type { SheetProblem } from './problem'

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

/** Where each column stands, counted from 0. */
export type Columns = {
  readonly fixed: ReadonlyMap<ColumnKey, number>
  readonly units: ReadonlyMap<string, number>
  readonly count: number
}

const required: readonly ColumnKey[] = ['area', 'text', 'uom', 'direction', 'points']

/** How headings and names are compared: NFC, one line, without regard to case. */
export function likeness(text: string): string {
  return toOneLine(text).toLocaleLowerCase('vi')
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? toOneLine(String(cell)) : ''
}

/** Finds the columns by their headings in `row` (its number counted from 0); `problems` names what does not fit. */
export function readColumns(
  head: readonly Cell[],
  row: number,
  units: readonly SheetUnit[],
): { readonly columns: Columns; readonly problems: readonly SheetProblem[] } {
  const fixed = new Map<ColumnKey, number>()
  const ofUnits = new Map<string, number>()
  const problems: SheetProblem[] = []
  const taken = new Map<string, number>()
  head.forEach((cell, at) => {
    const name = textOf(cell)
    if (name === '') return
    const like = likeness(name)
    const key = (Object.keys(columnNames) as ColumnKey[]).find((one) => likeness(columnNames[one]) === like)
    const unit = units.find((one) =>
      [one.name, `${one.type} ${one.name}`].some((own) => likeness(own) === like),
    )
    const what = key ?? unit?.id
    const address = addressOf(row, at)
    if (what === undefined) problems.push({ address, code: 'columnUnknown', found: name, other: '' })
    else if (taken.has(what))
      problems.push({
        address,
        code: 'columnTwice',
        found: name,
        other: addressOf(row, taken.get(what) ?? 0),
      })
    else if (key !== undefined) fixed.set(key, at)
    else ofUnits.set(what, at)
    if (what !== undefined && !taken.has(what)) taken.set(what, at)
  })
  for (const key of required) {
    if (fixed.has(key)) continue
    problems.push({ address: addressOf(row, 0), code: 'columnMissing', found: columnNames[key], other: '' })
  }
  return { columns: { fixed, units: ofUnits, count: head.length }, problems }
}
