import { doc, runTransaction, serverTimestamp, type Firestore } from 'firebase/firestore'

import { ok, type Result } from '@/domain/shared/result'
import { keyId, type SigningKey } from '@/domain/signing/key'

import { toFailure } from './map-error'
import { blocCollection } from './paths'

/** Registers a signing key of the person signed in; returns its id. A key can never be changed afterwards. */
export async function registerKey(
  db: Firestore,
  bloc: string,
  key: Omit<SigningKey, 'at'>,
): Promise<Result<string>> {
  const kid = keyId(key.spki)
  try {
    await runTransaction(db, (transaction) => {
      transaction.set(doc(blocCollection(db, bloc, 'keys'), kid), { ...key, at: serverTimestamp() })
      return Promise.resolve()
    })
    return ok(kid)
  } catch (error) {
    return toFailure(error)
  }
}
