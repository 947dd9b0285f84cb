import type * as v from 'valibot'

import type { Member } from '../people/member'
import type { Canonical } from '../shared/canonical'
import { fail, type Result } from '../shared/result'
import type { Stage } from '../stages/stage'
import type { Projection } from './projection'

/** What of the projection an act changes, apart from seq, head and at. */
export type Change = Partial<Projection>

/** What of an entry its own act reads: where it stands in the log, and what it says. */
export type Performed<Body = unknown> = {
  readonly act: string
  readonly seq: number
  readonly hash: string
  readonly body: Body
  readonly notes: string
}

/**
 * An entry in words: the message under `log.act`, the unit it concerns ('' for the witness office), and what else
 * fills the places of the message.
 */
export type Telling<Word extends string = string> = {
  readonly word: Word
  readonly unit?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A schema of exactly the fields in `entries`. */
export type Fields<T = unknown> = v.GenericSchema<unknown, T> & {
  readonly entries: Readonly<Record<string, unknown>>
}

/** Everything that one act is (docs/protocol.md, section 6). */
export type ActDefinition<
  Name extends string,
  Body,
  Notes,
  Word extends string,
  Notice extends string | null,
> = {
  readonly act: Name
  /** What it says, field by field. */
  readonly body: Fields<Body>
  /** Its free text, which enters the signed text as a digest. */
  readonly notes: Fields<Notes>
  /** Its own lines of the signed text; `prev` for an act that decides on what was seen. */
  readonly lines: (body: Body, prev: string) => readonly string[]
  /** The stages in which it can be performed. */
  readonly from: readonly Stage[]
  /** True if this person's office performs it; the rules decide the same. */
  readonly who: (member: Member, headUnit: string) => boolean
  /** The site it is signed on: the bloc's own, or the one that the opening fixed. */
  readonly site: 'bloc' | 'opening'
  /**
   * What it changes; `log` holds the entries before it. Fails with ACT_ILLEGAL where it cannot follow. The rules
   * decide the same (firestore.rules).
   */
  readonly move: (before: Projection, entry: Performed<Body>, log: readonly Performed[]) => Result<Change>
  readonly tell: (entry: Performed<Body>, log: readonly Performed[]) => Telling<Word>
  /** The notice that everybody gets of it: a message under `notices.kind`; null where it is none by itself. */
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

/** The entry if it is of the act `defined`, else null. */
export function asAct<Body>(
  entry: Performed | undefined,
  defined: { readonly act: string; readonly body: Fields<Body> },
): Performed<Body> | null {
  return entry?.act === defined.act ? (entry as Performed<Body>) : null
}

/** An act that does not follow from what came before; `why` names what is at odds. */
export const illegal = (why: string) => fail('ACT_ILLEGAL', why)
