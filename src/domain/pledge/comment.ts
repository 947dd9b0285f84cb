import * as v from 'valibot'

const frame = {
  uid: v.string(),
  /** The author's unit when it was written; empty for people of the witness office. */
  unit: v.string(),
  /** Numbers the author's comments of the year. */
  number: v.pipe(v.number(), v.safeInteger()),
  item: v.string(),
  /** Digest of the wording that the comment is about. */
  digest: v.string(),
  body: v.string(),
  kind: v.picklist(['comment', 'wording', 'target']),
  /** The proposed wording or target; empty for a comment without a proposal. */
  value: v.string(),
  /** The unit for which a target is proposed; empty for all units. */
  target: v.string(),
  /** Units whose attention is asked for. */
  mentions: v.array(v.string()),
  /** The person who settled it; empty while it is open. */
  resolved: v.string(),
}

/** `comments/{uid}_{number}` as stored, `at` as ms. */
export const commentSchema = v.strictObject({ ...frame, at: v.number() })

/** A comment on an item of the draft, perhaps with a proposal. */
export type Comment = v.InferOutput<typeof commentSchema>

/** The fields of a comment that its author chooses. */
export type CommentText = Pick<Comment, 'item' | 'digest' | 'body' | 'kind' | 'value' | 'target' | 'mentions'>

/** The most comments that a member may write in a year; the rules enforce the numbering. */
const maxComments = 100

/** The number of the author's next comment, also after those `sent` but not yet seen; null if all are used. */
export function nextNumber(
  comments: Iterable<Comment>,
  uid: string,
  sent: Iterable<number> = [],
): number | null {
  const used = [...comments].filter((one) => one.uid === uid).map(({ number }) => number)
  const next = Math.max(0, ...used, ...sent) + 1
  return next > maxComments ? null : next
}
