import type { Projection } from '@/domain/acts/projection'

/** The parts of a year that have a name for people; for those that are compared by unit, how they are read. */
const fields = {
  stage: null,
  revision: null,
  number: null,
  parties: null,
  origins: null,
  rpId: null,
  opening: null,
  freed: null,
  signed: ({ signed }: Projection) => signed,
  attested: null,
  head: null,
  at: null,
} satisfies Partial<Record<keyof Projection, unknown>>
type Field = keyof typeof fields

/** True if `field` is a part of a year with a name for people. */
export function isField(field: string): field is Field {
  return Object.hasOwn(fields, field)
}

/** The units for which two records of who has signed differ. */
export function differingUnits(
  a: Readonly<Record<string, number>> | undefined,
  b: Readonly<Record<string, number>>,
): readonly string[] {
  const other = a ?? {}
  return [...new Set([...Object.keys(other), ...Object.keys(b)])].filter((unit) => other[unit] !== b[unit])
}

/** The units for which the year and the log differ in `field`; none if it is not compared by unit. */
export function unitsDifferingIn(field: Field, year: Projection | null, log: Projection): readonly string[] {
  const read = fields[field]
  return read === null ? [] : differingUnits(year === null ? undefined : read(year), read(log))
}
