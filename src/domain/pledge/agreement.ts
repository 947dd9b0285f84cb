import * as v from 'valibot'

import { itemDigest, type PledgeItem } from './item'

export const words = ['agree', 'dispute'] as const

/** A unit's position on an item of the draft during discussion: neither a mark nor a signature. */
export type Word = (typeof words)[number]

/** `agreements/{unit}` as stored, `at` as ms; `item` is the word that the last write changed. */
export const agreementSchema = v.strictObject({
  by: v.string(),
  at: v.number(),
  item: v.string(),
  words: v.record(v.string(), v.strictObject({ word: v.picklist(words), digest: v.string() })),
})

/** One unit's positions on the items of the draft. */
export type Agreement = v.InferOutput<typeof agreementSchema>

/** A unit's current position on an item: `cleared` if it agreed to a wording that has been edited since. */
export type Accord = Word | 'cleared' | 'none'

/** The position that `agreement` takes on `item` in its current wording; each word is bound to the item's digest. */
export function accordOf(agreement: Agreement | null, item: PledgeItem): Accord {
  const said = agreement?.words[item.id]
  if (said === undefined) return 'none'
  if (said.digest === itemDigest(item)) return said.word
  return said.word === 'agree' ? 'cleared' : 'none'
}
