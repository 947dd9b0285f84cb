import type { QueryDocumentSnapshot } from 'firebase/firestore/lite'

import { ok, type Result } from '@/domain/shared/result'

import { decode, type Schema } from './watch'

/** Documents as the server has them now; those that do not fit their schema by id. */
export type Found<T> = { readonly records: ReadonlyMap<string, T>; readonly corrupt: readonly string[] }

/** The documents that a query has found, read through `schema`, in the order of the query. */
export function foundOf<T>(
  found: Result<readonly QueryDocumentSnapshot[]>,
  schema: Schema<T>,
): Result<Found<T>> {
  if (!found.ok) return found
  const decoded = found.value.map((document) => [document.id, decode(schema, document)] as const)
  return ok({
    records: new Map(decoded.flatMap(([id, record]) => (record === null ? [] : [[id, record] as const]))),
    corrupt: decoded.flatMap(([id, record]) => (record === null ? [id] : [])),
  })
}
