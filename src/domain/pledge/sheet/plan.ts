import { sameText, textOf, type ItemChange } from '../draft'
import type { DraftItem, ItemText } from '../item'
import { idsByWording, wordingKey } from './find-item'
import type { SheetItem } from './read-row'

/** What an import would do to the draft; nothing has been written. */
export type ImportPlan = {
  readonly added: readonly ItemText[]
  readonly changed: readonly { readonly before: ItemText; readonly after: ItemText }[]
  readonly removed: readonly ItemText[]
  readonly unchanged: number
  readonly changes: readonly ItemChange[]
}

/** The targets that stand where the sheet has no column for their units. */
function unseenTargets(row: SheetItem, stored: DraftItem | undefined): DraftItem['targets'] {
  if (stored === undefined || (stored.direction === 'yes') !== (row.direction === 'yes')) return {}
  return Object.fromEntries(Object.entries(stored.targets).filter(([unit]) => row.unseen.includes(unit)))
}

/**
 * The changes that make the draft match the sheet. Rows are matched to items by code, else by area and wording; items
 * that the sheet lacks are removed, targets of units that it has no column for stay, and items that were removed before are deleted. `newId` makes ids for new items.
 */
export function planImport(
  sheet: readonly SheetItem[],
  draft: ReadonlyMap<string, DraftItem>,
  newId: () => string,
): ImportPlan {
  const claimed = new Set(sheet.flatMap(({ id }) => (id === null ? [] : [id])))
  const byText = idsByWording(draft, claimed)
  const rows = sheet.map((row, index) => {
    const { area, text, uom, direction, points } = row
    const id = row.id ?? byText.get(wordingKey(row)) ?? newId()
    const targets = { ...unseenTargets(row, draft.get(id)), ...row.targets }
    return { id, after: { area, text, uom, direction, targets, points, order: index + 1, removed: false } }
  })
  const placed = new Set(rows.map(({ id }) => id))
  const matched = rows.map((row) => ({ ...row, stored: draft.get(row.id) }))
  const fresh = matched.filter(({ stored }) => stored === undefined || stored.removed)
  const kept = matched.flatMap(({ id, after, stored }) =>
    stored === undefined || stored.removed ? [] : [{ id, after, stored }],
  )
  const moved = kept.filter(({ stored, after }) => !sameText(stored, after))
  const changed = moved.filter(({ stored, after }) => !sameText(stored, { ...after, order: stored.order }))
  const left = [...draft].filter(([id]) => !placed.has(id))
  const going = left
    .filter(([, { removed }]) => !removed)
    .sort(([, one], [, other]) => one.order - other.order)
  return {
    added: fresh.map(({ after }) => after),
    changed: changed.map(({ stored, after }) => ({ before: textOf(stored), after })),
    removed: going.map(([, item]) => textOf(item)),
    unchanged: kept.length - changed.length,
    changes: [
      ...fresh.map(({ id, after, stored }) => ({ id, seen: stored?.rev ?? 0, next: after })),
      ...moved.map(({ id, after, stored }) => ({ id, seen: stored.rev, next: after })),
      ...going.map(([id, item]) => ({ id, seen: item.rev, next: { ...textOf(item), removed: true } })),
      ...left.flatMap(([id, { removed, rev }]) => (removed ? [{ id, seen: rev, next: null }] : [])),
    ],
  }
}
