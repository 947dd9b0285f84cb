import { collection, type Firestore } from 'firebase/firestore'
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore/lite'

import { fail, ok, type Result } from '@/domain/shared/result'
import { keyCountSchema, keyId, keySchema, mostKeys, type SigningKey } from '@/domain/signing/key'

import { watchGrowing } from './growing'
import { inBloc } from './paths'
import { commit, read, toServerFailure, type Server } from './server'
import { decode } from './watch'
import type { Live, Watch } from './live'

/** Two devices of one person may count at the same time: then it is counted anew. */
const attempts = 3

const counterOf = (server: Server, bloc: string, uid: string) => doc(server, inBloc(bloc, 'keyCounts'), uid)

/** Watches the keys of a bloc, however many there are. */
export function watchKeys(db: Firestore, bloc: string): Watch<Live<SigningKey>> {
  const grown = watchGrowing(collection(db, inBloc(bloc, 'keys')), 'at', (document) =>
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
export async function keyRoom(server: Server, bloc: string, uid: string): Promise<Result<number>> {
  const counted = await read(counterOf(server, bloc, uid))
  return counted.ok ? ok(mostKeys - (decode(keyCountSchema, counted.value)?.count ?? 0)) : counted
}

/** Lets `uid` make as many keys again; for the witness or an admin, and never for themselves. */
export function giveKeyRoom(server: Server, bloc: string, uid: string): Promise<Result<null>> {
  return commit(server, (batch) => {
    batch.update(counterOf(server, bloc, uid), { count: 0 })
  })
}

async function register(
  server: Server,
  bloc: string,
  key: Omit<SigningKey, 'at'>,
  kid: string,
): Promise<Result<string>> {
  const counter = counterOf(server, bloc, key.uid)
  try {
    return await runTransaction(server, async (transaction) => {
      const { count } = decode(keyCountSchema, await transaction.get(counter)) ?? { count: 0 }
      if (count >= mostKeys) return fail('KEY_LIMIT')
      transaction.set(counter, { count: count + 1, last: kid })
      transaction.set(doc(server, inBloc(bloc, 'keys'), kid), { ...key, at: serverTimestamp() })
      return ok(kid)
    })
  } catch (error) {
    return toServerFailure(error)
  }
}

/**
 * Registers a signing key of the person signed in, counted in the same commit (ADR 13); returns its id. A key can
 * never be changed afterwards. Fails with KEY_LIMIT where somebody has made as many as they may.
 */
export async function registerKey(
  server: Server,
  bloc: string,
  key: Omit<SigningKey, 'at'>,
): Promise<Result<string>> {
  const kid = keyId(key.spki)
  let result = await register(server, bloc, key, kid)
  for (let again = 1; again < attempts && !result.ok && result.failure.code === 'DENIED'; again += 1) {
    result = await register(server, bloc, key, kid)
  }
  return result
}
