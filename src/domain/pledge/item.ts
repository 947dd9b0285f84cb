import * as v from 'valibot'

import { canonical } from '../shared/canonical'
import { sha256Hex } from '../shared/digest'

const points = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Which way is better: more, less, or reached / not reached. */
const directions = ['up', 'down', 'yes'] as const

const body = {
  area: v.string(),
  text: v.string(),
  uom: v.string(),
  direction: v.picklist(directions),
  targets: v.record(v.string(), v.string()),
  points,
}

/** One item as it appears in the revision's text. */
export const pledgeItemSchema = v.strictObject({ id: v.string(), ...body })

/** An item of the pledge; a target may differ by unit or be absent; decimals are strings ("1.40"). */
export type PledgeItem = v.InferOutput<typeof pledgeItemSchema>

/** One item of the draft as stored in `items/{item}`, `at` as ms. */
export const draftItemSchema = v.strictObject({
  ...body,
  order: v.pipe(v.number(), v.safeInteger()),
  removed: v.boolean(),
  rev: v.pipe(v.number(), v.safeInteger()),
  by: v.string(),
  at: v.number(),
})

/**
 * An item of the draft, with its position and who changed it last. `rev` counts its changes: each names the version it
 * is based on. A `removed` item is kept until it is deleted.
 */
export type DraftItem = v.InferOutput<typeof draftItemSchema>

/** The part of an item that people edit, without who, when and which version. */
export type ItemText = Omit<DraftItem, 'rev' | 'by' | 'at'>

const maxPoints = 1000

/** Points as typed: a whole number from 0 to 1,000; null for anything else. */
export function readPoints(typed: string): number | null {
  const text = typed.trim()
  return /^\d{1,4}$/.test(text) && Number(text) <= maxPoints ? Number(text) : null
}

/** Items are immutable, so each is hashed once, however often screens count marks. */
const digests = new WeakMap<PledgeItem, string>()

/** Identifies the wording of an item: a review mark names the digest of the item that it is about. */
export function itemDigest(item: PledgeItem): string {
  const digest = digests.get(item) ?? sha256Hex(canonical(item))
  digests.set(item, digest)
  return digest
}
