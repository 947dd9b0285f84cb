import * as v from 'valibot'

import { itemDigest, type PledgeItem } from './item'
import { marks } from './mark'

export const reviewMarkSchema = v.strictObject({
  mark: v.picklist(marks),
  note: v.string(),
  digest: v.string(),
})

/** What a unit says of one item, and of which wording it says so. */
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

/** How far a unit's review has come, counted over the items of the revision in its wording. */
export type ReviewProgress = {
  readonly total: number
  readonly marked: number
  readonly reserved: number
  readonly objected: number
  /** First item without a mark of this wording, in the order of the pledge; null when all are marked. */
  readonly next: string | null
}

/** The mark that still holds for `item`: one said of exactly this wording, with a note where one is due. */
export function markOf(review: Review | null, item: PledgeItem): ReviewMark | null {
  const mark = review?.marks[item.id]
  if (mark?.digest !== itemDigest(item)) return null
  return mark.mark !== 'agree' && mark.note.trim() === '' ? null : mark
}

/** Counts the marks of `review` that hold for `items`. */
export function reviewProgress(review: Review | null, items: readonly PledgeItem[]): ReviewProgress {
  const held = items.map((item) => ({ item, mark: markOf(review, item)?.mark }))
  return {
    total: items.length,
    marked: held.filter(({ mark }) => mark !== undefined).length,
    reserved: held.filter(({ mark }) => mark === 'reserve').length,
    objected: held.filter(({ mark }) => mark === 'object').length,
    next: held.find(({ mark }) => mark === undefined)?.item.id ?? null,
  }
}

/** True when every item is marked and none is objected to: only then may the unit sign. */
export function mayBeSigned(progress: ReviewProgress): boolean {
  return progress.total > 0 && progress.marked === progress.total && progress.objected === 0
}
