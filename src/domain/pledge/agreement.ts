import * as v from 'valibot'

import { itemDigest, type PledgeItem } from './item'

export const words = ['agree', 'dispute'] as const

/** What a unit says of an item of the draft while it is being discussed; not yet a mark, and far from a signature. */
export type Word = (typeof words)[number]

/** `agreements/{unit}` as stored, `at` as ms; `item` is the word that the last write changed. */
export const agreementSchema = v.strictObject({
  by: v.string(),
  at: v.number(),
  item: v.string(),
  words: v.record(v.string(), v.strictObject({ word: v.picklist(words), digest: v.string() })),
})

/** What one unit says of the draft. */
export type Agreement = v.InferOutput<typeof agreementSchema>

/** How a unit stands to an item: `cleared` if it agreed to a wording that has been edited since. */
export type Accord = Word | 'cleared' | 'none'

/** How `agreement` stands to `item` in its present wording; a word is bound to the digest that it was said of. */
export function accordOf(agreement: Agreement | null, item: PledgeItem): Accord {
  const said = agreement?.words[item.id]
  if (said === undefined) return 'none'
  if (said.digest === itemDigest(item)) return said.word
  return said.word === 'agree' ? 'cleared' : 'none'
}
