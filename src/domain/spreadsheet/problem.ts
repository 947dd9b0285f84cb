/** Every way in which a cell of any spreadsheet can be wrong; what it is about adds its own. */
export const commonProblems = [
  'noRows',
  'tooManyRows',
  'columnMissing',
  'columnTwice',
  'columnUnknown',
  'outside',
  'cellError',
  'cellDate',
  'cellBoolean',
] as const

/** What is wrong with the cell at `address`; `found` is what stands there, `other` what it clashes with. */
export type Problem<Code extends string> = {
  readonly address: string
  readonly code: (typeof commonProblems)[number] | Code
  readonly found: string
  readonly other: string
}
