import type { Result } from '../shared/result'
import type { Appraisal } from './appraisal'
import { checkScores } from './check-scores'
import { computeScores, type Overrides } from './compute-scores'
import { writeScores, type ReadScores } from './scores'

/**
 * The text of scores: everything computed, with other points where somebody gave them and said why. Fails with
 * FIGURE_MISMATCH where a line was given less than 0 or more than it can have, TEXT_INVALID where a reason is empty.
 */
export function composeScores(appraisal: Appraisal, overrides: Overrides): Result<ReadScores> {
  const scores = computeScores(appraisal, overrides)
  const checked = checkScores(scores, appraisal)
  return checked.ok ? writeScores(scores) : checked
}
