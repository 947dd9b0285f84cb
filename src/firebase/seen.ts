import { doc, serverTimestamp, setDoc, type Firestore } from 'firebase/firestore'
import * as v from 'valibot'

import { ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { toFailure } from './map-error'
import { inYear } from './paths'

/** `seen/{uid}` as stored, `at` as ms: up to which entry somebody has read the notices. */
export const seenSchema = v.strictObject({ seq: v.pipe(v.number(), v.safeInteger()), at: v.number() })
export type Seen = v.InferOutput<typeof seenSchema>

/** Remembers that `uid` has read the notices up to `seq`, on all their devices. */
export async function writeSeen(
  db: Firestore,
  where: Where,
  uid: string,
  seq: number,
): Promise<Result<null>> {
  try {
    await setDoc(doc(db, inYear(where, 'seen'), uid), { seq, at: serverTimestamp() })
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
