import { matchKey } from '../../spreadsheet/cell'
import type { DraftItem } from '../item'

/** How items are matched that have no code in common: by area and wording. */
export function wordingKey({ area, text }: Pick<DraftItem, 'area' | 'text'>): string {
  return `${area} ${matchKey(text)}`
}

/** The ids of the items that stand and are not in `claimed`, by area and wording. */
export function idsByWording(
  draft: ReadonlyMap<string, DraftItem>,
  claimed: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const free = [...draft].filter(([id, item]) => !item.removed && !claimed.has(id))
  return new Map(free.map(([id, item]) => [wordingKey(item), id]))
}
