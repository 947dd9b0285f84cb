/** What the person at the table read out, against the key of a signature: the same code, or another. */
export type Answer = { readonly kid: string; readonly said: 'same' | 'differs' }

const key = 'giao-uoc.compared'

type Memory = { readonly name: string; readonly answers: Readonly<Record<string, Answer>> }

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  const { kid, said } = value as Partial<Record<keyof Answer, unknown>>
  return typeof kid === 'string' && (said === 'same' || said === 'differs')
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  const { name, answers } = value as Partial<Record<keyof Memory, unknown>>
  return (
    typeof name === 'string' &&
    typeof answers === 'object' &&
    answers !== null &&
    Object.values(answers).every(isAnswer)
  )
}

/** What this tab remembers under `name`; empty where it remembers nothing, something else or nonsense. */
export function readCompared(name: string): ReadonlyMap<string, Answer> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isMemory(value) && value.name === name ? new Map(Object.entries(value.answers)) : new Map()
  } catch {
    return new Map()
  }
}

/** Remembers for this tab, in place of whatever was remembered, where the browser lets us. */
export function writeCompared(name: string, answers: ReadonlyMap<string, Answer>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ name, answers: Object.fromEntries(answers) }))
  } catch {
    // A browser that keeps nothing: the comparison then lasts as long as the page.
  }
}
