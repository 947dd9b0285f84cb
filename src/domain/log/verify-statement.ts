import { readNotes } from '../acts/notes'
import { hexToBytes, type Bytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { assertedBytes, challengeOfDigest, textBytes, type Site } from '../signing/assertion'
import type { VerifyEcdsa } from '../signing/ecdsa'
import { keyBytes, keyId, type KeyFacts } from '../signing/key'
import type { Statement } from './entry'
import { signedDigest, signedText } from './statement'
import type { Where } from './where'

/** A statement with its proof, as in an entry or an outbox. */
export type Proven = Statement & { readonly sig: string; readonly ad: string; readonly cdj: string }

/** A decision "reserve" names what is reserved. */
function checkDecision({ body, notes }: Pick<Statement<'sign'>, 'body' | 'notes'>): Result<null> {
  const read = readNotes('sign', notes)
  if (!read.ok) return read
  const reserved = read.value.reservations.length > 0
  return reserved === (body.decision === 'reserve') ? ok(null) : fail('DECISION_MISMATCH')
}

/** Whoever disagrees says why. */
function checkWord({ body, notes }: Pick<Statement<'vote'>, 'body' | 'notes'>): Result<null> {
  const read = readNotes('vote', notes)
  if (!read.ok) return read
  return body.word === 'agree' || read.value.reason !== '' ? ok(null) : fail('NOTES_INVALID', 'reason')
}

/** The notes must be of the act's shape, and fit what it says. */
function checkNotes(statement: Statement): Result<null> {
  if (statement.act === 'sign') return checkDecision(statement)
  if (statement.act === 'vote') return checkWord(statement)
  const notes = readNotes(statement.act, statement.notes)
  return notes.ok ? ok(null) : notes
}

/** The bytes that the signature must cover, after every check that needs no cryptography. */
function coveredBytes(where: Where, statement: Proven, site: Site): Result<Bytes> {
  if (statement.kind === 'passkey') {
    const challenge = challengeOfDigest(signedDigest(where, statement))
    return assertedBytes(statement.ad, statement.cdj, challenge, site)
  }
  return statement.ad === '' && statement.cdj === ''
    ? ok(textBytes(signedText(where, statement)))
    : fail('CLIENT_DATA_INVALID', 'device key')
}

/**
 * Verifies one statement: the key is the author's, the notes fit the act, the person was verified on an allowed site,
 * and the signature is mathematically valid.
 * Fails with the code of the first check that does not hold.
 */
export async function verifyStatement(
  where: Where,
  statement: Proven,
  key: KeyFacts | undefined,
  site: Site,
  ecdsa: VerifyEcdsa,
): Promise<Result<null>> {
  if (key === undefined) return fail('KEY_UNKNOWN')
  if (keyId(key.spki) !== statement.kid || key.uid !== statement.by || key.kind !== statement.kind)
    return fail('KEY_MISMATCH')
  const notes = checkNotes(statement)
  if (!notes.ok) return notes
  const bytes = coveredBytes(where, statement, site)
  if (!bytes.ok) return bytes
  const good = await ecdsa(keyBytes(key), hexToBytes(statement.sig), bytes.value)
  return good ? ok(null) : fail('SIGNATURE_INVALID')
}
