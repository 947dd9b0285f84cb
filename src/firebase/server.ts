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
 * The way to the server beside the listeners (ADR 21). Every request stands alone: one that hangs holds up nothing
 * else, and what is read is the server's own word, never a listener's that has yet to hear.
 */
export type Server = Firestore

/** Opens the way for `app`. */
export function openServer(app: FirebaseApp): Server {
  return initializeFirestore(app, {})
}

/** Leads the way to the local emulator instead; before the first request. */
export function leadToEmulator(server: Server, port: number): void {
  connectFirestoreEmulator(server, 'localhost', port)
}

/** What a request failed of. A request without any answer may have arrived all the same: OFFLINE. */
export function toServerFailure(error: unknown): ReturnType<typeof fail> {
  const answered = error instanceof FirebaseError && error.code !== 'unknown'
  return answered ? toFailure(error) : fail('OFFLINE', String(error))
}

/** Sends writes, all or none, once and now; never tried again by itself, and never later. */
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

/** Reads what `asked` finds on the server now; a listener that hears nothing would take nothing for an answer. */
async function readAll(asked: Query): Promise<Result<readonly QueryDocumentSnapshot[]>> {
  try {
    return ok((await getDocs(asked)).docs)
  } catch (error) {
    return toServerFailure(error)
  }
}

/** Reads everything that `asked` finds on the server now, `size` at a time; all of it, or a failure. */
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
