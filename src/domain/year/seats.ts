import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { standingOf, type Standing, type Verdicts } from '../log/standing'

/** One unit's seat at the table, with its living signature, if any. */
export type Seat = {
  readonly unit: string
  readonly signature: Entry<'sign'> | null
  readonly standing: Standing
}

/** The seats of the parties, in the order of the pledge; empty before the first freeze. */
export function seatsOf(replay: Replay, verdicts: Verdicts): readonly Seat[] {
  const { parties, signed } = replay.projection
  return parties.map((unit) => {
    const seq = Object.hasOwn(signed, unit) ? (signed[unit] ?? 0) : 0
    const entry = replay.entries[seq - 1]
    const signature = entry !== undefined && isAct(entry, 'sign') ? entry : null
    return { unit, signature, standing: standingOf(seq, verdicts) }
  })
}

/**
 * The void that removed the unit's signature, and that signature; null if the unit has signed again since, or if
 * nothing was voided at its place.
 */
export function voidedAt(
  replay: Replay,
  unit: string,
): { readonly entry: Entry<'void'>; readonly signature: Entry<'sign'> } | null {
  const { freed, signed } = replay.projection
  if (!Object.hasOwn(freed, unit) || Object.hasOwn(signed, unit)) return null
  const entry = replay.entries.find(({ hash }) => hash === freed[unit])
  if (entry === undefined || !isAct(entry, 'void')) return null
  const signature = replay.entries[entry.body.seq - 1]
  return signature !== undefined && isAct(signature, 'sign') ? { entry, signature } : null
}

/** The living signatures just before the entry at `seq`: unit → signature. */
export function signaturesBefore(entries: readonly Entry[], seq: number): ReadonlyMap<string, Entry<'sign'>> {
  const living = new Map<string, Entry<'sign'>>()
  for (const entry of entries.slice(0, seq - 1)) {
    if (isAct(entry, 'reopen')) living.clear()
    if (isAct(entry, 'sign')) living.set(entry.body.unit, entry)
    if (isAct(entry, 'void')) {
      const voided = entries[entry.body.seq - 1]
      if (voided !== undefined && isAct(voided, 'sign')) living.delete(voided.body.unit)
    }
  }
  return living
}
