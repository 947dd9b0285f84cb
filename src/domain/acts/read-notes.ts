import * as v from 'valibot'

import { canonical, parseCanonical, type Canonical } from '../shared/canonical'
import { fail, ok, type Result } from '../shared/result'
import { isOneLine } from '../shared/text'

/** Short notes recur in a log: no reservations, nothing to add. */
const maxCachedLength = 40
const maxCached = 100
const cache = new Map<string, Result<unknown>>()

/** Reads the notes of `act` through their schema; NOTES_INVALID unless they are canonical, of its shape, and
 * every text in them is one clean line. */
export function readNotesAs<T extends Canonical>(
  act: string,
  schema: v.GenericSchema<unknown, T>,
  text: string,
): Result<T> {
  if (text.length > maxCachedLength) return parseNotes(schema, text)
  const read = cache.get(`${act} ${text}`) ?? parseNotes(schema, text)
  if (cache.size >= maxCached) cache.clear()
  cache.set(`${act} ${text}`, read)
  return read as Result<T>
}

/** True if every string in `value` is one clean line. */
function isClean(value: Canonical): boolean {
  if (typeof value === 'string') return isOneLine(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isClean)
}

function parseNotes<T extends Canonical>(schema: v.GenericSchema<unknown, T>, text: string): Result<T> {
  const value = parseCanonical(text)
  if (!value.ok) return fail('NOTES_INVALID')
  if (!isClean(value.value)) return fail('NOTES_INVALID', 'unclean')
  const parsed = v.safeParse(schema, value.value)
  // compared with its own text, because an empty list would pass for an empty object
  const exact = parsed.success && canonical(parsed.output) === text
  return exact ? ok(parsed.output) : fail('NOTES_INVALID')
}
