/** What is said of a target that is no number: reached, or not. */
export const words = { reached: 'đạt', missed: 'không đạt' } as const

/** True if `value` says in words whether the target was reached. */
export function isWord(value: string): boolean {
  return value === words.reached || value === words.missed
}
