import { collection, limit, onSnapshot, orderBy, query, type Firestore } from 'firebase/firestore'

import { parseEntry, type Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { watchGrowing } from './growing'
import type { Line } from './line'
import { toFailure } from './map-error'
import { inYear } from './paths'
import { plain } from './watch'
import type { Watch } from './live'

/** The log as the server has it. */
export type LiveLog = { readonly entries: readonly Result<Entry>[]; readonly fresh: boolean }

function read(id: string, data: unknown): Result<Entry> {
  const entry = parseEntry(plain(data))
  return entry.ok && String(entry.value.seq) !== id ? fail('ENTRY_UNREADABLE', 'id') : entry
}

/** Watches the log in order of seq, however long it is. Entries are create-only. */
export function watchLog(db: Firestore, where: Where): Watch<LiveLog> {
  const grown = watchGrowing(collection(db, inYear(where, 'log')), 'seq', (document) =>
    read(document.id, document.data()),
  )
  return (next, failed) =>
    grown(({ documents, fresh }) => {
      next({ entries: [...documents.values()], fresh })
    }, failed)
}

/**
 * The number of the newest entry, heard on the connection of the listeners as one more of them; null where nothing
 * is heard within `ms`. A refusal is an answer too: 0.
 */
export function newestEntry(line: Line, where: Where, ms: number): Promise<number | null> {
  const watchNewest = line.over<{ seq: number; fresh: boolean }>((db) => (next, failed) => {
    const asked = query(collection(db, inYear(where, 'log')), orderBy('seq', 'desc'), limit(1))
    return onSnapshot(
      asked,
      { includeMetadataChanges: true },
      ({ docs, metadata }) => {
        next({ seq: Number(docs[0]?.id ?? 0), fresh: !metadata.fromCache })
      },
      (error) => {
        failed(toFailure(error).failure)
      },
    )
  })
  return new Promise((resolve) => {
    function end(seq: number | null): void {
      clearTimeout(timer)
      queueMicrotask(() => {
        stop()
      })
      resolve(seq)
    }
    const timer = setTimeout(() => {
      end(null)
    }, ms)
    const stop = watchNewest(
      ({ seq, fresh }) => {
        if (fresh) end(seq)
      },
      () => {
        end(0)
      },
    )
  })
}
