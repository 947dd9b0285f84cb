import { matchKey, type Cell } from '../../spreadsheet/cell'
import { readRows, type SheetReading } from '../../spreadsheet/read'
import type { SheetRow } from '../../spreadsheet/row'
import { isOneLine } from '../../shared/text'
import type { Unit } from '../unit'
import { unitHeadings } from './columns'
import { checkOrder, readDay } from './day'
import type { UnitProblem } from './problem'

/** The most units that the rules let a member list. */
const maxUnits = 200
const maxLength = { type: 50, name: 200, code: 20 } as const
const missing = { type: 'typeMissing', name: 'unitNameMissing' } as const
const wrong = { type: 'typeWrong', name: 'unitNameWrong', code: 'codeWrong' } as const

/**
 * A row as a unit; `id` and `order` are null if the sheet gives none, a code or a day if it has no column for them.
 */
export type SheetUnitRow = Pick<Unit, 'type' | 'name'> & {
  readonly code: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly id: string | null
  readonly order: number | null
}

type Row = SheetRow<UnitProblem>

function readLine(row: Row, column: keyof typeof maxLength): string {
  const text = row.textAt(column)
  if (text === null) return ''
  if (text === '' && column !== 'code') row.wrong(column, missing[column], '')
  else if (text.length > maxLength[column] || !isOneLine(text)) row.wrong(column, wrong[column], text)
  return text
}

function readId(row: Row, units: ReadonlyMap<string, Unit>): string | null {
  const text = row.textAt('id')
  if (text === null || text === '') return null
  return units.has(text) ? text : row.wrong('id', 'unitIdUnknown', text)
}

function readOrder(row: Row): number | null {
  const text = row.textAt('order')
  if (text === null || text === '') return null
  return /^\d{1,4}$/.test(text) ? Number(text) : row.wrong('order', 'orderWrong', text)
}

/** Reads the rows of a spreadsheet, step by step, as units; `units` are the existing ones. */
export function readUnitSheet(
  rows: readonly (readonly Cell[])[],
  units: ReadonlyMap<string, Unit>,
): Generator<SheetReading<SheetUnitRow, UnitProblem>> {
  return readRows<SheetUnitRow, UnitProblem>(rows, {
    ...unitHeadings,
    maxRows: maxUnits,
    readRow: (row) => {
      const id = readId(row, units)
      const type = readLine(row, 'type')
      const name = readLine(row, 'name')
      const code = readLine(row, 'code')
      const order = readOrder(row)
      const validFrom = readDay(row, 'validFrom')
      const validTo = readDay(row, 'validTo')
      checkOrder(row, ['validFrom', validFrom], ['validTo', validTo])
      const given = (column: string, text: string | null) => (row.columns.has(column) ? text : null)
      return {
        ...{ id, type, name, order },
        code: given('code', code),
        validFrom: given('validFrom', validFrom),
        validTo: given('validTo', validTo),
      }
    },
    unique: [
      { column: 'id', code: 'unitIdTwice', of: ({ id }) => id },
      { column: 'name', code: 'unitTwice', of: ({ type, name }) => matchKey(`${type} ${name}`) },
    ],
  })
}
