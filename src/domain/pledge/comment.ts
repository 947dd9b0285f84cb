import * as v from 'valibot'

const frame = {
  uid: v.string(),
  /** Of the author when it was written; empty for people of the witness office. */
  unit: v.string(),
  /** Counts the author's comments of the year. */
  number: v.pipe(v.number(), v.safeInteger()),
  item: v.string(),
  /** Of the wording that it was said of. */
  digest: v.string(),
  body: v.string(),
  kind: v.picklist(['comment', 'wording', 'target']),
  /** The wording or the target that is proposed; empty for a mere comment. */
  value: v.string(),
  /** For which unit a target is proposed; empty for every unit. */
  target: v.string(),
  /** Units that are asked to look. */
  mentions: v.array(v.string()),
  /** Who settled it; empty while it is open. */
  resolved: v.string(),
}

/** `comments/{uid}_{number}` as stored, `at` as ms. */
export const commentSchema = v.strictObject({ ...frame, at: v.number() })

/** Something said of an item of the draft, perhaps with a proposal. */
export type Comment = v.InferOutput<typeof commentSchema>

/** What the author decides about a comment. */
export type CommentText = Pick<Comment, 'item' | 'digest' | 'body' | 'kind' | 'value' | 'target' | 'mentions'>

/** So many comments a member may write in a year; rules number them. */
const mostComments = 100

/** The number of the author's next comment, after those `sent` that are not there yet; null when all are used. */
export function nextNumber(
  comments: Iterable<Comment>,
  uid: string,
  sent: Iterable<number> = [],
): number | null {
  const used = [...comments].filter((one) => one.uid === uid).map(({ number }) => number)
  const next = Math.max(0, ...used, ...sent) + 1
  return next > mostComments ? null : next
}
