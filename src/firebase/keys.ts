import { collection } from 'firebase/firestore'
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore/lite'

import { fail, ok, type Result } from '@/domain/shared/result'
import { keyCountSchema, keyId, keySchema, maxKeys, type SigningKey } from '@/domain/signing/key'

import { collections } from './collections'
import { watchGrowing } from './growing'
import type { Line } from './line'
import { watchInBloc } from './listen'
import type { Live, Watch } from './live'
import { inBloc } from './paths'
import { commit, read, toServerFailure, type Server } from './server'
import { decode } from './watch'

/** Two devices of one person may increment the counter at the same time: then it is tried again. */
const maxAttempts = 3

/** The signing keys of a bloc, their revocations, and how many more a person may make. */
export function keysOver(line: Line, server: Server) {
  const counterOf = (bloc: string, uid: string) => doc(server, inBloc(bloc, 'keyCounts'), uid)

  /** Watches all keys of a bloc, however many there are. */
  function watchKeys(bloc: string): Watch<Live<SigningKey>> {
    const { limit } = collections.keys.list
    return line.over((db) => (next, failed) => {
      const grown = watchGrowing(collection(db, inBloc(bloc, 'keys')), { by: 'at', limit }, (document) =>
        decode(keySchema, document),
      )
      return grown(({ documents, fresh }) => {
        const all = [...documents]
        next({
          records: new Map(all.flatMap(([id, key]) => (key === null ? [] : [[id, key] as const]))),
          corrupt: all.flatMap(([id, key]) => (key === null ? [id] : [])),
          fresh,
        })
      }, failed)
    })
  }

  /** Watches the revocations of the keys of a bloc. */
  const watchRevocations = (bloc: string) => watchInBloc(line, bloc, 'revocations')

  /** How many more keys `uid` may make. */
  async function keyRoom(bloc: string, uid: string): Promise<Result<number>> {
    const counted = await read(counterOf(bloc, uid))
    return counted.ok ? ok(maxKeys - (decode(keyCountSchema, counted.value)?.count ?? 0)) : counted
  }

  /** Resets the number of keys that `uid` has made; for the witness or an admin, never for themselves. */
  function giveKeyRoom(bloc: string, uid: string): Promise<Result<null>> {
    return commit(server, (batch) => {
      batch.update(counterOf(bloc, uid), { count: 0 })
    })
  }

  async function register(bloc: string, key: Omit<SigningKey, 'at'>, kid: string): Promise<Result<string>> {
    const counter = counterOf(bloc, key.uid)
    try {
      return await runTransaction(server, async (transaction) => {
        const { count } = decode(keyCountSchema, await transaction.get(counter)) ?? { count: 0 }
        if (count >= maxKeys) return fail('KEY_LIMIT')
        transaction.set(counter, { count: count + 1, last: kid })
        transaction.set(doc(server, inBloc(bloc, 'keys'), kid), { ...key, at: serverTimestamp() })
        return ok(kid)
      })
    } catch (error) {
      return toServerFailure(error)
    }
  }

  /**
   * Registers a signing key of the person signed in, counted in the same commit (ADR 13); returns its id. A key is
   * immutable. Fails with KEY_LIMIT if the person may make no more.
   */
  async function registerKey(bloc: string, key: Omit<SigningKey, 'at'>): Promise<Result<string>> {
    const kid = keyId(key.spki)
    let result = await register(bloc, key, kid)
    for (let tried = 1; tried < maxAttempts && !result.ok && result.failure.code === 'DENIED'; tried += 1) {
      result = await register(bloc, key, kid)
    }
    return result
  }

  return { watchKeys, watchRevocations, keyRoom, giveKeyRoom, registerKey }
}
