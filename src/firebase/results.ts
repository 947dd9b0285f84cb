import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import type { Result } from '@/domain/shared/result'

import type { RecordOf } from './collections'
import type { Line } from './line'
import { watchInYear } from './listen'
import { inYear } from './paths'
import { commit, type Server } from './server'

/** A unit's results in a year, by item; `source` is "paper" if they were entered from paper. */
export type Results = RecordOf<'results'>

/** A unit's results as they are entered from paper; `seen` is the version that they are based on, 0 for none. */
export type PaperResults = Pick<Results, 'values' | 'note'> & { readonly unit: string; readonly seen: number }

/** The results of a year. */
export function resultsOver(line: Line, server: Server) {
  /** Watches the results of each unit. */
  const watchResults = (where: Where) => watchInYear(line, where, 'results')

  /** Writes results of units from paper, all or none. Fails with DENIED where one has changed since it was seen. */
  function writeResults(where: Where, by: string, all: readonly PaperResults[]): Promise<Result<null>> {
    return commit(server, (batch) => {
      for (const { unit, seen, values, note } of all) {
        const record = { values, note, source: 'paper', rev: seen + 1, by, at: serverTimestamp() }
        batch.set(doc(server, inYear(where, 'results'), unit), record)
      }
    })
  }

  return { watchResults, writeResults }
}
