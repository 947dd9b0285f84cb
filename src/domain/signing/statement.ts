import type { Statement } from '../log/entry'
import { sha256Hex } from '../shared/digest'
import type { Where } from './act'

/** The act's own lines, in the order of docs/protocol.md. */
function ownLines(statement: Statement): readonly string[] {
  const { prev } = statement
  switch (statement.act) {
    case 'freeze': {
      const { revision, number, previous, last, parties } = statement.body
      return [revision, String(number), previous, last, parties.join(' ')]
    }
    case 'open':
      return [prev, statement.body.revision, statement.body.origins.join(' '), statement.body.rpId]
    case 'sign':
    case 'refuse': {
      const { revision, place, unit, name, position, capacity } = statement.body
      const seat = [revision, place, unit, name, position, capacity]
      return statement.act === 'sign' ? [...seat, statement.body.decision] : seat
    }
    case 'resume':
    case 'void':
      return [prev, String(statement.body.seq)]
    case 'attest':
      return [prev, statement.body.revision, statement.body.name, statement.body.position]
    case 'reopen':
      return [prev, statement.body.revision]
    case 'revoke':
      return [prev, statement.body.key]
    case 'attach': {
      const { revision, unit, file, fileName, bytes } = statement.body
      return [prev, revision, unit, file, fileName, String(bytes)]
    }
  }
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

type Known = { readonly bloc: string; readonly year: string; readonly digest: string }

/** Digests of statements by their object: a reader of a log needs each for the chain, the challenge and the code. */
const digests = new WeakMap<Statement, Known>()

/** SHA-256 of the text that a person signs, 64 hex characters. */
export function signedDigest(where: Where, statement: Statement): string {
  const known = digests.get(statement)
  if (known?.bloc === where.bloc && known.year === where.year) return known.digest
  const digest = sha256Hex(signedText(where, statement))
  digests.set(statement, { ...where, digest })
  return digest
}
