import type { Result } from '../shared/result'

type Texts = ReadonlyMap<string, string>
type Reader<T> = (text: string, digest: string) => Result<T>

const results = new WeakMap<Texts, Map<Reader<unknown>, Map<string, Result<unknown>>>>()

/** Reads the text of `digest` among `texts`, once however often it is asked for; null where it is not at hand. */
export function readOnce<T>(texts: Texts, read: Reader<T>, digest: string): Result<T> | null {
  const text = texts.get(digest)
  if (text === undefined) return null
  const byReader = results.get(texts) ?? new Map<Reader<unknown>, Map<string, Result<unknown>>>()
  results.set(texts, byReader)
  const byDigest = byReader.get(read) ?? new Map<string, Result<unknown>>()
  byReader.set(read, byDigest)
  const known = byDigest.get(digest) ?? read(text, digest)
  byDigest.set(digest, known)
  return known as Result<T>
}

const checks = new WeakMap<Texts, Map<string, Result<null>>>()

/** Computes a check over `texts` once for each `name`: a log may ask for the same figures again and again. */
export function checkOnce(texts: Texts, name: string, check: () => Result<null>): Result<null> {
  const known = checks.get(texts) ?? new Map<string, Result<null>>()
  checks.set(texts, known)
  const result = known.get(name) ?? check()
  known.set(name, result)
  return result
}
