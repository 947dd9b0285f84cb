import * as v from 'valibot'

import { acts, registry, type Act, type Bodies } from '../acts/registry'
import { keyKinds } from '../signing/key'
import { patterns } from '../shared/patterns'
import { fail, ok, type Result } from '../shared/result'
import { isWellFormed } from '../shared/text'

const integer = v.pipe(v.number(), v.safeInteger())

/** A time in milliseconds, as far as the years have four digits in Viet Nam. */
const lastTime = 253_402_275_599_999
const time = v.pipe(integer, v.minValue(0), v.maxValue(lastTime))
const digest = v.pipe(v.string(), v.regex(patterns.digest))
const text = v.pipe(v.string(), v.check(isWellFormed))

const frame = {
  seq: v.pipe(integer, v.minValue(1)),
  prev: digest,
  prevAt: time,
  by: v.pipe(v.string(), v.regex(patterns.uid)),
  kid: digest,
  kind: v.picklist(keyKinds),
  notes: text,
  sig: v.pipe(v.string(), v.regex(patterns.signature)),
  ad: v.pipe(v.string(), v.regex(patterns.hex)),
  cdj: text,
  ct: time,
  at: time,
  hash: digest,
}

/** One entry of the log with its fifteen fields; `at` and `prevAt` are server time, `ct` is client time (ms). */
export const entrySchema = v.variant(
  'act',
  acts.map((act) => v.strictObject({ ...frame, act: v.literal(act), body: registry[act].body })),
)

type Frame = { readonly [K in keyof typeof frame]: v.InferOutput<(typeof frame)[K]> }

/** An entry of the log: of one act, or of any. */
export type Entry<A extends Act = Act> = {
  [K in A]: Frame & { readonly act: K; readonly body: Bodies[K] }
}[A]

/**
 * The signed part of an entry, as kept in an outbox. `prev` is the head that the author saw and `ct` the time at which
 * it was made: acts that sign them are valid for them alone; a signature is not bound to a position in the log.
 */
export type SignedAct<A extends Act = Act> = {
  [K in A]: Omit<Frame, 'seq' | 'prevAt' | 'at' | 'hash'> & {
    readonly act: K
    readonly body: Bodies[K]
  }
}[A]

/** The fields of an entry that make up its signed text. `prev` and `ct` are part of it only for acts that sign them. */
export type Statement<A extends Act = Act> = {
  [K in A]: Pick<Frame, 'prev' | 'ct' | 'by' | 'kid' | 'kind' | 'notes'> & {
    readonly act: K
    readonly body: Bodies[K]
  }
}[A]

/** An entry of an act that this reader may not know: of its body only that there is one. */
const anySchema = v.strictObject({
  ...frame,
  act: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
  body: v.custom<object>((body) => typeof body === 'object' && body !== null && !Array.isArray(body)),
})

/** True if `data` is an entry in everything but its act, which is a word that this reader does not know. */
function isNewer(data: unknown): boolean {
  const parsed = v.safeParse(anySchema, data)
  return parsed.success && !acts.some((act) => act === parsed.output.act)
}

/**
 * Reads a stored entry (times already in ms). Fails with ENTRY_NEWER for an act that a newer version may know, else with
 * ENTRY_UNREADABLE; both end the log there.
 */
export function parseEntry(data: unknown): Result<Entry> {
  const parsed = v.safeParse(entrySchema, data)
  if (parsed.success) return ok(parsed.output as Entry)
  return isNewer(data) ? fail('ENTRY_NEWER') : fail('ENTRY_UNREADABLE', v.flatten(parsed.issues).root?.[0])
}

/** True if `entry` is of `act`. */
export function isAct<A extends Act>(entry: Entry, act: A): entry is Extract<Entry, { readonly act: A }> {
  return entry.act === act
}
