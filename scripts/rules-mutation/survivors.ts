import { readFileSync } from 'node:fs'

/** A mutant that no case can notice, and why the rules with it decide the same. */
export type Survivor = {
  readonly mutant: string
  readonly why: string
  /** The machine's clock decides whether a case notices it: it may be noticed at some hours of the day. */
  readonly byTheHour?: true
}

/** Reads the explained survivors, by the id of their mutant. */
export function readSurvivors(file: URL): ReadonlyMap<string, Survivor> {
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Survivor[]
  return new Map(list.map((survivor) => [survivor.mutant, survivor]))
}

/**
 * The explanations that explain nothing any more: of mutants that are gone (not among `mutants`), or that a case now
 * notices (not among `survived`).
 */
export function outdatedAmong(
  explained: ReadonlyMap<string, Survivor>,
  mutants: ReadonlySet<string>,
  survived: ReadonlySet<string>,
): readonly string[] {
  return [...explained.values()]
    .filter(({ mutant, byTheHour }) => !survived.has(mutant) && !(byTheHour === true && mutants.has(mutant)))
    .map(({ mutant }) => mutant)
}
