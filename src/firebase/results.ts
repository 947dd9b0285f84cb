import * as v from 'valibot'

/** `results/{unit}` as stored, `at` as ms. */
export const resultsSchema = v.strictObject({
  values: v.record(v.string(), v.string()),
  source: v.string(),
  note: v.string(),
  at: v.number(),
})

/** What a unit reached in a year, by item; `source` is "paper" where it was entered from paper. */
export type Results = v.InferOutput<typeof resultsSchema>
