import { asIs, words, type Said } from './language'

const problemName = 'Problem'

/** An error a person can act on: what happened and the ways out, in both languages. */
export type Problem = {
  readonly name: typeof problemName
  readonly vi: string
  readonly en: string
} & Error

/** Makes a problem to throw; its message is in the terminal's language. */
export function problem(vi: string, en: string): Problem {
  return Object.assign(new Error(words(vi, en)), { name: problemName, vi, en } as const)
}

/** Whether an error was meant for people; anything else is a bug and keeps its stack. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === problemName
}

/** What an error says of itself, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What to print for an error: one message for a problem, the whole stack for a bug. */
export function describe(error: unknown): Said {
  if (isProblem(error)) return asIs(`✗ ${error.message}`)
  return asIs(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
