import { deleteField, doc, runTransaction, serverTimestamp, type Firestore } from 'firebase/firestore'

import type { Agreement } from '@/domain/pledge/agreement'
import type { Comment } from '@/domain/pledge/comment'
import { ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'

import { toFailure } from './map-error'
import { yearCollection } from './paths'

/** Sets or, with null, takes back what a unit says of one item of the draft; the rules look at one item a write. */
export async function writeWord(
  db: Firestore,
  where: Where,
  said: {
    readonly unit: string
    readonly by: string
    readonly item: string
    readonly word: Agreement['words'][string] | null
  },
): Promise<Result<null>> {
  const { unit, by, item, word } = said
  const fields = { by, at: serverTimestamp(), item, words: { [item]: word ?? deleteField() } }
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.set(doc(yearCollection(db, where, 'agreements'), unit), fields, { merge: true })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

const idOf = ({ uid, number }: Pick<Comment, 'uid' | 'number'>) => `${uid}_${String(number)}`

/** Adds a comment under the author's next number. Never written over: DENIED if that number is taken. */
export async function writeComment(
  db: Firestore,
  where: Where,
  comment: Omit<Comment, 'at'>,
): Promise<Result<null>> {
  try {
    await runTransaction(
      db,
      (transaction) => {
        const ref = doc(yearCollection(db, where, 'comments'), idOf(comment))
        transaction.set(ref, { ...comment, at: serverTimestamp() })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

/** Settles a comment (`by` says who), or opens it again with ''. */
export async function settleComment(
  db: Firestore,
  where: Where,
  comment: Pick<Comment, 'uid' | 'number'>,
  by: string,
): Promise<Result<null>> {
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.update(doc(yearCollection(db, where, 'comments'), idOf(comment)), { resolved: by })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
