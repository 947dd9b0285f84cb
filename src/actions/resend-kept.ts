import type { Entry } from '@/domain/log/entry'
import type { Replay } from '@/domain/log/replay'
import { fail, type Result } from '@/domain/shared/result'
import { readClientData } from '@/domain/signing/client-data'
import { place } from '@/domain/year/places'
import type { Kept } from '@/device/storage'

import type { Progress } from './perform-act'
import { baseOf, type Scene, type Services } from './scene'
import { sendAct } from './send-act'

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
  return projection.stage === 'signing' ? 'due' : 'waits'
}

/**
 * Sends a signature that this device has kept: the same signature, in a new entry. Only while its place stands
 * and by the person who made it. Failures: NOT_YOUR_ROLE, PLACE_GONE, NOT_THE_STAGE, ALARM_RAISED, sendAct.
 */
export async function resendKept(
  services: Services,
  scene: Scene,
  kept: Kept,
  progress: (step: Progress) => void = () => undefined,
): Promise<Result<Entry>> {
  if (scene.replay.alarm !== null) return fail('ALARM_RAISED')
  if (kept.signed.by !== scene.member.uid) return fail('NOT_YOUR_ROLE')
  const standing = keptStanding(scene.replay, kept)
  if (standing === 'gone') return fail('PLACE_GONE')
  if (standing === 'waits') return fail('NOT_THE_STAGE')
  progress('sending')
  return sendAct(services, baseOf(scene), kept)
}
