/** Problems of a cell of a pledge's spreadsheet, in addition to the common ones. */
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
  'targetNotReached',
  'targetReached',
] as const

export type PledgeProblem = (typeof pledgeProblems)[number]
