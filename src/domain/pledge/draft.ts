import { toOneLine } from '../shared/text'
import type { DraftItem, ItemText, PledgeItem } from './item'

/** One item of the draft under its id. */
export type PlacedItem = readonly [id: string, item: DraftItem]

/** An item of the draft as it will be frozen: texts NFC and on one line. Marks and comments are bound to its digest. */
export function pledgeItemOf(id: string, item: ItemText): PledgeItem {
  return {
    id,
    area: item.area,
    text: toOneLine(item.text),
    uom: toOneLine(item.uom),
    direction: item.direction,
    targets: Object.fromEntries(
      Object.entries(item.targets).map(([unit, target]) => [unit, toOneLine(target)]),
    ),
    points: item.points,
  }
}

/** An item as it is stored: its texts NFC and on one line. */
export function cleaned(item: ItemText): ItemText {
  const { text, uom, targets } = pledgeItemOf('', item)
  return { ...item, text, uom, targets }
}

/** The items that have not been removed, by area, then by their own order. */
export function itemsInOrder(
  areas: readonly { readonly id: string }[],
  items: ReadonlyMap<string, DraftItem>,
): readonly PlacedItem[] {
  const rank = new Map(areas.map(({ id }, index) => [id, index]))
  return [...items]
    .filter(([, item]) => !item.removed)
    .sort(
      ([idA, a], [idB, b]) =>
        (rank.get(a.area) ?? -1) - (rank.get(b.area) ?? -1) || a.order - b.order || (idA < idB ? -1 : 1),
    )
}

/** The part of a draft item that people edit. */
export function textOf({ area, text, uom, direction, targets, points, order, removed }: ItemText): ItemText {
  return { area, text, uom, direction, targets, points, order, removed }
}

/** True if both have the same text, regardless of author and time. */
export function sameText(a: ItemText, b: ItemText): boolean {
  const units = new Set([...Object.keys(a.targets), ...Object.keys(b.targets)])
  return (
    a.area === b.area &&
    a.text === b.text &&
    a.uom === b.uom &&
    a.direction === b.direction &&
    a.points === b.points &&
    a.order === b.order &&
    a.removed === b.removed &&
    [...units].every((unit) => a.targets[unit] === b.targets[unit])
  )
}

/** One change of an item: `seen` is the version it is based on, 0 for a new item; `next` is null to delete it. */
export type ItemChange = { readonly id: string; readonly seen: number; readonly next: ItemText | null }

/** Where an item is moved to: into an area, before one of its items or (null) to its end. */
export type Goal = { readonly area: string; readonly before: string | null }

/**
 * Moves the item `id` to `to`; `listed` are all items in order. Returns the changes of every item whose position
 * changes; none if nothing moves. Orders are 1, 2, 3 … over the whole draft.
 */
export function moveItem(listed: readonly PlacedItem[], id: string, to: Goal): readonly ItemChange[] {
  const moving = listed.find(([one]) => one === id)
  if (moving === undefined || to.before === id) return []
  const rest = listed.filter(([one]) => one !== id)
  const here = rest.findIndex(([one]) => one === to.before)
  const afterArea = rest.findLastIndex(([, item]) => item.area === to.area) + 1
  const at = here >= 0 ? here : afterArea > 0 ? afterArea : rest.length
  return [...rest.slice(0, at), moving, ...rest.slice(at)].flatMap(([one, item], index) => {
    const next = { ...textOf(item), area: one === id ? to.area : item.area, order: index + 1 }
    return sameText(item, next) ? [] : [{ id: one, seen: item.rev, next }]
  })
}

/** Where one step up or down leads: within the area, or across its edge into the adjacent one; null if there is none. */
export function oneStep(
  areas: readonly { readonly id: string }[],
  listed: readonly PlacedItem[],
  id: string,
  by: -1 | 1,
): Goal | null {
  const area = listed.find(([one]) => one === id)?.[1].area
  if (area === undefined) return null
  const here = listed.filter(([, item]) => item.area === area)
  const at = here.findIndex(([one]) => one === id)
  const adjacent = here[at + by]
  if (adjacent !== undefined) return { area, before: by === -1 ? adjacent[0] : (here[at + 2]?.[0] ?? null) }
  const next = areas[areas.findIndex((one) => one.id === area) + by]
  if (next === undefined) return null
  const first = listed.find(([, item]) => item.area === next.id)?.[0]
  return { area: next.id, before: by === 1 ? (first ?? null) : null }
}

/** The order of a new last item. */
export function nextOrder(items: ReadonlyMap<string, DraftItem>): number {
  return Math.max(0, ...[...items.values()].map(({ order }) => order)) + 1
}
