import { entryCode } from '@/domain/log/entry-code'
import type { Entry } from '@/domain/log/entry'
import { readNotes } from '@/domain/acts/notes'
import { attestationHolds, attestationOf } from '@/domain/year/attestation'
import { seatsOf } from '@/domain/year/seats'

import type { PaperSource } from '../paper-source'

/** The log's record of a person who signed or attested. */
export type Confirmation = {
  readonly name: string
  readonly position: string
  /** Empty for the witness, who attests in no capacity but their own. */
  readonly capacity: string
  /** When the server recorded it (ms): proven, since nothing is confirmed unless the attestation holds. */
  readonly at: number
  readonly code: string
  readonly kind: Entry['kind']
  readonly kid: string
}

/** A reservation: the unit, the item, and the person's own words. */
export type Reservation = { readonly unit: string; readonly item: string; readonly note: string }

/** The confirmations: all of them once the pledge is in force, none before. */
export type Confirmations = {
  readonly inForce: boolean
  /** By unit. */
  readonly signatures: ReadonlyMap<string, Confirmation>
  readonly witness: Confirmation | null
  readonly reservations: readonly Reservation[]
}

const none: Confirmations = { inForce: false, signatures: new Map(), witness: null, reservations: [] }

function signatureOf(source: PaperSource, entry: Entry<'sign'>): Confirmation {
  const { name, position, capacity } = entry.body
  const { at, kind, kid } = entry
  return { name, position, capacity, at, code: entryCode(source.replay.where, entry), kind, kid }
}

function reservationsOf(entry: Entry<'sign'>): readonly Reservation[] {
  const notes = readNotes('sign', entry.notes)
  if (!notes.ok) return []
  return notes.value.reservations.map(({ item, note }) => ({ unit: entry.body.unit, item, note }))
}

/**
 * What may be printed as confirmed. A pledge that is not in force, or that this device has not fully verified, has no
 * confirmations: its paper is a draft.
 */
export function confirmationsOf(source: PaperSource): Confirmations {
  const { replay, verdicts, read } = source
  const attestation = attestationOf(replay)
  const standing = replay.projection.revision === read.digest && attestationHolds(replay, verdicts)
  if (!standing || attestation === null) return none
  const signed = seatsOf(replay, verdicts).flatMap(({ signature }) => (signature === null ? [] : [signature]))
  const { name, position } = attestation.body
  const { at, kind, kid } = attestation
  const code = entryCode(replay.where, attestation)
  return {
    inForce: true,
    signatures: new Map(signed.map((entry) => [entry.body.unit, signatureOf(source, entry)])),
    witness: { name, position, capacity: '', at, code, kind, kid },
    reservations: signed.flatMap(reservationsOf),
  }
}
