import { doc, serverTimestamp, setDoc, type Firestore } from 'firebase/firestore'
import * as v from 'valibot'

import { ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { toFailure } from './map-error'
import { inYear } from './paths'

/** `presence/{uid}` as stored, `at` as ms. */
export const presenceSchema = v.strictObject({ at: v.number(), revision: v.string(), item: v.string() })

/** When somebody was last seen, and what was on their screen. */
export type Presence = v.InferOutput<typeof presenceSchema>

/** Tells the others that `uid` is here and sees `revision`; the rules accept one such write in 15 s. */
export async function writePresence(
  db: Firestore,
  where: Where,
  uid: string,
  seen: Omit<Presence, 'at'>,
): Promise<Result<null>> {
  try {
    await setDoc(doc(db, inYear(where, 'presence'), uid), { ...seen, at: serverTimestamp() })
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}
