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

/** How one kind of document is read. */
export type Schema<T> = v.GenericSchema<unknown, T>

/** A document as read by a listener, or from the server itself. */
type Stored = { data(options?: { readonly serverTimestamps: 'estimate' }): unknown }

/** A time of the server; the SDK has one class for listeners and another for requests. Stored data have no functions. */
function isTime(value: unknown): value is { toMillis(): number } {
  return (
    typeof value === 'object' && value !== null && 'toMillis' in value && typeof value.toMillis === 'function'
  )
}

/** Stored data as plain values: server times become ms, rounded down; a time not yet known becomes 0. */
export function plain(value: unknown): unknown {
  if (isTime(value)) return Math.floor(value.toMillis())
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  }
  return value
}

/** Reads one document through its schema; null where it does not fit. */
export function decode<T>(schema: Schema<T>, snapshot: Stored): T | null {
  const parsed = v.safeParse(schema, plain(snapshot.data({ serverTimestamps: 'estimate' })))
  return parsed.success ? parsed.output : null
}

/** Watches a whole collection through `schema`, as many at once as the rules let one listener hold. */
export function watchCollection<T>(
  ref: CollectionReference,
  schema: Schema<T>,
  most: number,
): Watch<Live<T>> {
  return inPages((after) => {
    const from = after === null ? [] : [startAfter(after)]
    return watchPage(query(ref, orderBy(documentId()), ...from, limit(most)), schema, most)
  })
}

function watchPage<T>(asked: Query, schema: Schema<T>, most: number): Watch<Page<T>> {
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
        const last = snapshot.size < most ? null : (snapshot.docs.at(-1)?.id ?? null)
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
