import {
  documentId,
  limit,
  onSnapshot,
  orderBy,
  query,
  startAfter,
  type CollectionReference,
  type DocumentReference,
  type Query,
} from 'firebase/firestore'
import * as v from 'valibot'

import { inPages, type Page } from './in-pages'
import type { Live, LiveRecord, Watch } from './live'
import { toFailure } from './map-error'
import { readChanged } from './read-changed'

/** The schema through which one kind of document is read. */
export type Schema<T> = v.GenericSchema<unknown, T>

/** A document as read by a listener, or from the server itself. */
type Stored = { data(options?: { readonly serverTimestamps: 'estimate' }): unknown }

/** True for a server timestamp: the SDK has two classes, for listeners and for requests. Stored data have no functions. */
function isTime(value: unknown): value is { toMillis(): number } {
  return (
    typeof value === 'object' && value !== null && 'toMillis' in value && typeof value.toMillis === 'function'
  )
}

/** Stored data as plain values: server timestamps become ms, rounded down. */
export function plain(value: unknown): unknown {
  if (isTime(value)) return Math.floor(value.toMillis())
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  }
  return value
}

/** Reads one document through its schema; null if it does not fit. */
export function decode<T>(schema: Schema<T>, snapshot: Stored): T | null {
  const parsed = v.safeParse(schema, plain(snapshot.data({ serverTimestamps: 'estimate' })))
  return parsed.success ? parsed.output : null
}

/** Watches a whole collection through `schema`, in pages of `pageSize`: the most that the rules let a listener read. */
export function watchCollection<T>(
  ref: CollectionReference,
  schema: Schema<T>,
  pageSize: number,
): Watch<Live<T>> {
  return inPages((after) => {
    const from = after === null ? [] : [startAfter(after)]
    return watchPage(query(ref, orderBy(documentId()), ...from, limit(pageSize)), schema, pageSize)
  })
}

function watchPage<T>(asked: Query, schema: Schema<T>, pageSize: number): Watch<Page<T>> {
  return (next, failed) => {
    const readAll = readChanged((document) => decode(schema, document))
    return onSnapshot(
      asked,
      { includeMetadataChanges: true },
      (snapshot) => {
        const records = new Map<string, T>()
        const corrupt: string[] = []
        for (const [id, record] of readAll(snapshot)) {
          if (record === null) corrupt.push(id)
          else records.set(id, record)
        }
        const last = snapshot.size < pageSize ? null : (snapshot.docs.at(-1)?.id ?? null)
        next({ records, corrupt, fresh: !snapshot.metadata.fromCache, last })
      },
      (error) => {
        failed(toFailure(error).failure)
      },
    )
  }
}

/** Watches one document through `schema`. */
export function watchDocument<T>(ref: DocumentReference, schema: Schema<T>): Watch<LiveRecord<T>> {
  return (next, failed) =>
    onSnapshot(
      ref,
      { includeMetadataChanges: true },
      (snapshot) => {
        const record = snapshot.exists() ? decode(schema, snapshot) : null
        next({ record, corrupt: snapshot.exists() && record === null, fresh: !snapshot.metadata.fromCache })
      },
      (error) => {
        failed(toFailure(error).failure)
      },
    )
}
