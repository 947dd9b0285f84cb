import * as v from 'valibot'

import { canonical, parseCanonical, type Canonical } from '../shared/canonical'
import { fail, ok, type Result } from '../shared/result'

/** A log says the same short thing again and again: no reservation, nothing to add. */
const short = 40
const most = 100
const known = new Map<string, Result<unknown>>()

/** Reads the notes of `act` through their schema; NOTES_INVALID unless they are canonical and of its shape. */
export function readNotesAs<T extends Canonical>(
  act: string,
  schema: v.GenericSchema<unknown, T>,
  text: string,
): Result<T> {
  if (text.length > short) return readAnew(schema, text)
  const read = known.get(`${act} ${text}`) ?? readAnew(schema, text)
  if (known.size >= most) known.clear()
  known.set(`${act} ${text}`, read)
  return read as Result<T>
}

function readAnew<T extends Canonical>(schema: v.GenericSchema<unknown, T>, text: string): Result<T> {
  const value = parseCanonical(text)
  if (!value.ok) return fail('NOTES_INVALID')
  const parsed = v.safeParse(schema, value.value)
  // read back, because an empty list would pass for an empty object
  const exact = parsed.success && canonical(parsed.output) === text
  return exact ? ok(parsed.output) : fail('NOTES_INVALID')
}
