/** Problems of a cell of a spreadsheet of people, in addition to the common ones. */
export const peopleProblems = [
  'emailMissing',
  'emailWrong',
  'emailTwice',
  'nameMissing',
  'nameTooLong',
  'nameStrange',
  'roleMissing',
  'roleUnknown',
  'unitMissing',
  'unitUnknown',
  'unitNeedless',
  'positionMissing',
  'positionTooLong',
  'positionStrange',
  'capacityMissing',
  'capacityWrong',
  'capacityTooMany',
  'paperMissing',
  'paperNeedless',
  'numberWrong',
  'dateWrong',
  'dateOrder',
] as const

/** Problems of a cell of a spreadsheet of units, in addition to the common ones. */
export const unitProblems = [
  'unitIdUnknown',
  'unitIdTwice',
  'unitTwice',
  'typeMissing',
  'typeWrong',
  'unitNameMissing',
  'unitNameWrong',
  'codeWrong',
  'orderWrong',
  'dateWrong',
  'dateOrder',
] as const

export type PeopleProblem = (typeof peopleProblems)[number]
export type UnitProblem = (typeof unitProblems)[number]
