import { doc, getDoc, runTransaction, serverTimestamp, type Firestore } from 'firebase/firestore'

import type { Letter } from '@/domain/notices/letter'
import { ok, type Result } from '@/domain/shared/result'

import { toFailure } from './map-error'

/** The collection that the "Trigger Email" extension sends from (docs/mail.md). */
const collectionName = 'mail'
/** The rules look up every recipient, and one commit may look up 20 documents. */
const atOnce = 10

/** Which of these letters have been put out already. */
export async function readSent(db: Firestore, ids: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  try {
    const found = await Promise.all(ids.map((id) => getDoc(doc(db, collectionName, id))))
    return ok(new Set(found.filter((one) => one.exists()).map(({ id }) => id)))
  } catch (error) {
    return toFailure(error)
  }
}

/** Puts letters out to be sent, a few at a time; `told` hears how many are out. What is out stays out. */
export async function putOut(
  db: Firestore,
  by: string,
  letters: readonly Letter[],
  told: (count: number) => void,
): Promise<Result<null>> {
  try {
    for (let start = 0; start < letters.length; start += atOnce) {
      const some = letters.slice(start, start + atOnce)
      await runTransaction(
        db,
        (transaction) => {
          for (const { id, to, template } of some) {
            transaction.set(doc(db, collectionName, id), { to, template, by, at: serverTimestamp() })
          }
          return Promise.resolve()
        },
        { maxAttempts: 1 },
      )
      told(start + some.length)
    }
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
