import type { Replay } from '../log/replay'
import { readNotes } from '../acts/notes'
import { standingOf, type Verdicts } from '../log/standing'
import { attestationOf } from './attestation'

/** The ids of the keys that a witness compared in person, from the current attestation if it is verified here. */
export function comparedKeys(replay: Replay, verdicts: Verdicts): readonly string[] {
  const entry = attestationOf(replay)
  if (replay.alarm !== null || entry === null) return []
  if (standingOf(entry.seq, verdicts).state !== 'verified') return []
  const notes = readNotes('attest', entry.notes)
  return notes.ok ? notes.value.compared.map(({ kid }) => kid) : []
}
