import { likeness } from '../../spreadsheet/cell'
import { idFrom } from '../check-unit'
import { unitTitle, type Unit } from '../unit'
import type { SheetUnitRow } from './read-units'

/** What an import of units would do; nothing of it has happened. */
export type UnitsPlan = {
  readonly added: ReadonlyMap<string, Unit>
  readonly changed: ReadonlyMap<string, Unit>
  readonly unchanged: number
}

const same = (a: Unit, b: Unit) =>
  (['type', 'name', 'code', 'order', 'validFrom', 'validTo'] as const).every((field) => a[field] === b[field])

/**
 * Rows find their unit by its code in the sheet, else by type and name. Units that the sheet lacks stay as they are,
 * since years that are past speak of them; so do the units that each was made of.
 */
export function planUnits(rows: readonly SheetUnitRow[], units: ReadonlyMap<string, Unit>): UnitsPlan {
  const claimed = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])))
  const byTitle = new Map([...units].map(([id, unit]) => [likeness(unitTitle(unit)), id] as const))
  const taken = new Set(units.keys())
  let last = Math.max(0, ...[...units.values()].map(({ order }) => order))
  const added = new Map<string, Unit>()
  const changed = new Map<string, Unit>()
  for (const { id: given, order, ...fields } of rows) {
    const like = byTitle.get(likeness(`${fields.type} ${fields.name}`))
    const known = given ?? (like === undefined || claimed.has(like) ? undefined : like)
    const id = known ?? idFrom(fields.name, taken)
    taken.add(id)
    const before = units.get(id)
    if (before === undefined && order === null) last += 1
    const after = {
      ...fields,
      order: order ?? before?.order ?? last,
      predecessors: before?.predecessors ?? [],
    }
    if (before === undefined) added.set(id, after)
    else if (!same(before, after)) changed.set(id, after)
  }
  return { added, changed, unchanged: rows.length - added.size - changed.size }
}
