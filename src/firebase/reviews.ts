import { deleteField, doc, serverTimestamp } from 'firebase/firestore/lite'

import type { ReviewMark } from '@/domain/pledge/review'
import type { Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { inYear } from './paths'
import { commit, type Server } from './server'

/** Sets or, with null, takes back the unit's mark of one item; the rules look at one item a write. */
export function writeMark(
  server: Server,
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
  return commit(server, (batch) => {
    batch.set(doc(server, inYear(where, 'reviews'), mark.unit), review, { merge: true })
  })
}
