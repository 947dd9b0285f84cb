import { FirebaseError, type FirebaseApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  getDoc,
  getDocs,
  initializeFirestore,
  limit,
  query,
  startAfter,
  writeBatch,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type WriteBatch,
} from 'firebase/firestore/lite'

import { fail, ok, type Result } from '@/domain/shared/result'

import { toFailure } from './map-error'

/**
 * Single requests to the server, independent of the listeners (ADR 21). A request that hangs blocks no other, and
 * reads always come from the server, never from the cache of a listener.
 */
export type Server = Firestore

/** Creates the client for single requests of `app`. */
export function openServer(app: FirebaseApp): Server {
  return initializeFirestore(app, {})
}

/** Connects to the local emulator instead; must be called before the first request. */
export function connectToEmulator(server: Server, port: number): void {
  connectFirestoreEmulator(server, 'localhost', port)
}

/** Why a request failed. OFFLINE if there was no answer at all, though it may have arrived all the same. */
export function toServerFailure(error: unknown): ReturnType<typeof fail> {
  const answered = error instanceof FirebaseError && error.code !== 'unknown'
  return answered ? toFailure(error) : fail('OFFLINE', String(error))
}

/** Sends writes, all or none, exactly once and now: never retried, never queued for later. */
export async function commit(server: Server, write: (batch: WriteBatch) => void): Promise<Result<null>> {
  const batch = writeBatch(server)
  write(batch)
  try {
    await batch.commit()
    return ok(null)
  } catch (error) {
    return toServerFailure(error)
  }
}

/** Reads a document as the server has it now. */
export async function read(ref: DocumentReference): Promise<Result<DocumentSnapshot>> {
  try {
    return ok(await getDoc(ref))
  } catch (error) {
    return toServerFailure(error)
  }
}

/** Runs the query `asked` on the server now; offline, a listener would report an empty result instead. */
export async function readAll(asked: Query): Promise<Result<readonly QueryDocumentSnapshot[]>> {
  try {
    return ok((await getDocs(asked)).docs)
  } catch (error) {
    return toServerFailure(error)
  }
}

/** Runs the query `asked` on the server now, in pages of `size`; gives all results, or a failure. */
export async function readPages(
  asked: Query,
  size: number,
): Promise<Result<readonly QueryDocumentSnapshot[]>> {
  const all: QueryDocumentSnapshot[] = []
  for (;;) {
    const last = all.at(-1)
    const from = last === undefined ? [] : [startAfter(last)]
    const page = await readAll(query(asked, ...from, limit(size)))
    if (!page.ok) return page
    all.push(...page.value)
    if (page.value.length < size) return ok(all)
  }
}
