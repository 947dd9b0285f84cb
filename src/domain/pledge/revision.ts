import * as v from 'valibot'

import { canonical, parseCanonical, type Canonical } from '../shared/canonical'
import { sha256Hex } from '../shared/digest'
import { patterns } from '../shared/patterns'
import { fail, ok, type Result } from '../shared/result'
import { isOneLine } from '../shared/text'
import { pledgeItemSchema } from './item'

const line = v.pipe(v.string(), v.check(isOneLine), v.minLength(1))
const id = v.pipe(v.string(), v.regex(patterns.id))
const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** The whole text that is signed, format 1 (docs/protocol.md). */
export const revisionSchema = v.strictObject({
  format: v.literal('giao-uoc/revision@1'),
  bloc: v.strictObject({ id, name: line }),
  year: v.pipe(v.string(), v.regex(patterns.year)),
  number: integer,
  previous: v.union([v.literal('-'), v.pipe(v.string(), v.regex(patterns.digest))]),
  title: line,
  parties: v.pipe(v.array(v.strictObject({ id, name: line, type: line })), v.minLength(2)),
  headUnit: id,
  witness: v.strictObject({ office: line, title: line }),
  meeting: v.strictObject({
    date: v.pipe(v.string(), v.regex(patterns.date)),
    time: v.pipe(v.string(), v.regex(patterns.time)),
    place: line,
  }),
  bases: v.array(line),
  areas: v.pipe(v.array(v.strictObject({ id, name: line })), v.minLength(1)),
  items: v.pipe(v.array(pledgeItemSchema), v.minLength(1)),
})

/** The pledge's text as data: who, when, where, on what basis, and every item with its targets. */
export type Revision = v.InferOutput<typeof revisionSchema>

/** A revision whose text has been read and whose digest has been verified. */
export type ReadRevision = { readonly digest: string; readonly text: string; readonly revision: Revision }

/** True if ids are unique and every reference within the revision resolves. */
function isConsistent(revision: Revision): boolean {
  const parties = new Set(revision.parties.map((party) => party.id))
  const areas = new Set(revision.areas.map((area) => area.id))
  const items = new Set(revision.items.map((item) => item.id))
  return (
    parties.size === revision.parties.length &&
    areas.size === revision.areas.length &&
    items.size === revision.items.length &&
    parties.has(revision.headUnit) &&
    revision.items.every(
      (item) =>
        areas.has(item.area) &&
        patterns.id.test(item.id) &&
        Object.entries(item.targets).every(([unit, target]) => parties.has(unit) && isOneLine(target)) &&
        item.text !== '' &&
        isOneLine(item.text) &&
        isOneLine(item.uom),
    )
  )
}

/**
 * The canonical text of a revision (RFC 8785) and its id, the SHA-256 of that text.
 * Fails with REVISION_INVALID when something required is missing or does not resolve.
 */
export function writeRevision(revision: Revision): Result<ReadRevision> {
  const parsed = v.safeParse(revisionSchema, revision)
  if (!parsed.success || !isConsistent(parsed.output)) return fail('REVISION_INVALID')
  const text = canonical(parsed.output satisfies Canonical)
  return ok({ digest: sha256Hex(text), text, revision: parsed.output })
}

/**
 * Reads a stored text under the id it claims. Fails with REVISION_DIGEST_MISMATCH, REVISION_NOT_CANONICAL
 * or REVISION_INVALID. What a leader is shown always comes from here, never from separate fields.
 */
export function readRevision(text: string, digest: string): Result<ReadRevision> {
  if (sha256Hex(text) !== digest) return fail('REVISION_DIGEST_MISMATCH')
  const value = parseCanonical(text)
  if (!value.ok) return value
  const parsed = v.safeParse(revisionSchema, value.value)
  if (!parsed.success || !isConsistent(parsed.output)) return fail('REVISION_INVALID')
  // parsing drops keys such as "constructor": the text must contain nothing that is not shown
  if (canonical(parsed.output satisfies Canonical) !== text) return fail('REVISION_INVALID')
  return ok({ digest, text, revision: parsed.output })
}
