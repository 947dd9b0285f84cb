import { patterns } from '../../shared/patterns'
import { readDecimal } from '../../shared/decimal'
import { matchKey } from '../../spreadsheet/cell'
import type { SheetRow } from '../../spreadsheet/row'
import { isOneLine } from '../../shared/text'
import type { DraftItem } from '../item'
import { columnOf } from './columns'
import type { PledgeProblem } from './problem'

/** One row as an item; `id` is null if the sheet gives none. */
export type SheetItem = Pick<DraftItem, 'area' | 'text' | 'uom' | 'direction' | 'targets' | 'points'> & {
  readonly id: string | null
  readonly row: number
}

/** What a row is checked against. */
type SheetContext = {
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** Ids of the units that have columns of their own. */
  readonly units: readonly string[]
}

const maxLength = { text: 1000, uom: 100 } as const
const maxPoints = 1000
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

/** Reads one row as an item; if a cell is wrong, it is reported and the item is discarded. */
export function readItem(row: SheetRow<PledgeProblem>, { areas, units }: SheetContext): SheetItem {
  const { textAt, wrong, cellAt, columns } = row

  function lineAt(key: 'text' | 'uom'): string {
    const text = textAt(key)
    if (text === null) return ''
    if (text === '') wrong(key, `${key}Missing`, '')
    else if (text.length > maxLength[key]) wrong(key, `${key}TooLong`, String(text.length))
    else if (!isOneLine(text)) wrong(key, `${key}Strange`, text)
    return text
  }

  function idAt(): string | null {
    const text = textAt('id')
    if (text === null || text === '') return null
    return patterns.id.test(text) ? text : wrong('id', 'idShape', text)
  }

  function areaAt(): string {
    const text = textAt('area')
    if (text === null) return ''
    if (text === '') wrong('area', 'areaMissing', '')
    const bare = text.replace(/^[IVX]+\.\s*/, '')
    const area = areas.find(({ name }) => [text, bare].some((one) => matchKey(one) === matchKey(name)))
    if (text !== '' && area === undefined)
      wrong('area', 'areaUnknown', text, areas.map(({ name }) => name).join('; '))
    return area?.id ?? ''
  }

  function directionAt(): DraftItem['direction'] {
    const text = textAt('direction')
    if (text === null) return 'up'
    const direction = directions[matchKey(text)]
    if (direction !== undefined) return direction
    wrong('direction', text === '' ? 'directionMissing' : 'directionUnknown', text)
    return 'up'
  }

  function pointsAt(): number {
    const text = textAt('points')
    if (text === null) return 0
    if (text === '') wrong('points', 'pointsMissing', '')
    else if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) wrong('points', 'pointsNotNumber', text)
    else if (!/^-?\d+$/.test(text)) wrong('points', 'pointsFraction', text)
    else if (Number(text) < 0 || Number(text) > maxPoints) wrong('points', 'pointsRange', text)
    return Number(text)
  }

  function targetAt(column: string, direction: DraftItem['direction'], uom: string): string | null {
    const text = textAt(column)
    if (text === null || text === '') return null
    const isReached = matchKey(text) === reached
    if (direction === 'yes') return isReached ? reached : wrong(column, 'targetNotReached', text)
    if (isReached) return wrong(column, 'targetReached', text)
    const cell = cellAt(column)
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

  const id = idAt()
  const area = areaAt()
  const text = lineAt('text')
  const uom = lineAt('uom')
  const direction = directionAt()
  const points = pointsAt()
  const targets = units.flatMap((unit) => {
    const column = columnOf(unit)
    const target = columns.has(column) ? targetAt(column, direction, uom) : null
    return target === null ? [] : [[unit, target] as const]
  })
  return { id, row: row.number, area, text, uom, direction, points, targets: Object.fromEntries(targets) }
}
