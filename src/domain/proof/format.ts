import * as v from 'valibot'

import type { Entry } from '../log/entry'
import { canonical, isCanonicalText } from '../shared/canonical'
import { nestsDeep } from '../shared/depth'
import { patterns } from '../shared/patterns'
import { fail, ok, type Result } from '../shared/result'
import { keyKinds } from '../signing/key'
import type { KeyFacts } from '../signing/key'
import { limits } from './limits'

/** The format of a proof bundle: one canonical JSON text (docs/protocol.md, "The proof bundle"). */
export const bundleFormat = 'giao-uoc/proof@1'

const keySchema = v.strictObject({
  uid: v.pipe(v.string(), v.regex(patterns.uid)),
  spki: v.pipe(v.string(), v.regex(patterns.spki)),
  kind: v.picklist(keyKinds),
})

/** An entry of another year's log. */
const foreignEntry = v.strictObject({ year: v.pipe(v.string(), v.regex(patterns.year)), entry: v.unknown() })

/** The frame of a bundle. Entries are not parsed here: an unreadable one is reported as an alarm of the log. */
const bundleSchema = v.strictObject({
  format: v.literal(bundleFormat),
  bloc: v.pipe(v.string(), v.regex(patterns.id)),
  year: v.pipe(v.string(), v.regex(patterns.year)),
  revisions: v.pipe(v.array(v.string()), v.maxLength(limits.revisions)),
  keys: v.pipe(v.array(keySchema), v.maxLength(limits.entries)),
  revocations: v.pipe(v.array(foreignEntry), v.maxLength(limits.entries)),
  texts: v.pipe(v.array(v.string()), v.maxLength(limits.texts)),
  terms: v.pipe(v.array(foreignEntry), v.maxLength(limits.terms)),
  log: v.pipe(v.array(v.unknown()), v.maxLength(limits.entries)),
})

/** A bundle as read: well-formed, but nothing in it is trusted yet. */
export type UnprovenBundle = v.InferOutput<typeof bundleSchema>

/** A bundle as written. */
export type Bundle = {
  readonly format: typeof bundleFormat
  readonly bloc: string
  readonly year: string
  /** Texts of the revisions, in the order in which they were frozen. */
  readonly revisions: readonly string[]
  /** Keys that signed, in the order of their first entry. */
  readonly keys: readonly KeyFacts[]
  /** Entries of other years' logs that revoke one of the keys, in the order of the keys. */
  readonly revocations: readonly { readonly year: string; readonly entry: Entry }[]
  /** Texts that the results rest on, in the order in which entries first name them. */
  readonly texts: readonly string[]
  /** Entries of other years' logs that tell who was head. */
  readonly terms: readonly { readonly year: string; readonly entry: Entry }[]
  readonly log: readonly Entry[]
}

/** The text of a bundle. */
export function writeBundle(bundle: Bundle): string {
  return canonical(bundle)
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** The format that a parsed text declares; undefined for anything but a record. */
function formatOf(value: unknown): unknown {
  return (value as { readonly format?: unknown } | null)?.format
}

/**
 * Reads a file's text as a bundle. Fails with, in this order, BUNDLE_TOO_LARGE, BUNDLE_TOO_DEEP,
 * BUNDLE_UNREADABLE, BUNDLE_FORMAT_UNKNOWN, BUNDLE_NOT_CANONICAL or BUNDLE_INVALID.
 * Callers that read a file must first compare its size with `limits.bytes` and refuse bytes that are not UTF-8.
 */
export function readBundle(text: string): Result<UnprovenBundle> {
  if (text.length > limits.bytes) return fail('BUNDLE_TOO_LARGE')
  if (nestsDeep(text)) return fail('BUNDLE_TOO_DEEP')
  const parsed = parse(text)
  if (parsed === null) return fail('BUNDLE_UNREADABLE')
  if (formatOf(parsed.value) !== bundleFormat) return fail('BUNDLE_FORMAT_UNKNOWN')
  if (!isCanonicalText(parsed.value, text)) return fail('BUNDLE_NOT_CANONICAL')
  const bundle = v.safeParse(bundleSchema, parsed.value)
  return bundle.success ? ok(bundle.output) : fail('BUNDLE_INVALID')
}
