import { isAct } from '../log/entry'
import type { Replay } from '../log/replay'
import { standingOf, type Standing, type Verdicts } from '../log/standing'

/** The largest file that can be attached, in bytes; the rules say the same. */
export const largestCopy = 104_857_600

/** The longest name that a file is attached under, in characters; the rules say the same. */
export const longestName = 200

/** What a page can tell of a PDF that somebody picked, without sending it anywhere. */
export type PickedFile = {
  /** SHA-256 of its bytes, hex. */
  readonly file: string
  /** Its name in one line, shortened in the middle where it is too long. */
  readonly fileName: string
  readonly bytes: number
  /** True if it holds the dictionary of a PDF signature (ISO 32000-1 §12.8). Whether that is good is not looked at. */
  readonly holdsSignature: boolean
}

/**
 * An office's own signed copy of the pledge (bản ký số của cơ quan), as the log names it. The file stays with the
 * office: whoever has one can tell by its digest whether it is the one that was attached.
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
  readonly at: number
  readonly standing: Standing
}

/**
 * The copies that belong to the pledge in force, oldest first. What was attached before an attestation was voided
 * stays in the log and is no longer among them.
 */
export function signedCopies(replay: Replay, verdicts: Verdicts): readonly SignedCopy[] {
  const { attested } = replay.projection
  if (attested === 0) return []
  return replay.entries.slice(attested).flatMap((entry) => {
    if (!isAct(entry, 'attach')) return []
    const { unit, file, fileName, bytes } = entry.body
    const { seq, by, at } = entry
    return [{ seq, unit, by, file, fileName, bytes, at, standing: standingOf(seq, verdicts) }]
  })
}
