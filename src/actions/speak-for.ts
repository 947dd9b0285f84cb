import { isValidOn } from '@/domain/people/capacity'
import { leadsUnit } from '@/domain/people/permissions'
import { dayInVietNam } from '@/domain/shared/day'
import { fail, ok, type Result } from '@/domain/shared/result'

import type { Scene, Services } from './scene'

/** For which unit somebody acts, and as what. */
export type Speaking = { readonly unit: string; readonly capacity: string }

/** How an act names them. */
type Speaker = Speaking & { readonly name: string; readonly position: string }

/**
 * How an act of the year after the signing names its leader. Fails with NOT_YOUR_ROLE, CAPACITY_NOT_ALLOWED, or
 * CAPACITY_OVER where the authorisation has ended today.
 */
export function speakFor(
  { clock }: Pick<Services, 'clock'>,
  { member }: Scene,
  { unit, capacity }: Speaking,
): Result<Speaker> {
  if (!leadsUnit(member)) return fail('NOT_YOUR_ROLE')
  if (!member.capacities.includes(capacity)) return fail('CAPACITY_NOT_ALLOWED')
  if (!isValidOn(capacity, dayInVietNam(clock.now()))) return fail('CAPACITY_OVER')
  return ok({ unit, name: member.name, position: member.position, capacity })
}
