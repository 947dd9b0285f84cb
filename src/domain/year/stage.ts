/** Stages of a year in their order; `halted` stands beside `signing` after a refusal. */
export const stages = [
  'drafting',
  'frozen',
  'signing',
  'halted',
  'signed',
  'inForce',
  'reporting',
  'appraising',
  'concluded',
] as const

/** A stage of a year. */
export type Stage = (typeof stages)[number]
