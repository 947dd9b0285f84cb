/** Problems that a cell of any spreadsheet can have; each kind of spreadsheet adds its own. */
export const commonProblems = [
  'noRows',
  'tooManyRows',
  'columnMissing',
  'columnTwice',
  'columnUnknown',
  'outside',
  'cellError',
  'cellFormula',
  'cellMerged',
  'cellDate',
  'cellBoolean',
  'cellShown',
] as const

/** What is wrong with the cell at `address`; `found` is its content, `other` what it conflicts with. */
export type Problem<Code extends string> = {
  readonly address: string
  readonly code: (typeof commonProblems)[number] | Code
  readonly found: string
  readonly other: string
}
