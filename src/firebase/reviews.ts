import { deleteField, doc, serverTimestamp, setDoc, type Firestore } from 'firebase/firestore'

import type { ReviewMark } from '@/domain/pledge/review'
import { ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/signing/act'

import { toFailure } from './map-error'
import { yearCollection } from './paths'

/** Sets or, with null, takes back the unit's mark of one item; the rules look at one item a write. */
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
  try {
    await setDoc(
      doc(yearCollection(db, where, 'reviews'), mark.unit),
      {
        by: mark.by,
        at: serverTimestamp(),
        item: mark.item,
        marks: { [mark.item]: mark.mark ?? deleteField() },
      },
      { merge: true },
    )
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
