import { doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Projection } from '@/domain/acts/projection'
import type { Where } from '@/domain/log/where'
import type { Settings } from '@/domain/pledge/settings'
import { fail, ok, type Result } from '@/domain/shared/result'
import { yearSchema, type Year } from '@/domain/year/year'

import type { Line } from './line'
import { watchInBloc, watchRecord } from './listen'
import { yearPath } from './paths'
import { commit, read, type Server } from './server'
import { decode } from './watch'

/** The years of a bloc. */
export function yearsOver(line: Line, server: Server) {
  /** Watches all years of a bloc. */
  const watchYears = (bloc: string) => watchInBloc(line, bloc, 'years')

  /** Watches one year. */
  const watchYear = (where: Where) => watchRecord(line, yearPath(where), 'years')

  /** The year as the server has it now. Fails with RECORD_CORRUPT if there is none or it does not fit its schema. */
  async function readYear(where: Where): Promise<Result<Year>> {
    const found = await read(doc(server, yearPath(where)))
    if (!found.ok) return found
    const year = decode(yearSchema, found.value)
    return year === null ? fail('RECORD_CORRUPT', 'year') : ok(year)
  }

  /** Creates a year with nothing but its settings. */
  function writeYear(where: Where, settings: Settings, blank: Omit<Projection, 'at'>): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.set(doc(server, yearPath(where)), { settings, ...blank, at: serverTimestamp() })
    })
  }

  return { watchYears, watchYear, readYear, writeYear }
}
