import { computed, type ComputedRef } from 'vue'

import { reviewProgress, type Review, type ReviewProgress } from '@/domain/pledge/review'
import type { ReadRevision } from '@/domain/pledge/revision'
import { useYearStore } from '@/stores/year'

/**
 * The review progress of every unit. Counting hashes every item, so a unit is counted again only when its own review or
 * the text has changed, not when somebody else marks something.
 */
export function useReviewed(): ComputedRef<ReadonlyMap<string, ReviewProgress>> {
  const year = useYearStore()
  const counted = new Map<string, { readonly of: string; readonly progress: ReviewProgress }>()

  function progressOf(unit: string, review: Review, read: ReadRevision): ReviewProgress {
    const of = [read.digest, review.at, review.item, Object.keys(review.marks).length].join(' ')
    const known = counted.get(unit)
    if (known?.of === of) return known.progress
    const progress = reviewProgress(review, read.revision.items)
    counted.set(unit, { of, progress })
    return progress
  }

  return computed(() => {
    const read = year.revision
    if (read === null) return new Map()
    return new Map([...year.reviews.records].map(([unit, review]) => [unit, progressOf(unit, review, read)]))
  })
}
