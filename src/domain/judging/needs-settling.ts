import type { Act } from '../acts/registry'
import type { Entry } from '../log/entry'

/** The acts that rest on texts, or on what somebody else did before. */
const resting: readonly Act[] = ['call', 'report', 'appraise', 'vote', 'conclude', 'hand', 'take']

/** True of an act whose verdict is not that of its own signature. */
export function rests({ act }: Entry): boolean {
  return resting.includes(act)
}

/** True if a log has acts whose verdict is not that of their own signature: only then is settle.ts needed. */
export function needsSettling(entries: readonly Entry[]): boolean {
  return entries.some(rests)
}
