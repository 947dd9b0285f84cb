import * as v from 'valibot'

import { forceOneLine } from '../shared/text'
import { itemDigest, type PledgeItem } from './item'
import { marks } from './mark'

export const reviewMarkSchema = v.strictObject({
  mark: v.picklist(marks),
  note: v.string(),
  digest: v.string(),
})

/** A unit's mark on one item, and the digest of the wording that it is about. */
export type ReviewMark = v.InferOutput<typeof reviewMarkSchema>

/** `reviews/{unit}` as stored, `at` as ms; `item` is the mark that the last write changed. */
export const reviewSchema = v.strictObject({
  by: v.string(),
  at: v.number(),
  item: v.string(),
  marks: v.record(v.string(), reviewMarkSchema),
})

/** One unit's review of the revision. */
export type Review = v.InferOutput<typeof reviewSchema>

/** The progress of a unit's review, counted over the items of the revision in their current wording. */
export type ReviewProgress = {
  readonly total: number
  readonly marked: number
  readonly reserved: number
  readonly objected: number
  /** The first item without a mark on this wording, in the order of the pledge; null if all are marked. */
  readonly next: string | null
}

/** The mark that is valid for `item`: on exactly this wording, and with a note if one is required. */
export function markOf(review: Review | null, item: PledgeItem): ReviewMark | null {
  const mark = review?.marks[item.id]
  if (mark?.digest !== itemDigest(item)) return null
  return mark.mark !== 'agree' && forceOneLine(mark.note) === '' ? null : mark
}

/** Counts the marks of `review` that are valid for `items`. */
export function reviewProgress(review: Review | null, items: readonly PledgeItem[]): ReviewProgress {
  const current = items.map((item) => ({ item, mark: markOf(review, item)?.mark }))
  return {
    total: items.length,
    marked: current.filter(({ mark }) => mark !== undefined).length,
    reserved: current.filter(({ mark }) => mark === 'reserve').length,
    objected: current.filter(({ mark }) => mark === 'object').length,
    next: current.find(({ mark }) => mark === undefined)?.item.id ?? null,
  }
}

/** True if every item is marked and none is objected to: only then may the unit sign. */
export function mayBeSigned(progress: ReviewProgress): boolean {
  return progress.total > 0 && progress.marked === progress.total && progress.objected === 0
}
