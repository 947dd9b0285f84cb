import { isAct } from '../log/entry'
import type { Replay } from '../log/replay'
import { readNotes } from '../signing/notes'
import { standingOf, type Verdicts } from './ceremony'

/** The ids of the keys that a witness compared in person, by the attestation that lives and was verified here. */
export function comparedKeys(replay: Replay, verdicts: Verdicts): readonly string[] {
  const { attested } = replay.projection
  const entry = replay.entries[attested - 1]
  if (replay.alarm !== null || standingOf(attested, verdicts).state !== 'verified') return []
  if (entry === undefined || !isAct(entry, 'attest')) return []
  const notes = readNotes('attest', entry.notes)
  return notes.ok ? notes.value.compared.map(({ kid }) => kid) : []
}
