import { collection, limit, onSnapshot, orderBy, query } from 'firebase/firestore'
import { doc } from 'firebase/firestore/lite'

import { parseEntry, type Entry } from '@/domain/log/entry'
import type { Where } from '@/domain/log/where'
import { fail, type Result } from '@/domain/shared/result'

import { collections } from './collections'
import { watchGrowing } from './growing'
import type { Line } from './line'
import type { Watch } from './live'
import { toFailure } from './map-error'
import { inYear } from './paths'
import { read, type Server } from './server'
import { plain } from './watch'

/** The log as received from the server. */
export type LiveLog = { readonly entries: readonly Result<Entry>[]; readonly fresh: boolean }

function parse(id: string, data: unknown): Result<Entry> {
  const entry = parseEntry(plain(data))
  return entry.ok && String(entry.value.seq) !== id ? fail('ENTRY_UNREADABLE', 'id') : entry
}

/** The log of a year. Entries are create-only. */
export function logOver(line: Line, server: Server) {
  /** Watches the whole log in order of seq, however long it is. */
  function watchLog(where: Where): Watch<LiveLog> {
    const { limit } = collections.log.list
    return line.over((db) => (next, failed) => {
      const grown = watchGrowing(collection(db, inYear(where, 'log')), { by: 'seq', limit }, (document) =>
        parse(document.id, document.data()),
      )
      return grown(({ documents, fresh }) => {
        next({ entries: [...documents.values()], fresh })
      }, failed)
    })
  }

  /** The entry at `seq` as the server has it now; fails with NOT_FOUND if there is none. */
  async function readEntry(where: Where, seq: number): Promise<Result<Entry>> {
    const found = await read(doc(server, inYear(where, 'log'), String(seq)))
    if (!found.ok) return found
    return found.value.exists() ? parseEntry(plain(found.value.data())) : fail('NOT_FOUND')
  }

  return { watchLog, readEntry }
}

/**
 * The seq of the newest entry, received by an additional listener on the connection of the others; null without an
 * answer within `ms`. A refusal counts as an answer: 0.
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
