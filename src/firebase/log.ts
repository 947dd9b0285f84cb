import { collection, type Firestore } from 'firebase/firestore'

import { parseEntry, type Entry } from '@/domain/log/entry'
import { fail, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { watchGrowing } from './growing'
import { inYear } from './paths'
import { plain, type Watch } from './watch'

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
