import { deleteField, doc, runTransaction, serverTimestamp, type Firestore } from 'firebase/firestore'

import type { ReviewMark } from '@/domain/pledge/review'
import { ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'

import { toFailure } from './map-error'
import { yearCollection } from './paths'

/**
 * Sets or, with null, takes back the unit's mark of one item; the rules look at one item a write. A transaction,
 * because it fails at once without a network; a plain write would wait and go out by itself, unseen, much later.
 */
export async function writeMark(
  db: Firestore,
  where: Where,
  mark: {
    readonly unit: string
    readonly by: string
    readonly item: string
    readonly mark: ReviewMark | null
  },
): Promise<Result<null>> {
  const review = {
    by: mark.by,
    at: serverTimestamp(),
    item: mark.item,
    marks: { [mark.item]: mark.mark ?? deleteField() },
  }
  try {
    await runTransaction(
      db,
      (transaction) => {
        transaction.set(doc(yearCollection(db, where, 'reviews'), mark.unit), review, { merge: true })
        return Promise.resolve()
      },
      { maxAttempts: 1 },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
