import { isAct } from '../log/entry'
import type { Replay } from '../log/replay'
import { provenTimes } from './proven-times'
import { standingOf, type Standing, type Verdicts } from '../log/standing'

/** The largest file that can be attached, in bytes; the rules enforce the same. */
export const maxCopyBytes = 104_857_600

/** The longest name of an attached file, in characters; the rules enforce the same. */
export const maxNameLength = 200

/** What a page knows of a chosen PDF, without sending it anywhere. */
export type PickedFile = {
  /** SHA-256 of its bytes, hex. */
  readonly file: string
  /** Its name in one line, shortened in the middle if it is too long. */
  readonly fileName: string
  readonly bytes: number
  /** True if it contains a PDF signature dictionary (ISO 32000-1 §12.8). The signature itself is not verified. */
  readonly holdsSignature: boolean
}

/**
 * An office's own signed copy of the pledge (bản ký số của cơ quan), as the log names it. The file stays with the
 * office: anyone who has it can tell by its digest whether it is the one that was attached.
 */
export type SignedCopy = {
  readonly seq: number
  /** The party that attached it; empty for the witness office. */
  readonly unit: string
  readonly by: string
  /** SHA-256 of the file, hex. */
  readonly file: string
  readonly fileName: string
  readonly bytes: number
  /** When it was attached (ms); null if nothing proves it. */
  readonly at: number | null
  readonly standing: Standing
}

/**
 * The copies of the pledge in force, oldest first. Copies attached before an attestation was voided stay
 * in the log but are not included.
 */
export function signedCopies(replay: Replay, verdicts: Verdicts): readonly SignedCopy[] {
  const { attested } = replay.projection
  if (attested === 0) return []
  const isProven = provenTimes(replay.entries, verdicts)
  return replay.entries.slice(attested).flatMap((entry) => {
    if (!isAct(entry, 'attach') || entry.body.of !== 'pledge') return []
    const { unit, file, fileName, bytes } = entry.body
    const { seq, by } = entry
    const at = isProven(entry) ? entry.at : null
    return [{ seq, unit, by, file, fileName, bytes, at, standing: standingOf(seq, verdicts) }]
  })
}
