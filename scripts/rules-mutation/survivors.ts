import { readFileSync } from 'node:fs'

/** A mutant that no case can notice, and why the rules with it decide the same. */
export type Survivor = { readonly mutant: string; readonly why: string }

/** Reads the explained survivors. */
export function readSurvivors(file: URL): ReadonlyMap<string, string> {
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Survivor[]
  return new Map(list.map(({ mutant, why }) => [mutant, why]))
}
