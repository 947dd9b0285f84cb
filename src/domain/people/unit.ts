import * as v from 'valibot'

import { patterns } from '../shared/patterns'

const date = v.union([v.literal(''), v.pipe(v.string(), v.regex(patterns.date))])

/** A member unit of a bloc (a ward). Ids are codes, never names: units are renamed and merged. */
export const unitSchema = v.strictObject({
  name: v.string(),
  type: v.string(),
  code: v.string(),
  order: v.pipe(v.number(), v.safeInteger()),
  validFrom: date,
  validTo: date,
  predecessors: v.array(v.strictObject({ unit: v.string(), part: v.picklist(['full', 'partial']) })),
})

/** A member unit of a bloc; `validFrom` and `validTo` are yyyy-mm-dd or empty. */
export type Unit = v.InferOutput<typeof unitSchema>

/** "phường Hòa Minh": type and name as in running text. */
export function unitTitle(unit: Pick<Unit, 'type' | 'name'>): string {
  return `${unit.type} ${unit.name}`
}

/** The units that exist on `date` in their order: wards are merged and split on dates. */
export function unitsOn(
  units: ReadonlyMap<string, Unit>,
  date: string,
): readonly (readonly [string, Unit])[] {
  return [...units]
    .filter(
      ([, { validFrom, validTo }]) =>
        (validFrom === '' || validFrom <= date) && (validTo === '' || date <= validTo),
    )
    .sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1))
}
