import canonicalize from 'canonicalize'

import { nestsDeep } from './depth'
import { isWrittenInOrder } from './in-order'
import { fail, ok, type Result } from './result'

/** What may stand in a canonical text: numbers only as safe integers; decimals are strings. */
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
 * Throws on a value that has no canonical form (fraction, lone surrogate): a bug of the caller.
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
 * Parses a text that must be its own canonical form: one check that rules out duplicate keys, white
 * space, another order of keys, fractions and other spellings of numbers. One that nests deep has no reader.
 * Fails with REVISION_NOT_CANONICAL.
 */
export function parseCanonical(text: string): Result<Canonical> {
  if (nestsDeep(text)) return fail('REVISION_NOT_CANONICAL')
  try {
    const value: unknown = JSON.parse(text)
    if (isCanonicalText(value, text)) return ok(value as Canonical)
  } catch {
    // not JSON, or no canonical form: refused below like any other spelling
  }
  return fail('REVISION_NOT_CANONICAL')
}
