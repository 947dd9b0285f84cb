import type { ItemText } from './item'

const plainFields = ['area', 'text', 'uom', 'direction', 'points', 'order', 'removed'] as const

/** A part of an item that can be changed separately; `target:` and the unit for one unit's target. */
export type ItemPart = (typeof plainFields)[number] | `target:${string}`

/** Both changed the same part to different values; an absent target is ''. */
export type Clash = { readonly part: ItemPart; readonly mine: string; readonly theirs: string }

/** A three-way merge: `merged` keeps mine where both changed; `news` are the parts that they changed. */
export type Merge = {
  readonly merged: ItemText
  readonly clashes: readonly Clash[]
  readonly news: readonly ItemPart[]
}

function partOf(item: ItemText, part: ItemPart): string {
  if (part.startsWith('target:')) return item.targets[part.slice('target:'.length)] ?? ''
  return String(item[part as (typeof plainFields)[number]])
}

/** `item` with `part` as it is in `from`. */
export function withPart(item: ItemText, part: ItemPart, from: ItemText): ItemText {
  if (!part.startsWith('target:')) {
    const field = part as (typeof plainFields)[number]
    return { ...item, [field]: from[field] }
  }
  const unit = part.slice('target:'.length)
  const others = Object.entries(item.targets).filter(([one]) => one !== unit)
  const target = from.targets[unit]
  return { ...item, targets: Object.fromEntries(target === undefined ? others : [...others, [unit, target]]) }
}

/** The parts in which two versions differ. */
export function partsChanged(before: ItemText, after: ItemText): readonly ItemPart[] {
  const units = new Set([...Object.keys(before.targets), ...Object.keys(after.targets)])
  const parts: readonly ItemPart[] = [...plainFields, ...[...units].map((unit) => `target:${unit}` as const)]
  return parts.filter((part) => partOf(before, part) !== partOf(after, part))
}

/**
 * Merges two people's changes to an item that both had seen as `base`. Parts that only one of them changed are taken
 * from that person; parts that both changed differently are clashes that a person must resolve: no text is lost.
 */
export function mergeItem(base: ItemText, mine: ItemText, theirs: ItemText): Merge {
  const news = partsChanged(base, theirs)
  const ours = new Set(partsChanged(base, mine))
  const clashes = news
    .filter((part) => ours.has(part) && partOf(mine, part) !== partOf(theirs, part))
    .map((part) => ({ part, mine: partOf(mine, part), theirs: partOf(theirs, part) }))
  const taken = news.filter((part) => !ours.has(part))
  return { merged: taken.reduce((item, part) => withPart(item, part, theirs), mine), clashes, news }
}
