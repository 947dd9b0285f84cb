import { doc } from 'firebase/firestore/lite'

import type { Unit } from '@/domain/people/unit'
import type { Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInBloc } from './listen'
import { inBloc } from './paths'
import { commit, type Server } from './server'

/** The units of a bloc. */
export function unitsOver(line: Line, server: Server) {
  /** Watches the units of a bloc. */
  const watchUnits = (bloc: string) => watchInBloc(line, bloc, 'units')

  /** Writes units, all or none: new ones whole, existing ones only the given fields. */
  function writeUnits(bloc: string, units: ReadonlyMap<string, Partial<Unit>>): Promise<Result<null>> {
    return commit(server, (batch) => {
      for (const [id, unit] of units) batch.set(doc(server, inBloc(bloc, 'units'), id), unit, { merge: true })
    })
  }

  return { watchUnits, writeUnits }
}
