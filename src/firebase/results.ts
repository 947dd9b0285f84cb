import type { Where } from '@/domain/log/where'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchInYear } from './listen'

/** What a unit reached in a year, by item; `source` is "paper" where it was entered from paper. */
export type Results = RecordOf<'results'>

/** The results of a year. */
export function resultsOver(line: Line) {
  /** Watches what each unit reached. */
  const watchResults = (where: Where) => watchInYear(line, where, 'results')

  return { watchResults }
}
