/** The parts of a year that have a name in words, should they differ from what the log amounts to. */
const fields = [
  'stage',
  'revision',
  'number',
  'parties',
  'origins',
  'rpId',
  'opening',
  'freed',
  'signed',
  'attested',
  'head',
  'at',
] as const

/** True if `field` is a part of a year with a name in words. */
export function isField(field: string): field is (typeof fields)[number] {
  return (fields as readonly string[]).includes(field)
}

/** The units for which two records of who has signed differ. */
export function differingUnits(
  a: Readonly<Record<string, number>> | undefined,
  b: Readonly<Record<string, number>>,
): readonly string[] {
  const other = a ?? {}
  return [...new Set([...Object.keys(other), ...Object.keys(b)])].filter((unit) => other[unit] !== b[unit])
}
