import canonicalize from 'canonicalize'

import { nestsDeep } from './depth'
import { isWrittenInOrder } from './in-order'
import { fail, ok, type Result } from './result'

/** A value that has a canonical text: numbers are safe integers only; decimals are strings. */
export type Canonical =
  string | boolean | number | null | readonly Canonical[] | { readonly [key: string]: Canonical }

function isCanonicalValue(value: unknown): value is Canonical {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (Array.isArray(value)) return value.every(isCanonicalValue)
  return (
    typeof value === 'object' &&
    Object.entries(value).every(([key, inner]) => key.isWellFormed() && isCanonicalValue(inner))
  )
}

/**
 * RFC 8785 canonical JSON of `value`.
 * Throws on a value without a canonical form (fraction, lone surrogate): a bug in the caller.
 */
export function canonical(value: Canonical): string {
  if (!isCanonicalValue(value)) throw new TypeError('no canonical form')
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('no canonical form')
  return text
}

/** True if `text` is the canonical form of `value`, which was parsed from it. */
export function isCanonicalText(value: unknown, text: string): boolean {
  if (!isCanonicalValue(value)) return false
  return isWrittenInOrder(value, text) || canonical(value) === text
}

/**
 * Parses a text that must be its own canonical form: one check that rules out duplicate keys, white space, unsorted
 * keys, fractions and other spellings of numbers. Deeply nested texts are refused.
 * Fails with REVISION_NOT_CANONICAL.
 */
export function parseCanonical(text: string): Result<Canonical> {
  if (nestsDeep(text)) return fail('REVISION_NOT_CANONICAL')
  try {
    const value: unknown = JSON.parse(text)
    if (isCanonicalText(value, text)) return ok(value as Canonical)
  } catch {
    // not JSON, or without a canonical form: refused below
  }
  return fail('REVISION_NOT_CANONICAL')
}
