/** What can be wrong with a cell of a spreadsheet of people beside what can be of any. */
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

/** What can be wrong with a cell of a spreadsheet of units beside what can be of any. */
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
