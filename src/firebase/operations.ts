import { collection, doc, limit, orderBy, query, serverTimestamp } from 'firebase/firestore/lite'

import { backupSchema, type Backup } from '@/domain/operations/backup'
import { pageFaultSchema, type NewPageFault, type PageFault } from '@/domain/operations/page-fault'
import { fail, ok, type Result } from '@/domain/shared/result'

import { collections } from './collections'
import { foundOf, type Found } from './found'
import { inBloc } from './paths'
import { commit, read, readAll, type Server } from './server'
import { decode } from './watch'

/** How many documents are deleted in one commit. */
const batchSize = 100

/** What the operator says of a bloc, and the faults of its people's pages. */
export function operationsOver(server: Server) {
  /** The last backup; null if none was ever made. Admins only. Fails with RECORD_CORRUPT if it does not fit its schema. */
  async function readBackup(bloc: string): Promise<Result<Backup | null>> {
    const found = await read(doc(server, inBloc(bloc, 'operations'), 'backup'))
    if (!found.ok) return found
    if (!found.value.exists()) return ok(null)
    const backup = decode(backupSchema, found.value)
    return backup === null ? fail('RECORD_CORRUPT', 'backup') : ok(backup)
  }

  /** Stores a fault under `id`, once: fails with DENIED if that day's slot is taken. */
  function writeFault(bloc: string, id: string, fault: NewPageFault): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.set(doc(server, inBloc(bloc, 'faults'), id), { ...fault, at: serverTimestamp() })
    })
  }

  /** The newest faults, as many as the rules let be listed at once. Admins only. */
  async function readFaults(bloc: string): Promise<Result<Found<PageFault>>> {
    const { limit: most } = collections.faults.list
    const asked = query(collection(server, inBloc(bloc, 'faults')), orderBy('at', 'desc'), limit(most))
    return foundOf(await readAll(asked), pageFaultSchema)
  }

  /** Deletes faults that have been looked at. Admins only. */
  async function dropFaults(bloc: string, ids: readonly string[]): Promise<Result<null>> {
    for (let start = 0; start < ids.length; start += batchSize) {
      const dropped = await commit(server, (batch) => {
        for (const id of ids.slice(start, start + batchSize))
          batch.delete(doc(server, inBloc(bloc, 'faults'), id))
      })
      if (!dropped.ok) return dropped
    }
    return ok(null)
  }

  return { readBackup, writeFault, readFaults, dropFaults }
}
