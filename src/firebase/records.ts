import * as v from 'valibot'

/** `presence/{uid}` as stored, `at` as ms: when a person was last seen, and what was on their screen. */
export const presenceSchema = v.strictObject({ at: v.number(), revision: v.string(), item: v.string() })

/** `seen/{uid}` as stored, `at` as ms: the last entry up to which a person has read the notices. */
export const seenSchema = v.strictObject({ seq: v.pipe(v.number(), v.safeInteger()), at: v.number() })

/** `results/{unit}` as stored, `at` as ms: what a unit reached in a year known from paper, and who entered it. */
export const resultsSchema = v.strictObject({
  values: v.record(v.string(), v.string()),
  source: v.string(),
  note: v.string(),
  rev: v.pipe(v.number(), v.safeInteger()),
  by: v.string(),
  at: v.number(),
})

/** `revisions/{digest}` and `texts/{digest}` as stored: a text, which readers check against the digest. */
export const textSchema = v.strictObject({ text: v.string() })

const evidenceSchema = v.strictObject({ name: v.string(), link: v.string(), digest: v.string() })
const figureSchema = v.strictObject({
  value: v.string(),
  self: v.string(),
  note: v.string(),
  evidence: v.array(evidenceSchema),
})
const claimSchema = v.strictObject({ points: v.string(), reason: v.string() })

/**
 * `work/{period}_{unit}` as stored, times as ms: what a unit is going to report. `figures` are by item, `claims` by
 * line; `item` is the one that the last write changed. Movements and shortcomings are one a line.
 */
export const workSchema = v.strictObject({
  by: v.string(),
  at: v.number(),
  item: v.string(),
  figures: v.record(v.string(), figureSchema),
  claims: v.record(v.string(), claimSchema),
  asOf: v.string(),
  movements: v.string(),
  shortcomings: v.string(),
  handedBy: v.string(),
  handedAt: v.nullable(v.number()),
})
