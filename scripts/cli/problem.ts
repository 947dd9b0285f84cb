const PROBLEM = 'Problem'

/** An error a person can act on: what happened and the ways out, in Vietnamese and in English. */
export interface Problem extends Error {
  readonly name: typeof PROBLEM
  readonly vi: string
  readonly en: string
}

/** Makes a problem to throw. The message shows the Vietnamese first, the English under it. */
export function problem(vi: string, en: string): Problem {
  return Object.assign(new Error(`${vi}\n  ${en}`), { name: PROBLEM, vi, en } as const)
}

/** Whether an error was meant for people; anything else is a bug and keeps its stack. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === PROBLEM
}

/** What an error says of itself, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What to print for an error: one message for a problem, the whole stack for a bug. */
export function describe(error: unknown): string {
  if (isProblem(error)) return `✗ ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
