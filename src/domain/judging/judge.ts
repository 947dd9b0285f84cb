import { readRevision } from '../pledge/revision'
import { readNotes } from '../acts/notes'
import { signaturesBefore } from '../year/seats'
import { fail, ok, type Result } from '../shared/result'
import type { Site } from '../signing/assertion'
import type { KeyFacts } from '../signing/key'
import { verifyStatement } from '../log/verify-statement'
import type { VerifyEcdsa } from '../signing/ecdsa'
import { isAct, type Entry } from '../log/entry'
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

type Landmarks = {
  readonly openings: readonly Entry<'open'>[]
  readonly revocations: readonly Entry<'revoke'>[]
}

const landmarks = new WeakMap<readonly Entry[], Landmarks>()

/** The entries that others are judged by, collected once per log: judging a long one would be quadratic otherwise. */
function landmarksOf({ entries }: Replay): Landmarks {
  const found = landmarks.get(entries) ?? {
    openings: entries.filter((entry) => isAct(entry, 'open')),
    revocations: entries.filter((entry) => isAct(entry, 'revoke')),
  }
  landmarks.set(entries, found)
  return found
}

/**
 * The site of `entry`. A freeze uses that of the next opening, or `fallback` until there is one, since the bloc may
 * have moved since an earlier attempt; an opening uses its own, any other act that of the nearest opening.
 */
export function siteOf(replay: Replay, entry: Entry, fallback: Site): Site {
  const { openings } = landmarksOf(replay)
  const before = openings.findLast((opening) => opening.seq <= entry.seq)
  const after = openings.find((opening) => opening.seq > entry.seq)
  const nearest = entry.act === 'freeze' ? after : (before ?? after)
  return nearest?.body ?? fallback
}

/** True if the key had been revoked in this log before the entry. */
function wasRevoked(replay: Replay, entry: Entry): boolean {
  return landmarksOf(replay).revocations.some(
    (other) => other.body.key === entry.kid && other.seq < entry.seq,
  )
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

/**
 * Judges one entry of a replayed log: its signature is valid and its key was not revoked before it; a freeze matches
 * its text; an attestation names what it attests. A failure invalidates this act alone: it can be voided or ended by
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
  return isAct(entry, 'attest') ? checkAttestation(replay, entry) : ok(null)
}
