import { partsOfOne } from '../../spreadsheet/shown'
import type { PlacedItem } from '../draft'
import { columnNames, type SheetUnit } from './columns'

const directionWords = { up: '↑', down: '↓', yes: 'đạt' } as const

/** The heading row: the fixed columns, then one for each unit. */
export function sheetHead(units: readonly SheetUnit[]): readonly string[] {
  return [...Object.values(columnNames), ...units.map(({ name }) => name)]
}

/**
 * A figure as a number if that loses no digit, else as written in Viet Nam. A percentage of one or less is written as
 * text: as a number it would look like what spreadsheets store for "95%".
 */
function figure(value: string | undefined, uom: string): string | number | null {
  if (value === undefined) return null
  const number = Number(value)
  const likePercent = partsOfOne(uom) > 1 && number !== 0 && Math.abs(number) <= 1
  return String(number) === value && !likePercent ? number : value.replace('.', ',')
}

/** The rows of the items under `sheetHead`; `readPledgeSheet` reads them back as the same items. */
export function sheetRows(
  items: readonly PlacedItem[],
  areas: readonly { readonly id: string; readonly name: string }[],
  units: readonly SheetUnit[],
): readonly (readonly (string | number | null)[])[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return items.map(([id, item]) => [
    id,
    names.get(item.area) ?? '',
    item.text,
    item.uom,
    directionWords[item.direction],
    item.points,
    ...units.map((unit) => figure(item.targets[unit.id], item.uom)),
  ])
}
