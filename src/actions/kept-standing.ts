import { place } from '@/domain/acts/place'
import type { Replay } from '@/domain/log/replay'
import { readClientData } from '@/domain/signing/client-data'
import { isSigning } from '@/domain/stages/stage'
import type { Kept } from '@/device/storage'

/**
 * The standing of an act kept on this device against the log. `recorded`: it is in the log. `due`: it can be sent as it
 * is. `waits`: it can be sent once the signing resumes. `gone`: it can never be sent, because its place no longer
 * exists, the rules would reject it, or it is not a signature: other acts decide on what was seen, never sent later.
 */
export type KeptStanding = 'recorded' | 'due' | 'waits' | 'gone'

/**
 * True if the unit's current signature is by the same person as `kept`, made in another tab or on another device a
 * moment earlier. Then `kept` is not needed.
 */
export function isSuperseded({ entries, projection }: Replay, { signed }: Kept): boolean {
  if (signed.act !== 'sign') return false
  const living = entries[(projection.signed[signed.body.unit] ?? 0) - 1]
  return living?.act === 'sign' && living.by === signed.by && living.body.place === signed.body.place
}

/** False if the rules will never accept it: client data that an earlier version of the page let through. */
export function isAcceptable({ kind, cdj }: Kept['signed']): boolean {
  return kind === 'device' || readClientData(cdj).ok
}

/** The standing of `kept` against the log as this device has it. */
export function keptStanding({ entries, projection }: Replay, { signed }: Kept): KeptStanding {
  if (entries.some((entry) => entry.sig === signed.sig)) return 'recorded'
  if (signed.act !== 'sign' || !isAcceptable(signed)) return 'gone'
  const { unit, place: mine } = signed.body
  if (mine !== place(projection, unit) || Object.hasOwn(projection.signed, unit)) return 'gone'
  return isSigning(projection.stage) ? 'due' : 'waits'
}
