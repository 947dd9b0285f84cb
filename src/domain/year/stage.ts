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

/** True from the attestation on: the pledge is in force, or the year has gone on from there. */
export function isAttested(stage: Stage): boolean {
  return ['inForce', 'reporting', 'appraising', 'concluded'].includes(stage)
}
