import { readDecimal } from '../../shared/decimal'
import { isNumeric, matchKey, quoted, storedIn } from '../../spreadsheet/cell'
import type { SheetRow } from '../../spreadsheet/row'
import { figuresOf, partsOfOne, spelled } from '../../spreadsheet/shown'
import type { DraftItem } from '../item'
import type { PledgeProblem } from './problem'

const reached = 'đạt'
const faults = {
  empty: 'targetNotNumber',
  notNumber: 'targetNotNumber',
  ambiguous: 'targetAmbiguous',
  withUnit: 'targetWithUnit',
  tooLong: 'targetTooLong',
} as const

/** The item that a target belongs to, and what stands in its place now. */
type Around = Pick<DraftItem, 'text' | 'uom' | 'direction'> & {
  readonly unit: string
  readonly stands: string | null
}

/** Reads the target in a column: what the cell shows; null if there is none, or it is wrong, which is reported. */
export function readTarget(row: SheetRow<PledgeProblem>, column: string, around: Around): string | null {
  const { direction, uom, stands, text: about, unit } = around
  const cell = row.cellAt(column)
  if (direction !== 'yes' && isNumeric(cell)) {
    const readings = figuresOf(cell, uom)
    if (readings === null) return row.wrong(column, 'cellShown', quoted(cell), spelled(storedIn(cell)))
    if (readings.some((one) => one.length > 20)) return row.wrong(column, 'targetTooLong', readings[0] ?? '')
    const [only] = readings
    return readings.length === 1
      ? (only ?? null)
      : row.ask(column, { about, column: unit, readings, uom, stands })
  }
  const text = row.textAt(column)
  if (text === null || text === '') return null
  const isReached = matchKey(text) === matchKey(reached)
  if (direction === 'yes') return isReached ? reached : row.wrong(column, 'targetNotReached', text)
  if (isReached) return row.wrong(column, 'targetReached', text)
  const read = readDecimal(partsOfOne(uom) === 100 ? text.replace(/\s*%$/, '') : text)
  return read.ok ? read.value : row.wrong(column, faults[read.why], text)
}
