import { isDay } from '../shared/day'
import type { Unit } from './unit'

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/**
 * The units that end because `unit` replaces them entirely: each with its last day, the day before the successor's
 * first. A unit that already has a last day, or that is replaced only in part, is left as it is.
 */
export function unitsEndedBy(unit: Unit, units: ReadonlyMap<string, Unit>): ReadonlyMap<string, Unit> {
  if (!isDay(unit.validFrom)) return new Map()
  const last = dayBefore(unit.validFrom)
  return new Map(
    unit.predecessors.flatMap(({ unit: id, part }) => {
      const before = units.get(id)
      const ends = before !== undefined && part === 'full' && before.validTo === ''
      return ends ? [[id, { ...before, validTo: last }] as const] : []
    }),
  )
}

/** The successors of `id`, in their order, each with whether it took over all or a part. */
export function successorsOf(
  id: string,
  units: ReadonlyMap<string, Unit>,
): readonly { readonly unit: string; readonly part: 'full' | 'partial' }[] {
  return [...units]
    .sort(([, a], [, b]) => a.order - b.order)
    .flatMap(([unit, { predecessors }]) =>
      predecessors.filter((one) => one.unit === id).map(({ part }) => ({ unit, part })),
    )
}
