import { deleteField, doc, serverTimestamp } from 'firebase/firestore/lite'

import type { Where } from '@/domain/log/where'
import type { ReviewMark } from '@/domain/pledge/review'
import type { Result } from '@/domain/shared/result'

import type { Line } from './line'
import { watchInYear } from './listen'
import { inYear } from './paths'
import { commit, type Server } from './server'

/** A unit's mark on one item; null withdraws it. */
type SetMark = {
  readonly unit: string
  readonly by: string
  readonly item: string
  readonly mark: ReviewMark | null
}

/** The units' reviews of a frozen text. */
export function reviewsOver(line: Line, server: Server) {
  /** Watches the reviews of a year. */
  const watchReviews = (where: Where) => watchInYear(line, where, 'reviews')

  /** Writes the unit's mark on one item: the rules allow one item per write. */
  function writeMark(where: Where, { unit, by, item, mark }: SetMark): Promise<Result<null>> {
    const review = { by, at: serverTimestamp(), item, marks: { [item]: mark ?? deleteField() } }
    return commit(server, (batch) => {
      batch.set(doc(server, inYear(where, 'reviews'), unit), review, { merge: true })
    })
  }

  return { watchReviews, writeMark }
}
