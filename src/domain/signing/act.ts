import * as v from 'valibot'

import { patterns } from '../shared/patterns'
import { isWellFormed } from '../shared/text'

const integer = v.pipe(v.number(), v.safeInteger())
/** Whatever is joined into a signed text has no line break, or it could pose as several lines. */
const line = v.pipe(
  v.string(),
  v.check((text) => !text.includes('\n') && isWellFormed(text)),
)
/** Lists are joined by spaces, so no element may hold one, or two lists could make one text. */
const party = v.pipe(v.string(), v.regex(patterns.id))
const origin = v.pipe(v.string(), v.regex(patterns.origin), v.check(isWellFormed))
const digest = v.pipe(v.string(), v.regex(patterns.digest))

const seat = { revision: digest, place: line, unit: line, name: line, position: line, capacity: line }

/** What each act says, field by field (docs/protocol.md). */
export const bodySchemas = {
  freeze: v.strictObject({
    revision: digest,
    number: integer,
    previous: line,
    last: line,
    parties: v.array(party),
  }),
  open: v.strictObject({ revision: digest, origins: v.array(origin), rpId: line }),
  sign: v.strictObject({ ...seat, decision: v.picklist(['agree', 'reserve']) }),
  refuse: v.strictObject(seat),
  resume: v.strictObject({ seq: integer }),
  void: v.strictObject({ seq: integer }),
  attest: v.strictObject({ revision: digest, name: line, position: line }),
  reopen: v.strictObject({ revision: line }),
  revoke: v.strictObject({ key: digest }),
  attach: v.strictObject({ revision: digest, unit: line, file: digest, fileName: line, bytes: integer }),
} as const

/** The bodies of all acts. */
export type Bodies = { [A in keyof typeof bodySchemas]: v.InferOutput<(typeof bodySchemas)[A]> }

/** An act that matters: each is one entry of the log, signed by the person who did it. */
export type Act = keyof Bodies

/** The acts in the order of a ceremony. */
export const acts = Object.keys(bodySchemas) as readonly Act[]

export const keyKinds = ['passkey', 'device'] as const

/** A passkey is used only with the person's verification; a device key is of lower assurance. */
export type KeyKind = (typeof keyKinds)[number]

/** Which bloc and year a log belongs to. */
export type Where = { readonly bloc: string; readonly year: string }
