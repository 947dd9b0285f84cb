import { isDay } from '../shared/day'
import type { Unit } from './unit'

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/**
 * The units that end because `unit` takes their place as a whole: each with its last day, the one before the
 * successor's first. A unit that ends already, or of which only a part goes over, is left as it is.
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

/** The units that came out of `id`, in their order, with how much of it went over to each. */
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
