import type * as v from 'valibot'

import type { Member } from '../people/member'
import type { Canonical } from '../shared/canonical'
import { fail, type Result } from '../shared/result'
import type { Stage } from '../stages/stage'
import type { Projection } from './projection'

/** The fields of the projection that an act changes, apart from seq, head and at. */
export type Change = Partial<Projection>

/** The fields of an entry that its act reads: its position in the log, and its content. */
export type Performed<Body = unknown> = {
  readonly act: string
  readonly seq: number
  readonly hash: string
  readonly body: Body
  readonly notes: string
}

/**
 * An entry in words: the message under `log.act`, the unit it concerns ('' for the witness office), and the other
 * values of the message's placeholders.
 */
export type Description<Word extends string = string> = {
  readonly word: Word
  readonly unit?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A schema of exactly the fields in `entries`. */
export type Fields<T = unknown> = v.GenericSchema<unknown, T> & {
  readonly entries: Readonly<Record<string, unknown>>
}

/** The complete definition of an act (docs/protocol.md, section 6). */
export type ActDefinition<
  Name extends string,
  Body,
  Notes,
  Word extends string,
  Notice extends string | null,
> = {
  readonly act: Name
  /** Its content, field by field. */
  readonly body: Fields<Body>
  /** Its free text, which enters the signed text as a digest. */
  readonly notes: Fields<Notes>
  /** True if it signs the head: it is valid at that position in the log alone. */
  readonly signsHead: boolean
  /** True if it signs the time at which it was made: it is never sent later under another. */
  readonly signsTime: boolean
  /** What its signed text says beside the head and the time. */
  readonly lines: (body: Body) => readonly string[]
  /** The stages in which it can be performed. */
  readonly from: readonly Stage[]
  /** True if this person's office may perform it; the rules enforce the same. */
  readonly who: (member: Member, headUnit: string) => boolean
  /** The site it is signed on: the bloc's own, the year's, or the bloc's while there is only a draft. */
  readonly site: 'bloc' | 'opening' | 'year'
  /** It takes somebody who signed in a short while ago: a session without its password cannot do it. */
  readonly freshSignIn?: true
  /**
   * What it changes; `log` holds the entries before it. Fails with ACT_ILLEGAL if it cannot follow. The rules enforce
   * the same (firestore.rules).
   */
  readonly move: (before: Projection, entry: Performed<Body>, log: readonly Performed[]) => Result<Change>
  readonly describe: (entry: Performed<Body>, log: readonly Performed[]) => Description<Word>
  /** The notice that everybody gets: a message under `notices.kind`; null if the act alone makes none. */
  readonly notice: Notice
}

/** Defines one act; acts/registry.ts lists them all. */
export function defineAct<
  const Name extends string,
  Body,
  Notes extends Canonical,
  const Word extends string,
  const Notice extends string | null,
>(
  definition: ActDefinition<Name, Body, Notes, Word, Notice>,
): ActDefinition<Name, Body, Notes, Word, Notice> {
  return definition
}

/** The entry if it is of the act `definition`, else null. */
export function asAct<Body>(
  entry: Performed | undefined,
  definition: { readonly act: string; readonly body: Fields<Body> },
): Performed<Body> | null {
  return entry?.act === definition.act ? (entry as Performed<Body>) : null
}

/** An act that does not follow from the entries before it; `why` names the mismatch. */
export const illegal = (why: string) => fail('ACT_ILLEGAL', why)
