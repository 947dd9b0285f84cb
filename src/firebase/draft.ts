import {
  collection,
  doc,
  documentId,
  orderBy,
  query,
  serverTimestamp,
  type DocumentReference,
} from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import type { ItemChange } from '@/domain/pledge/draft'
import { draftItemSchema, type DraftItem } from '@/domain/pledge/item'
import type { Settings } from '@/domain/pledge/settings'
import { fail, ok, type Result } from '@/domain/shared/result'

import { collections } from './collections'
import type { Line } from './line'
import { watchInYear } from './listen'
import { inYear, yearPath } from './paths'
import { commit, read, readPages, type Server } from './server'
import { decode } from './watch'

type VersionCheck = {
  readonly ref: DocumentReference
  readonly seen: number
  readonly rev: (data: unknown) => unknown
}

/** True if the document at `ref` is no longer the version that the writer had seen. */
async function hasChanged({ ref, seen, rev }: VersionCheck): Promise<Result<boolean>> {
  const found = await read(ref)
  if (!found.ok) return found
  return ok(seen === 0 ? found.value.exists() : rev(found.value.data()) !== seen)
}

const revOf = (data: unknown) => (data as { rev?: unknown } | undefined)?.rev
const settingsRevOf = (data: unknown) => revOf((data as { settings?: unknown } | undefined)?.settings)

/** Distinguishes a lost race from a refusal, by reading the documents that were to be changed. */
async function explain(written: Result<null>, checks: readonly VersionCheck[]): Promise<Result<null>> {
  if (written.ok || written.failure.code !== 'DENIED') return written
  const answers = await Promise.all(checks.map(hasChanged))
  const unanswered = answers.find((answer) => !answer.ok)
  if (unanswered?.ok === false) return unanswered
  return answers.some((answer) => answer.ok && answer.value) ? fail('CHANGED_MEANWHILE') : written
}

/** What a draft is made of: the items of a year, and its settings. */
export function draftOver(line: Line, server: Server) {
  /** Watches the items of a year. */
  const watchItems = (where: Where) => watchInYear(line, where, 'items')

  /** Reads the items of a year once; fails with RECORD_CORRUPT if one cannot be read, which would be missing silently. */
  async function readItems(where: Where): Promise<Result<ReadonlyMap<string, DraftItem>>> {
    const inOrder = query(collection(server, inYear(where, 'items')), orderBy(documentId()))
    const found = await readPages(inOrder, collections.items.list.limit)
    if (!found.ok) return found
    const items = new Map<string, DraftItem>()
    for (const one of found.value) {
      const item = decode(draftItemSchema, one)
      if (item === null) return fail('RECORD_CORRUPT')
      items.set(one.id, item)
    }
    return ok(items)
  }

  /**
   * Commits changes of items, all or none: each names the version it is based on, and the rules refuse an outdated
   * one. Reads nothing first, and never retries. Fails with CHANGED_MEANWHILE if an item has changed since it was seen.
   */
  async function writeItems(where: Where, by: string, changes: readonly ItemChange[]): Promise<Result<null>> {
    const refOf = (id: string) => doc(server, inYear(where, 'items'), id)
    const written = await commit(server, (batch) => {
      for (const { id, seen, next } of changes) {
        if (next === null) batch.delete(refOf(id))
        else batch.set(refOf(id), { ...next, rev: seen + 1, by, at: serverTimestamp() })
      }
    })
    const checks = changes.map(({ id, seen }) => ({ ref: refOf(id), seen, rev: revOf }))
    return explain(written, checks)
  }

  /** Changes the settings of a year; fails with CHANGED_MEANWHILE if somebody has changed them since they were seen. */
  async function writeSettings(where: Where, seen: number, settings: Settings): Promise<Result<null>> {
    const ref = doc(server, yearPath(where))
    const written = await commit(server, (batch) => {
      batch.update(ref, { settings: { ...settings, rev: seen + 1 } })
    })
    return explain(written, [{ ref, seen, rev: settingsRevOf }])
  }

  return { watchItems, readItems, writeItems, writeSettings }
}
