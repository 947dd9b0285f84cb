import * as v from 'valibot'

import { canonical } from '../shared/canonical'
import type { Result } from '../shared/result'
import { readNotesAs } from './read-notes'
import { registry, type Act, type Notes } from './registry'

/** A seat that the witness compared in person: who signed, and the key they read out. */
export type ComparedSeat = Notes['attest']['compared'][number]

/** The notes of an act as the entry stores them: one canonical JSON string. */
export function writeNotes<A extends Act>(act: A, notes: Notes[A]): string {
  return canonical(v.parse(registry[act].notes, notes))
}

/** The reason, or the ground, that the person gave for an act; '' for an act that has none. */
export function reasonOf(entry: { readonly act: Act; readonly notes: string }): string {
  const notes: Result<object> = readNotes(entry.act, entry.notes)
  if (!notes.ok) return ''
  const { reason, ground } = notes.value as { readonly reason?: unknown; readonly ground?: unknown }
  const given = reason ?? ground
  return typeof given === 'string' ? given : ''
}

/** Reads an entry's notes; fails with NOTES_INVALID unless they are canonical and of the act's shape. */
export function readNotes<A extends Act>(act: A, text: string): Result<Notes[A]> {
  return readNotesAs(act, registry[act].notes, text)
}
