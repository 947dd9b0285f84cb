import { place } from '@/domain/acts/place'
import type { Replay } from '@/domain/log/replay'
import { readClientData } from '@/domain/signing/client-data'
import { isSigning } from '@/domain/stages/stage'
import type { Kept } from '@/device/storage'

/**
 * How an act kept on this device stands against the log. `recorded` is in it; `due` can be sent as it is; `waits`
 * can be once the signing goes on; `gone` can never be: its place is no more, the rules would not take it, or it was
 * no signature, and those decide on what was seen and are never sent later.
 */
export type KeptStanding = 'recorded' | 'due' | 'waits' | 'gone'

/**
 * True if the unit's living signature is by the same person as `kept`: of another tab or device, a moment earlier.
 * Then nothing of `kept` is missed.
 */
export function isOvertaken({ entries, projection }: Replay, { signed }: Kept): boolean {
  if (signed.act !== 'sign') return false
  const living = entries[(projection.signed[signed.body.unit] ?? 0) - 1]
  return living?.act === 'sign' && living.by === signed.by && living.body.place === signed.body.place
}

/** False if the rules will never take it: client data that an earlier version of the page let pass. */
export function isTaken({ kind, cdj }: Kept['signed']): boolean {
  return kind === 'device' || readClientData(cdj).ok
}

/** How `kept` stands against the log as this device has it. */
export function keptStanding({ entries, projection }: Replay, { signed }: Kept): KeptStanding {
  if (entries.some((entry) => entry.sig === signed.sig)) return 'recorded'
  if (signed.act !== 'sign' || !isTaken(signed)) return 'gone'
  const { unit, place: mine } = signed.body
  if (mine !== place(projection, unit) || Object.hasOwn(projection.signed, unit)) return 'gone'
  return isSigning(projection.stage) ? 'due' : 'waits'
}
