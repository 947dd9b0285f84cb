/** Every way in which a cell of a pledge's spreadsheet can be wrong; each has a message that says what to do. */
export const sheetProblems = [
  'noRows',
  'tooManyRows',
  'columnMissing',
  'columnTwice',
  'columnUnknown',
  'outside',
  'cellError',
  'cellDate',
  'cellBoolean',
  'idShape',
  'idTwice',
  'areaMissing',
  'areaUnknown',
  'textMissing',
  'textTooLong',
  'textStrange',
  'textTwice',
  'uomMissing',
  'uomTooLong',
  'uomStrange',
  'directionMissing',
  'directionUnknown',
  'pointsMissing',
  'pointsNotNumber',
  'pointsFraction',
  'pointsRange',
  'targetNotNumber',
  'targetAmbiguous',
  'targetWithUnit',
  'targetTooLong',
  'targetFraction',
  'targetNotReached',
  'targetReached',
] as const

export type SheetProblemCode = (typeof sheetProblems)[number]

/** What is wrong with the cell at `address`; `found` is what stands there, `other` what it clashes with. */
export type SheetProblem = {
  readonly address: string
  readonly code: SheetProblemCode
  readonly found: string
  readonly other: string
}
