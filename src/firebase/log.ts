import {
  limit,
  onSnapshot,
  orderBy,
  query,
  startAfter,
  type Firestore,
  type QuerySnapshot,
} from 'firebase/firestore'

import { parseEntry, type Entry } from '@/domain/log/entry'
import type { Alarm } from '@/domain/log/replay'
import { fail, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'

import { toFailure } from './map-error'
import { yearCollection } from './paths'
import { plain, type Watch } from './watch'

const pageSize = 1000

/** The log as the server has it; `alarm` when an entry that has been seen was changed or taken away. */
export type LiveLog = {
  readonly entries: readonly Result<Entry>[]
  readonly alarm: Alarm | null
  readonly fresh: boolean
}

type Page = { entries: Result<Entry>[]; fresh: boolean; stop: () => void }

function read(id: string, data: unknown): Result<Entry> {
  const entry = parseEntry(plain(data))
  return entry.ok && String(entry.value.seq) !== id ? fail('ENTRY_UNREADABLE', 'id') : entry
}

function tampered(snapshot: QuerySnapshot): Alarm | null {
  const change = snapshot.docChanges().find(({ type }) => type !== 'added')
  if (change === undefined) return null
  const seq = Number(change.doc.id)
  return { code: change.type === 'removed' ? 'ENTRY_MISSING' : 'ENTRY_CHANGED', seq }
}

/**
 * Watches the log in order of seq, page after page: a listener may hold 1,000 entries, and when its page is
 * full the next is opened. Entries are create-only: each is read once, and any that changes or goes is an
 * alarm that stays.
 */
export function watchLog(db: Firestore, where: Where): Watch<LiveLog> {
  return (next, failed) => {
    const pages: Page[] = []
    const known = new Map<string, Result<Entry>>()
    let alarm: Alarm | null = null
    const publish = () => {
      next({
        entries: pages.flatMap((page) => page.entries),
        alarm,
        fresh: pages.every((page) => page.fresh),
      })
    }
    const openPage = (after: number) => {
      const page: Page = { entries: [], fresh: false, stop: () => undefined }
      pages.push(page)
      const ordered = query(
        yearCollection(db, where, 'log'),
        orderBy('seq'),
        startAfter(after),
        limit(pageSize),
      )
      page.stop = onSnapshot(
        ordered,
        { includeMetadataChanges: true },
        (snapshot) => {
          alarm ??= tampered(snapshot)
          page.entries = snapshot.docs.map((document) => {
            const entry = known.get(document.id) ?? read(document.id, document.data())
            known.set(document.id, entry)
            return entry
          })
          page.fresh = !snapshot.metadata.fromCache
          if (snapshot.size === pageSize && pages.at(-1) === page) openPage(after + pageSize)
          publish()
        },
        (error) => {
          failed(toFailure(error).failure)
        },
      )
    }
    openPage(0)
    return () => {
      for (const page of pages) page.stop()
    }
  }
}
