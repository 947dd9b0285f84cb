/** Stages of a year in their order; `halted` interrupts `signing` after a refusal. */
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

/** The stage of a year before its first entry. */
export const firstStage: Stage = 'drafting'

/** The stage of a year in which a signature is still missing. */
export const stageBeforeLastSignature: Stage = 'signing'

/** The stage of a year in which every unit has signed and the attestation is missing. */
export const stageBeforeAttestation: Stage = 'signed'

/** The signing has been opened, and nobody has attested. */
const openedStages: readonly Stage[] = ['signing', 'halted', 'signed']

/** The text is frozen and can still be reopened: nobody has attested. */
export const reopenableStages: readonly Stage[] = ['frozen', ...openedStages]

/** Units review the frozen text: not everybody has signed. */
export const reviewStages: readonly Stage[] = ['frozen', 'signing', 'halted']

/** There are living signatures that the witness can void. */
export const voidableStages: readonly Stage[] = ['signing', 'signed']

/** The pledge is in force, or the year has gone on from there. */
export const attestedStages: readonly Stage[] = ['inForce', 'reporting', 'appraising', 'concluded']

/** The pledge is in force, and the year can still be reported, scored and called for. */
export const runningStages: readonly Stage[] = ['inForce', 'reporting', 'appraising']

/** The reports have been called for, and nothing has been concluded. */
const calledStages: readonly Stage[] = ['reporting', 'appraising']

/** The bloc can be handed over: nobody is in the middle of signing. */
export const handoverStages: readonly Stage[] = ['drafting', ...attestedStages]

/** The text is being written. */
export function isDrafting(stage: Stage): boolean {
  return stage === 'drafting'
}

/** The text is frozen, and the signing has not been opened. */
export function isFrozen(stage: Stage): boolean {
  return stage === 'frozen'
}

/** Units sign: nobody has refused, and not everybody has signed. */
export function isSigning(stage: Stage): boolean {
  return stage === 'signing'
}

/** A unit has refused, and the witness has not resumed. */
export function isHalted(stage: Stage): boolean {
  return stage === 'halted'
}

/** Every unit has signed, and the witness has not attested. */
export function isFullySigned(stage: Stage): boolean {
  return stage === 'signed'
}

/** The signing has been opened, and nobody has attested. */
export function isOpened(stage: Stage): boolean {
  return openedStages.includes(stage)
}

/** True from the attestation on: the pledge is in force, or the year has gone on from there. */
export function isAttested(stage: Stage): boolean {
  return attestedStages.includes(stage)
}

/** The pledge is in force, and the year is not over. */
export function isInEffect(stage: Stage): boolean {
  return isAttested(stage) && !isConcluded(stage)
}

/** The reports have been called for, and no scores stand. */
export function isReporting(stage: Stage): boolean {
  return stage === 'reporting'
}

/** Scores stand, and the units answer them. */
export function isAppraising(stage: Stage): boolean {
  return stage === 'appraising'
}

/** Units report or answer: the reports have been called for, and the year is not over. */
export function isCalled(stage: Stage): boolean {
  return calledStages.includes(stage)
}

/** The year is over. */
export function isConcluded(stage: Stage): boolean {
  return stage === 'concluded'
}
