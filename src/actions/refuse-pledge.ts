import type { Entry } from '@/domain/log/entry'
import { isValidOn } from '@/domain/people/capacity'
import { leadsUnit } from '@/domain/people/permissions'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, type Result } from '@/domain/shared/result'
import { place } from '@/domain/acts/place'
import { isSigning } from '@/domain/stages/stage'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
import type { ActingKey, Scene, Services } from './scene'

/** Refuses the pledge for the leader's unit, with a reason. Signing stops at once for everybody. */
export async function refusePledge(
  services: Services,
  scene: Scene,
  choice: { readonly capacity: string; readonly reason: string },
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const { member, replay } = scene
  const { projection } = replay
  if (!leadsUnit(member)) return fail('NOT_YOUR_ROLE')
  if (!projection.parties.includes(member.unit)) return fail('UNIT_NOT_PARTY')
  if (Object.hasOwn(projection.signed, member.unit)) return fail('ALREADY_SIGNED')
  if (!isSigning(projection.stage)) return fail('NOT_THE_STAGE')
  if (!member.capacities.includes(choice.capacity)) return fail('CAPACITY_NOT_ALLOWED')
  if (!isValidOn(choice.capacity, dayInVietNam(services.clock.now()))) return fail('CAPACITY_OVER')
  const reason = requiredLine(choice.reason)
  if (!reason.ok) return reason
  const body = {
    revision: projection.revision,
    place: place(projection, member.unit),
    unit: member.unit,
    name: member.name,
    position: member.position,
    capacity: choice.capacity,
  }
  return performAct(
    services,
    scene,
    { act: 'refuse', body, notes: { reason: reason.value } },
    acting,
    progress,
  )
}
