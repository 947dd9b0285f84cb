import type { Attempt, Case } from '../../tests/rules/support/cases'
import type { Emulator } from '../../tests/rules/support/emulator'
import { outcome } from '../../tests/rules/support/judge'
import type { Mutant } from './mutants'

/** Runs the cases against a mutant until one notices it; null if none does. */
export async function firstToNotice(
  emulator: Emulator,
  mutant: Mutant,
  cases: readonly Case[],
): Promise<Case | null> {
  await emulator.loadMutant(mutant.rules)
  // Many cases share the write that must be allowed: it is sent once.
  const stillAllowed = new Set<Attempt>()
  for (const one of cases) {
    if (!stillAllowed.has(one.allowed)) {
      if ((await outcome(emulator, one.allowed)) !== 200) return one
      stillAllowed.add(one.allowed)
    }
    if (one.denied !== undefined && (await outcome(emulator, one.denied)) !== 403) return one
  }
  return null
}
