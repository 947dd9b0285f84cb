import type { Case } from '../../tests/rules/support/cases'

/** The words of a text: "prevAt" and "prev at" are the same two, "signs" is "sign". */
function wordsOf(text: string): ReadonlySet<string> {
  const spaced = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return new Set((spaced.match(/[a-z]{2,}|\d+/g) ?? []).map((word) => word.replace(/s$/, '')))
}

/** Tells how much a case's name has in common with a mutant's id: rare words count for more. */
export function likenessAmong(cases: readonly Case[]): (one: Case, words: string) => number {
  const names = new Map(cases.map((one) => [one, wordsOf(one.name)]))
  const seen = new Map<string, number>()
  for (const name of names.values()) for (const word of name) seen.set(word, (seen.get(word) ?? 0) + 1)
  const known = new Map<string, ReadonlySet<string>>()
  return (one, text) => {
    const wanted = known.get(text) ?? wordsOf(text)
    known.set(text, wanted)
    return [...(names.get(one) ?? [])].reduce(
      (sum, word) => (wanted.has(word) ? sum + 1 / Math.sqrt(seen.get(word) ?? 1) : sum),
      0,
    )
  }
}
