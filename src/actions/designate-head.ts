import type { Entry } from '@/domain/log/entry'
import { patterns } from '@/domain/shared/patterns'
import { fail, type Result } from '@/domain/shared/result'

import { performAct, type ActStep } from './perform-act'
import { requiredLine } from './required-line'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/**
 * Designates `unit` as the one that leads the bloc, in the log of its newest year; a handover under way ends. Witness
 * only. Fails with NOT_YOUR_ROLE, NOT_THE_STAGE, UNIT_INVALID without a unit, NOTE_REQUIRED without a ground.
 */
export async function designateHead(
  services: Services,
  scene: Scene,
  choice: { readonly unit: string; readonly ground: string },
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'designate')
  if (!office.ok) return office
  if (!patterns.id.test(choice.unit)) return fail('UNIT_INVALID')
  const line = requiredLine(choice.ground)
  if (!line.ok) return line
  const notes = { ground: line.value }
  const { bloc, member } = scene
  const body = { term: bloc.headBy, unit: choice.unit, name: member.name, position: member.position }
  return performAct(services, scene, { act: 'designate', body, notes }, acting, progress)
}
