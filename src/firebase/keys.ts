import { doc, runTransaction, serverTimestamp, type Firestore } from 'firebase/firestore'

import { fail, ok, type Result } from '@/domain/shared/result'
import { keyCountSchema, keyId, keySchema, mostKeys, type SigningKey } from '@/domain/signing/key'

import { watchGrowing } from './growing'
import { toFailure } from './map-error'
import { blocCollection } from './paths'
import { decode, type Live, type Watch } from './watch'

/** Two devices of one person may count at the same time: then it is counted anew. */
const attempts = 3

const counterOf = (db: Firestore, bloc: string, uid: string) =>
  doc(blocCollection(db, bloc, 'keyCounts'), uid)

/** Watches the keys of a bloc, however many there are. */
export function watchKeys(db: Firestore, bloc: string): Watch<Live<SigningKey>> {
  const grown = watchGrowing(blocCollection(db, bloc, 'keys'), 'at', (document) =>
    decode(keySchema, document),
  )
  return (next, failed) =>
    grown(({ documents, fresh }) => {
      const read = [...documents]
      next({
        records: new Map(read.flatMap(([id, key]) => (key === null ? [] : [[id, key] as const]))),
        corrupt: read.flatMap(([id, key]) => (key === null ? [id] : [])),
        fresh,
      })
    }, failed)
}

/** How many keys `uid` may still make. */
export async function keyRoom(db: Firestore, bloc: string, uid: string): Promise<Result<number>> {
  try {
    const counted = await runTransaction(db, (transaction) => transaction.get(counterOf(db, bloc, uid)))
    return ok(mostKeys - (decode(keyCountSchema, counted)?.count ?? 0))
  } catch (error) {
    return toFailure(error)
  }
}

/** Lets `uid` make as many keys again; for the witness or an admin, and never for themselves. */
export async function giveKeyRoom(db: Firestore, bloc: string, uid: string): Promise<Result<null>> {
  try {
    // a transaction fails at once without a network; a plain write would go out by itself, unseen, much later
    await runTransaction(
      db,
      (transaction) => Promise.resolve(void transaction.update(counterOf(db, bloc, uid), { count: 0 })),
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

async function register(
  db: Firestore,
  bloc: string,
  key: Omit<SigningKey, 'at'>,
  kid: string,
): Promise<Result<string>> {
  const counter = counterOf(db, bloc, key.uid)
  try {
    return await runTransaction(db, async (transaction) => {
      const { count } = decode(keyCountSchema, await transaction.get(counter)) ?? { count: 0 }
      if (count >= mostKeys) return fail('KEY_LIMIT')
      transaction.set(counter, { count: count + 1, last: kid })
      transaction.set(doc(blocCollection(db, bloc, 'keys'), kid), { ...key, at: serverTimestamp() })
      return ok(kid)
    })
  } catch (error) {
    return toFailure(error)
  }
}

/**
 * Registers a signing key of the person signed in, counted in the same commit (ADR 13); returns its id. A key can
 * never be changed afterwards. Fails with KEY_LIMIT where somebody has made as many as they may.
 */
export async function registerKey(
  db: Firestore,
  bloc: string,
  key: Omit<SigningKey, 'at'>,
): Promise<Result<string>> {
  const kid = keyId(key.spki)
  let result = await register(db, bloc, key, kid)
  for (let again = 1; again < attempts && !result.ok && result.failure.code === 'DENIED'; again += 1) {
    result = await register(db, bloc, key, kid)
  }
  return result
}
