import * as v from 'valibot'

import { patterns } from '../shared/patterns'
import { isOneLine } from '../shared/text'

export const integer = v.pipe(v.number(), v.safeInteger())

/** Text joined into a signed text has no line break, or it could pass for several lines, and nothing invisible. */
export const line = v.pipe(v.string(), v.check(isOneLine))

/** Lists are joined by spaces, so no element may contain one, or two lists could give the same text. */
export const party = v.pipe(v.string(), v.regex(patterns.id))
export const origin = v.pipe(v.string(), v.regex(patterns.origin))

export const digest = v.pipe(v.string(), v.regex(patterns.digest))

/** Who acts for a unit, at which place at the table, on which text. */
export const seat = { revision: digest, place: line, unit: line, name: line, position: line, capacity: line }

/** The notes of an act without free text. */
export const noNotes = v.strictObject({})

/** Text that must be given. */
export const given = v.pipe(v.string(), v.minLength(1))

/** The notes of an act that needs a reason. */
export const reason = v.strictObject({ reason: given })

/** A whole number in digits, or nothing. */
export const count = v.pipe(
  v.string(),
  v.check((digits) => /^(?:|0|[1-9][0-9]*)$/.test(digits) && Number.isSafeInteger(Number(digits))),
)

const nothing = v.literal('-')

/** An entry of this year's log or another's: "2014/12/<hash>". */
export const link = v.pipe(
  v.string(),
  v.regex(patterns.link),
  v.check((text) => Number.isSafeInteger(Number(text.split('/')[1]))),
)

/** The act by which a unit leads the bloc; '-' since the founding. */
export const termLink = v.union([nothing, link])

/** The hash of what an entry replaces; '-' for nothing. */
export const replaced = v.union([nothing, digest])
