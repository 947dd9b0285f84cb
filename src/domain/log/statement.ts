import { registry, type Act } from '../acts/registry'
import { sha256Hex } from '../shared/digest'
import type { Statement } from './entry'
import type { Where } from './where'

/** The act's own lines, in the order of docs/protocol.md. */
function ownLines<A extends Act>({ act, body, prev, ct }: Statement<A>): readonly string[] {
  const { signsHead, signsTime, lines } = registry[act]
  return [...(signsHead ? [prev] : []), ...(signsTime ? [String(ct)] : []), ...lines(body)]
}

/**
 * The text that a person signs. It is never stored: everyone rebuilds it from the entry.
 * Lines joined by "\n": domain, bloc/year, by, kid, kind, the act's own lines, SHA-256 of the notes.
 */
export function signedText(where: Where, statement: Statement): string {
  return [
    `giao-uoc/${statement.act}/v1`,
    `${where.bloc}/${where.year}`,
    statement.by,
    statement.kid,
    statement.kind,
    ...ownLines(statement),
    sha256Hex(statement.notes),
  ].join('\n')
}

type CachedDigest = { readonly bloc: string; readonly year: string; readonly digest: string }

/** Digests by statement object: a reader of a log needs each for the chain, the challenge and the code. */
const digests = new WeakMap<Statement, CachedDigest>()

/** SHA-256 of the text that a person signs, 64 hex characters. */
export function signedDigest(where: Where, statement: Statement): string {
  const known = digests.get(statement)
  if (known?.bloc === where.bloc && known.year === where.year) return known.digest
  const digest = sha256Hex(signedText(where, statement))
  digests.set(statement, { ...where, digest })
  return digest
}
