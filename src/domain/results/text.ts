import * as v from 'valibot'

import { canonical, parseCanonical, type Canonical } from '../shared/canonical'
import { sha256Hex, utf8ToBytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'

/** How a text is spelt: its shape, its size, and what must hold within it. */
export type TextFormat<T extends Canonical> = {
  readonly schema: v.GenericSchema<unknown, T>
  readonly maxBytes: number
  readonly isConsistent: (content: T) => boolean
}

/** A text that has been read under the digest that names it. */
export type ReadText<T> = { readonly digest: string; readonly text: string; readonly content: T }

/** The parsed content, if its canonical text is small enough and says nothing that the shape does not show. */
function shaped<T extends Canonical>(
  { schema, maxBytes, isConsistent }: TextFormat<T>,
  content: unknown,
): { readonly content: T; readonly text: string } | null {
  const parsed = v.safeParse(schema, content)
  if (!parsed.success || !isConsistent(parsed.output)) return null
  const text = canonical(parsed.output)
  return utf8ToBytes(text).length <= maxBytes ? { content: parsed.output, text } : null
}

/** The canonical text of `content` and its digest. Fails with TEXT_INVALID. */
export function writeText<T extends Canonical>(format: TextFormat<T>, content: T): Result<ReadText<T>> {
  const written = shaped(format, content)
  return written === null ? fail('TEXT_INVALID') : ok({ digest: sha256Hex(written.text), ...written })
}

/**
 * Reads a stored text under the digest that names it. Fails with TEXT_DIGEST_MISMATCH, TEXT_NOT_CANONICAL or
 * TEXT_INVALID.
 */
export function readText<T extends Canonical>(
  format: TextFormat<T>,
  text: string,
  digest: string,
): Result<ReadText<T>> {
  if (sha256Hex(text) !== digest) return fail('TEXT_DIGEST_MISMATCH')
  const parsed = parseCanonical(text)
  if (!parsed.ok) return fail('TEXT_NOT_CANONICAL')
  const read = shaped(format, parsed.value)
  // parsing drops keys such as "constructor": the text must contain nothing that is not shown
  return read?.text === text ? ok({ digest, ...read }) : fail('TEXT_INVALID')
}

/** True if no two of `elements` have the same name. */
export function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length
}

/** True if `names` are some of `all`, none twice, in the same order. */
export function areInOrder(names: readonly string[], all: readonly string[]): boolean {
  const places = new Map(all.map((name, index) => [name, index]))
  let last = -1
  return names.every((name) => {
    const place = places.get(name) ?? -1
    const follows = place > last
    last = place
    return follows
  })
}
