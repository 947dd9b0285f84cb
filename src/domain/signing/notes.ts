import * as v from 'valibot'

import { canonical, parseCanonical } from '../shared/canonical'
import { fail, ok, type Result } from '../shared/result'
import { keyKinds, type Act } from './act'

const reason = v.strictObject({ reason: v.pipe(v.string(), v.minLength(1)) })
const nothing = v.strictObject({})

/** Free text of each act: one canonical JSON string that enters the signed text only as its SHA-256. */
export const notesSchemas = {
  freeze: nothing,
  open: nothing,
  sign: v.strictObject({
    reservations: v.array(v.strictObject({ item: v.string(), note: v.pipe(v.string(), v.minLength(1)) })),
  }),
  refuse: reason,
  resume: reason,
  void: reason,
  attest: v.strictObject({
    compared: v.array(
      v.strictObject({
        unit: v.string(),
        name: v.string(),
        position: v.string(),
        capacity: v.string(),
        kid: v.string(),
        kind: v.picklist(keyKinds),
      }),
    ),
  }),
  reopen: reason,
  revoke: reason,
  attach: nothing,
} as const

/** The notes of all acts as data. */
export type Notes = { [A in Act]: v.InferOutput<(typeof notesSchemas)[A]> }

/** What the witness compared in person: a person's seat and the key they read out. */
export type Compared = Notes['attest']['compared'][number]

/** The notes of an act as the entry stores them. */
export function writeNotes<A extends Act>(act: A, notes: Notes[A]): string {
  return canonical(v.parse(notesSchemas[act], notes))
}

/** A log says the same short thing again and again: no reservation, nothing to add. */
const short = 40
const most = 100
const known = new Map<string, Result<Notes[Act]>>()

/** Reads an entry's notes; fails with NOTES_INVALID unless they are canonical and of the act's shape. */
export function readNotes<A extends Act>(act: A, text: string): Result<Notes[A]> {
  if (text.length > short) return readAnew(act, text)
  const read = known.get(`${act} ${text}`) ?? readAnew(act, text)
  if (known.size >= most) known.clear()
  known.set(`${act} ${text}`, read)
  return read as Result<Notes[A]>
}

function readAnew<A extends Act>(act: A, text: string): Result<Notes[A]> {
  const value = parseCanonical(text)
  if (!value.ok) return fail('NOTES_INVALID')
  const parsed = v.safeParse(notesSchemas[act], value.value)
  // read back, because an empty list would pass for an empty object
  const exact = parsed.success && canonical(parsed.output) === text
  return exact ? ok(parsed.output as Notes[A]) : fail('NOTES_INVALID')
}
