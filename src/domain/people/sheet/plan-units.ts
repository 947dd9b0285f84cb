import { matchKey } from '../../spreadsheet/cell'
import { idFrom } from '../check-unit'
import { unitTitle, type Unit } from '../unit'
import type { SheetUnitRow } from './read-units'

/** What an import of units would do; nothing has been written. */
export type UnitsPlan = {
  readonly added: ReadonlyMap<string, Unit>
  readonly changed: ReadonlyMap<string, Unit>
  readonly unchanged: number
}

const same = (a: Unit, b: Unit) =>
  (['type', 'name', 'code', 'order', 'validFrom', 'validTo'] as const).every((field) => a[field] === b[field])

/**
 * Plans the import of units. Rows are matched to units by code, else by type and name. Units that the sheet lacks stay
 * as they are, since past years refer to them, and every unit keeps its predecessors, and what the
 * sheet has no column for.
 */
export function planUnits(rows: readonly SheetUnitRow[], units: ReadonlyMap<string, Unit>): UnitsPlan {
  const claimed = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])))
  const byTitle = new Map([...units].map(([id, unit]) => [matchKey(unitTitle(unit)), id] as const))
  const taken = new Set(units.keys())
  let last = Math.max(0, ...[...units.values()].map(({ order }) => order))
  const added = new Map<string, Unit>()
  const changed = new Map<string, Unit>()
  for (const { id: given, order, ...fields } of rows) {
    const like = byTitle.get(matchKey(`${fields.type} ${fields.name}`))
    const known = given ?? (like === undefined || claimed.has(like) ? undefined : like)
    const id = known ?? idFrom(fields.name, taken)
    taken.add(id)
    const previous = units.get(id)
    if (previous === undefined && order === null) last += 1
    const after = {
      type: fields.type,
      name: fields.name,
      code: fields.code ?? previous?.code ?? '',
      validFrom: fields.validFrom ?? previous?.validFrom ?? '',
      validTo: fields.validTo ?? previous?.validTo ?? '',
      order: order ?? previous?.order ?? last,
      predecessors: previous?.predecessors ?? [],
    }
    if (previous === undefined) added.set(id, after)
    else if (!same(previous, after)) changed.set(id, after)
  }
  return { added, changed, unchanged: rows.length - added.size - changed.size }
}
