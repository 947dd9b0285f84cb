import { patterns } from '../../shared/patterns'
import { readDecimal } from '../../shared/decimal'
import { isOneLine, toOneLine } from '../../shared/text'
import type { DraftItem } from '../item'
import { addressOf, type Cell } from './cell'
import { likeness, type ColumnKey, type Columns } from './columns'
import type { SheetProblem, SheetProblemCode } from './problem'

/** One row as an item: without an id where the sheet gives none. */
export type SheetItem = Pick<DraftItem, 'area' | 'text' | 'uom' | 'direction' | 'targets' | 'points'> & {
  readonly id: string | null
  readonly row: number
}

/** What a row is held against. */
export type SheetContext = {
  readonly columns: Columns
  readonly areas: readonly { readonly id: string; readonly name: string }[]
}

const mostLetters = { text: 1000, uom: 100 } as const
const mostPoints = 1000
const reached = 'đạt'
const directions: Readonly<Record<string, DraftItem['direction']>> = {
  '↑': 'up',
  tăng: 'up',
  cao: 'up',
  '↓': 'down',
  giảm: 'down',
  thấp: 'down',
  đạt: 'yes',
}
const excelErrors = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/

/** What a spreadsheet made of a figure, without the noise of its binary fraction and without an exponent. */
function spelled(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** Reads one row; wrong cells go to `report`, and then the row gives no item. */
export function readRow(
  cells: readonly Cell[],
  row: number,
  { columns, areas }: SheetContext,
  report: (problem: SheetProblem) => void,
): SheetItem | null {
  const wrongs: SheetProblemCode[] = []
  function wrong(column: number, code: SheetProblemCode, found: string, other = ''): null {
    wrongs.push(code)
    report({ address: addressOf(row, column), code, found, other })
    return null
  }

  /** The text of a cell; null and reported if it holds something that is neither text nor number. */
  function plainAt(column: number): string | null {
    const cell = cells[column] ?? null
    if (cell === null) return ''
    if (typeof cell === 'boolean') return wrong(column, 'cellBoolean', String(cell).toUpperCase())
    if (typeof cell === 'object') return wrong(column, 'cellDate', cell.date)
    const text = typeof cell === 'number' ? spelled(cell) : toOneLine(cell)
    return excelErrors.test(text) ? wrong(column, 'cellError', text) : text
  }
  const placeOf = (key: ColumnKey) => columns.fixed.get(key) ?? 0

  function lineAt(key: 'text' | 'uom'): string {
    const column = placeOf(key)
    const text = plainAt(column)
    if (text === null) return ''
    if (text === '') wrong(column, `${key}Missing`, '')
    else if (text.length > mostLetters[key]) wrong(column, `${key}TooLong`, String(text.length))
    else if (!isOneLine(text)) wrong(column, `${key}Strange`, text)
    return text
  }

  function idAt(): string | null {
    const column = columns.fixed.get('id')
    const text = column === undefined ? '' : plainAt(column)
    if (column === undefined || text === null || text === '') return null
    return patterns.id.test(text) ? text : wrong(column, 'idShape', text)
  }

  function areaAt(): string {
    const column = placeOf('area')
    const text = plainAt(column)
    if (text === null) return ''
    if (text === '') wrong(column, 'areaMissing', '')
    const bare = text.replace(/^[IVX]+\.\s*/, '')
    const area = areas.find(({ name }) => [text, bare].some((one) => likeness(one) === likeness(name)))
    if (text !== '' && area === undefined)
      wrong(column, 'areaUnknown', text, areas.map(({ name }) => name).join('; '))
    return area?.id ?? ''
  }

  function directionAt(): DraftItem['direction'] {
    const column = placeOf('direction')
    const text = plainAt(column)
    if (text === null) return 'up'
    const direction = directions[likeness(text)]
    if (direction !== undefined) return direction
    wrong(column, text === '' ? 'directionMissing' : 'directionUnknown', text)
    return 'up'
  }

  function pointsAt(): number {
    const column = placeOf('points')
    const text = plainAt(column)
    if (text === null) return 0
    if (text === '') wrong(column, 'pointsMissing', '')
    else if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) wrong(column, 'pointsNotNumber', text)
    else if (!/^-?\d+$/.test(text)) wrong(column, 'pointsFraction', text)
    else if (Number(text) < 0 || Number(text) > mostPoints) wrong(column, 'pointsRange', text)
    return Number(text)
  }

  function targetAt(column: number, direction: DraftItem['direction'], uom: string): string | null {
    const text = plainAt(column)
    if (text === null || text === '') return null
    const isReached = likeness(text) === reached
    if (direction === 'yes') return isReached ? reached : wrong(column, 'targetNotReached', text)
    if (isReached) return wrong(column, 'targetReached', text)
    const cell = cells[column]
    const read = typeof cell === 'number' ? readDecimal(text.replace('.', ',')) : readDecimal(text)
    if (!read.ok) {
      const codes = {
        empty: 'targetNotNumber',
        notNumber: 'targetNotNumber',
        ambiguous: 'targetAmbiguous',
        withUnit: 'targetWithUnit',
        tooLong: 'targetTooLong',
      } as const
      return wrong(column, codes[read.why], text)
    }
    const percent =
      typeof cell === 'number' && cell > 0 && cell <= 1 && uom.startsWith('%') && direction === 'up'
    return percent ? wrong(column, 'targetFraction', text.replace('.', ',')) : read.value
  }

  cells.forEach((cell, column) => {
    const known = [...columns.fixed.values(), ...columns.units.values()].includes(column)
    if (cell !== null && !known) wrong(column, 'outside', typeof cell === 'object' ? cell.date : String(cell))
  })
  const id = idAt()
  const area = areaAt()
  const text = lineAt('text')
  const uom = lineAt('uom')
  const direction = directionAt()
  const points = pointsAt()
  const targets = [...columns.units].flatMap(([unit, column]) => {
    const target = targetAt(column, direction, uom)
    return target === null ? [] : [[unit, target] as const]
  })
  return wrongs.length === 0
    ? { id, row, area, text, uom, direction, points, targets: Object.fromEntries(targets) }
    : null
}
