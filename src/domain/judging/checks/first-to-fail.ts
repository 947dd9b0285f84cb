import { ok } from '../../shared/result'
import type { Verdict } from '../course'

/** The first check that fails or is open decides; each is asked only if those before it pass. */
export function firstToFail(...checks: readonly (() => Verdict)[]): Verdict {
  for (const check of checks) {
    const verdict = check()
    if (verdict?.ok !== true) return verdict
  }
  return ok(null)
}
