/** What can be wrong with a cell of a pledge's spreadsheet beside what can be of any. */
export const pledgeProblems = [
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

export type PledgeProblem = (typeof pledgeProblems)[number]
