import { readRevision } from '../pledge/revision'
import { readNotes } from '../acts/notes'
import { signaturesBefore } from '../year/seats'
import { fail, ok, type Result } from '../shared/result'
import type { Site } from '../signing/assertion'
import type { KeyFacts } from '../signing/key'
import { verifyStatement } from '../log/verify-statement'
import type { VerifyEcdsa } from '../signing/ecdsa'
import { isAct, type Entry } from '../log/entry'
import { readOnce } from './read-once'
import { siteOf } from './site'
import type { Replay } from '../log/replay'

/** What entries are judged against. */
export type Evidence = {
  readonly keys: ReadonlyMap<string, KeyFacts>
  /** Texts of revisions by their id, as stored. */
  readonly revisions: ReadonlyMap<string, string>
  /** The bloc's site: used for a freeze and similar acts while there is no opening. */
  readonly site: Site
  readonly ecdsa: VerifyEcdsa
}

const revocations = new WeakMap<readonly Entry[], readonly Entry<'revoke'>[]>()

/** The revocations of a log, collected once: judging a long one would be quadratic otherwise. */
function revocationsIn({ entries }: Replay): readonly Entry<'revoke'>[] {
  const found = revocations.get(entries) ?? entries.filter((entry) => isAct(entry, 'revoke'))
  revocations.set(entries, found)
  return found
}

/** True if the key had been revoked in this log before the entry. */
function wasRevoked(replay: Replay, entry: Entry): boolean {
  return revocationsIn(replay).some((other) => other.body.key === entry.kid && other.seq < entry.seq)
}

/** A frozen text must be the one its entry names, and its own fields must match the entry. */
function checkFreeze(replay: Replay, entry: Entry<'freeze'>, revisions: Evidence['revisions']): Result<null> {
  const { revision: digest, number, previous, parties } = entry.body
  const text = revisions.get(digest)
  if (text === undefined) return fail('REVISION_MISSING')
  const read = readRevision(text, digest)
  if (!read.ok) return read
  const { revision } = read.value
  const agrees =
    revision.bloc.id === replay.where.bloc &&
    revision.year === replay.where.year &&
    revision.number === number &&
    revision.previous === previous &&
    revision.parties.map((party) => party.id).join(' ') === parties.join(' ')
  return agrees ? ok(null) : fail('REVISION_MISMATCH')
}

/** An attestation must name, seat by seat, exactly the signatures and keys that it attests. */
function checkAttestation(replay: Replay, entry: Entry<'attest'>): Result<null> {
  const notes = readNotes('attest', entry.notes)
  if (!notes.ok) return notes
  const signatures = signaturesBefore(replay.entries, entry.seq)
  const { compared } = notes.value
  const exact =
    compared.length === signatures.size &&
    compared.every((seat) => {
      const signature = signatures.get(seat.unit)
      return (
        signature?.kid === seat.kid &&
        signature.kind === seat.kind &&
        signature.body.name === seat.name &&
        signature.body.position === seat.position &&
        signature.body.capacity === seat.capacity
      )
    })
  return exact && new Set(compared.map((seat) => seat.unit)).size === compared.length
    ? ok(null)
    : fail('NOT_ALL_COMPARED')
}

/** A reservation must name an item of the text that is signed, as far as that text is at hand. */
function checkReservations(entry: Entry<'sign'>, revisions: Evidence['revisions']): Result<null> {
  const notes = readNotes('sign', entry.notes)
  if (!notes.ok) return notes
  const { reservations } = notes.value
  if (reservations.length === 0) return ok(null)
  const read = readOnce(revisions, readRevision, entry.body.revision)
  if (read?.ok !== true) return ok(null)
  const items = new Set(read.value.revision.items.map(({ id }) => id))
  return reservations.every(({ item }) => items.has(item)) ? ok(null) : fail('NOTES_INVALID', 'unknown item')
}

/**
 * Judges one entry of a replayed log: its signature is valid and its key was not revoked before it; a freeze matches
 * its text; a signature reserves what its text has; an attestation names what it attests. A failure invalidates this act alone: it can be voided or ended by
 * reopening, and is never an alarm of the chain.
 */
export async function judge(replay: Replay, entry: Entry, evidence: Evidence): Promise<Result<null>> {
  if (wasRevoked(replay, entry)) return fail('KEY_REVOKED')
  const site = siteOf(replay, entry, evidence.site)
  const verified = await verifyStatement(
    replay.where,
    entry,
    evidence.keys.get(entry.kid),
    site,
    evidence.ecdsa,
  )
  if (!verified.ok) return verified
  if (isAct(entry, 'freeze')) return checkFreeze(replay, entry, evidence.revisions)
  if (isAct(entry, 'sign')) return checkReservations(entry, evidence.revisions)
  return isAct(entry, 'attest') ? checkAttestation(replay, entry) : ok(null)
}
