import { patterns } from '../../shared/patterns'
import { matchKey } from '../../spreadsheet/cell'
import type { SheetRow } from '../../spreadsheet/row'
import { isOneLine } from '../../shared/text'
import type { DraftItem } from '../item'
import { columnOf, type SheetUnit } from './columns'
import { wordingKey } from './find-item'
import type { PledgeProblem } from './problem'
import { readTarget } from './read-target'

/** One row as an item; `id` is null if the sheet gives none. */
export type SheetItem = Pick<DraftItem, 'area' | 'text' | 'uom' | 'direction' | 'targets' | 'points'> & {
  readonly id: string | null
  readonly row: number
  /** The units that the sheet has no column for, of whose targets it says nothing. */
  readonly unseen: readonly string[]
}

/** What a row is checked against. */
type SheetContext = {
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** The units that may have columns of their own. */
  readonly units: readonly SheetUnit[]
  readonly draft: ReadonlyMap<string, DraftItem>
  /** The ids of what stands, by area and wording. */
  readonly byWording: ReadonlyMap<string, string>
}

const maxLength = { text: 1000, uom: 100 } as const
const maxPoints = 1000
const directions = new Map<string, DraftItem['direction']>(
  (
    [
      ['↑', 'up'],
      ['tăng', 'up'],
      ['cao', 'up'],
      ['càng cao càng tốt', 'up'],
      ['↓', 'down'],
      ['giảm', 'down'],
      ['thấp', 'down'],
      ['càng thấp càng tốt', 'down'],
      ['đạt', 'yes'],
      ['đạt hoặc không đạt', 'yes'],
    ] as const
  ).map(([word, direction]) => [matchKey(word), direction]),
)

/** Reads one row as an item; if a cell is wrong, it is reported and the item is discarded. */
export function readItem(
  row: SheetRow<PledgeProblem>,
  { areas, units, draft, byWording }: SheetContext,
): SheetItem {
  const { textAt, wrong, columns } = row

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
    const direction = directions.get(matchKey(text))
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

  const id = idAt()
  const area = areaAt()
  const text = lineAt('text')
  const uom = lineAt('uom')
  const direction = directionAt()
  const points = pointsAt()
  const stored = draft.get(id ?? byWording.get(wordingKey({ area, text })) ?? '')
  const targets = units.flatMap(({ id: unit, name }) => {
    const column = columnOf(unit)
    if (!columns.has(column)) return []
    const around = { text, uom, direction, unit: name, stands: stored?.targets[unit] ?? null }
    const target = readTarget(row, column, around)
    return target === null ? [] : [[unit, target] as const]
  })
  const unseen = units.flatMap((unit) => (columns.has(columnOf(unit.id)) ? [] : [unit.id]))
  return {
    id,
    row: row.number,
    area,
    text,
    uom,
    direction,
    points,
    targets: Object.fromEntries(targets),
    unseen,
  }
}
