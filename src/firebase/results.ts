import type { Where } from '@/domain/log/where'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchInYear } from './listen'

/** A unit's results in a year, by item; `source` is "paper" if they were entered from paper. */
export type Results = RecordOf<'results'>

/** The results of a year. */
export function resultsOver(line: Line) {
  /** Watches the results of each unit. */
  const watchResults = (where: Where) => watchInYear(line, where, 'results')

  return { watchResults }
}
