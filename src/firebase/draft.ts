import {
  doc,
  getDocs,
  limit,
  query,
  runTransaction,
  serverTimestamp,
  type DocumentReference,
  type Firestore,
} from 'firebase/firestore'

import { draftItemSchema, type DraftItem } from '@/domain/pledge/item'
import type { ItemChange } from '@/domain/pledge/draft'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'
import type { Projection, Settings } from '@/domain/year/year'

import { toFailure } from './map-error'
import { yearCollection, yearRef } from './paths'
import { decode } from './watch'

const mostItems = 500

/** True if `ref` is no longer the version that the writer had seen. */
async function moved(db: Firestore, ref: DocumentReference, seen: number, rev: (data: unknown) => unknown) {
  const snapshot = await runTransaction(db, (transaction) => transaction.get(ref))
  return seen === 0 ? snapshot.exists() : rev(snapshot.data()) !== seen
}

const revOf = (data: unknown) => (data as { rev?: unknown } | undefined)?.rev
const settingsRevOf = (data: unknown) => revOf((data as { settings?: unknown } | undefined)?.settings)

/**
 * Commits changes of items, all or none: each names the version it was made from, and the rules refuse a version
 * that has been overtaken. Without reads and never tried again by itself. Fails with CHANGED_MEANWHILE when an
 * item is no longer the one that was seen.
 */
export async function writeItems(
  db: Firestore,
  where: Where,
  by: string,
  changes: readonly ItemChange[],
): Promise<Result<null>> {
  const refOf = (id: string) => doc(yearCollection(db, where, 'items'), id)
  try {
    await runTransaction(
      db,
      (transaction) => {
        for (const { id, seen, next } of changes) {
          if (next === null) transaction.delete(refOf(id))
          else transaction.set(refOf(id), { ...next, rev: seen + 1, by, at: serverTimestamp() })
        }
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    const failed = toFailure(error)
    if (failed.failure.code !== 'DENIED') return failed
    return overtaken(
      changes.map(
        ({ id, seen }) =>
          () =>
            moved(db, refOf(id), seen, revOf),
      ),
      failed,
    )
  }
}

/** Tells a lost race from a refusal, by asking the server for what was to be changed. */
async function overtaken(
  questions: readonly (() => Promise<boolean>)[],
  refused: ReturnType<typeof fail>,
): Promise<Result<null>> {
  try {
    const answers = await Promise.all(questions.map((ask) => ask()))
    return answers.includes(true) ? fail('CHANGED_MEANWHILE') : refused
  } catch (error) {
    return toFailure(error)
  }
}

/** Changes the settings of a year as they were seen; CHANGED_MEANWHILE where somebody else was quicker. */
export async function writeSettings(
  db: Firestore,
  where: Where,
  seen: number,
  settings: Settings,
): Promise<Result<null>> {
  const ref = yearRef(db, where)
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.update(ref, { settings: { ...settings, rev: seen + 1 } })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    const failed = toFailure(error)
    if (failed.failure.code !== 'DENIED') return failed
    return overtaken([() => moved(db, ref, seen, settingsRevOf)], failed)
  }
}

/** Begins a year with nothing in it but its settings. */
export async function writeYear(
  db: Firestore,
  where: Where,
  settings: Settings,
  blank: Omit<Projection, 'at'>,
): Promise<Result<null>> {
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.set(yearRef(db, where), { settings, ...blank, at: serverTimestamp() })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

/** The text of a revision as stored; the reader recomputes its digest. NOT_FOUND where there is none. */
export async function readRevisionText(db: Firestore, where: Where, digest: string): Promise<Result<string>> {
  try {
    const ref = doc(yearCollection(db, where, 'revisions'), digest)
    const text: unknown = (await runTransaction(db, (transaction) => transaction.get(ref))).data()?.['text']
    return typeof text === 'string' ? ok(text) : fail('NOT_FOUND')
  } catch (error) {
    return toFailure(error)
  }
}

/** The items of a year, once; RECORD_CORRUPT if one cannot be read, since it would silently be missing. */
export async function readItems(
  db: Firestore,
  where: Where,
): Promise<Result<ReadonlyMap<string, DraftItem>>> {
  try {
    const { docs } = await getDocs(query(yearCollection(db, where, 'items'), limit(mostItems)))
    const read = docs.map((one) => [one.id, decode(draftItemSchema, one)] as const)
    if (read.some(([, item]) => item === null)) return fail('RECORD_CORRUPT')
    return ok(new Map(read.flatMap(([id, item]) => (item === null ? [] : [[id, item] as const]))))
  } catch (error) {
    return toFailure(error)
  }
}
