import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Failure } from '../shared/errors'
import type { Result } from '../shared/result'
import { isAttested, type Stage } from './stage'

/** The overlay on a replayed log: what judging each entry gave, by seq. An entry not yet judged is absent. */
export type Verdicts = ReadonlyMap<number, Result<null>>

/** How one act stands: `recorded` is on the server but not yet verified by this browser. */
export type Standing =
  | { readonly state: 'absent' | 'recorded' | 'verified' }
  | { readonly state: 'invalid'; readonly failure: Failure }

/** One unit's seat at the table, with the signature that lives there, if any. */
export type Seat = {
  readonly unit: string
  readonly signature: Entry<'sign'> | null
  readonly standing: Standing
}

/** How the entry at `seq` stands; 0 stands for none. */
export function standingOf(seq: number, verdicts: Verdicts): Standing {
  if (seq === 0) return { state: 'absent' }
  const verdict = verdicts.get(seq)
  if (verdict === undefined) return { state: 'recorded' }
  return verdict.ok ? { state: 'verified' } : { state: 'invalid', failure: verdict.failure }
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
 * What took the unit's signature away, and that signature; null for a unit that has signed again since, or whose
 * place nothing has been voided at.
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

/** The freeze of the revision that stands, and the opening of the signing that runs; null where there is none. */
export function groundOf(replay: Replay): {
  readonly freeze: Entry<'freeze'> | null
  readonly open: Entry<'open'> | null
} {
  const freeze = replay.entries.filter((entry) => isAct(entry, 'freeze')).at(-1) ?? null
  const open = replay.entries.find(
    (entry) => isAct(entry, 'open') && entry.hash === replay.projection.opening,
  )
  return { freeze, open: open !== undefined && isAct(open, 'open') ? open : null }
}

/**
 * True when what everything rests on has been verified here: the freeze, the opening, and every resume and void
 * since. One of them that is false is ended by reopening; entries of ended attempts do not count.
 */
export function groundVerified(replay: Replay, verdicts: Verdicts): boolean {
  const { freeze, open } = groundOf(replay)
  const since = open === null ? [] : replay.entries.slice(open.seq)
  const passages = since.filter((entry) => isAct(entry, 'resume') || isAct(entry, 'void'))
  return [freeze, open, ...passages].every(
    (entry) => entry === null || standingOf(entry.seq, verdicts).state === 'verified',
  )
}

/** True when this browser has verified every party's signature and what all of them rest on. */
function allSigned(replay: Replay, verdicts: Verdicts): boolean {
  return (
    groundVerified(replay, verdicts) &&
    seatsOf(replay, verdicts).every((seat) => seat.standing.state === 'verified')
  )
}

/** True once the pledge is in force, at whatever stage since, while this browser has verified all that it rests on. */
export function attestationHolds(replay: Replay, verdicts: Verdicts): boolean {
  const { stage, attested } = replay.projection
  return (
    isAttested(stage) && allSigned(replay, verdicts) && standingOf(attested, verdicts).state === 'verified'
  )
}

/**
 * The stage as a screen may show it: "signed" and "in force" only when this browser has verified everything
 * they rest on, whatever the server let through.
 */
export function shownStage(replay: Replay, verdicts: Verdicts): Stage {
  const { stage, attested } = replay.projection
  if (stage !== 'signed' && stage !== 'inForce') return stage
  if (!allSigned(replay, verdicts)) return 'signing'
  return stage === 'inForce' && standingOf(attested, verdicts).state !== 'verified' ? 'signed' : stage
}

/** The signatures that lived just before the entry at `seq`: unit → signature. */
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
