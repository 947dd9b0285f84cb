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

/** The notes of an act that needs a reason. */
export const reason = v.strictObject({ reason: v.pipe(v.string(), v.minLength(1)) })
