import { reviewStages, type Stage } from '../stages/stage'
import type { Member } from './member'

/** Leader of the unit that leads the bloc now: freezes, and reopens until the pledge is in force. */
export function leadsBloc(member: Member, headUnit: string): boolean {
  return member.active && member.role === 'leader' && member.unit === headUnit
}

/** Signs, refuses and attaches for its own unit. */
export function leadsUnit(member: Member): boolean {
  return member.active && member.role === 'leader' && member.unit !== ''
}

/** Marks its unit's review: the leader of a party, while there is a text to review and nobody has attested. */
export function mayReview(member: Member, stage: Stage, parties: readonly string[]): boolean {
  return leadsUnit(member) && parties.includes(member.unit) && reviewStages.includes(stage)
}

/** Opens, resumes, voids and attests. */
export function witnesses(member: Member): boolean {
  return member.active && member.role === 'witness'
}

/** Writes the draft while there is one: leader or secretary of the unit that leads the bloc now. */
export function mayDraft(member: Member, headUnit: string): boolean {
  return member.active && ['leader', 'secretary'].includes(member.role) && member.unit === headUnit
}

/** Says of the draft's items what its unit thinks: leader or secretary of any unit. */
export function speaksForUnit(member: Member): boolean {
  return member.active && ['leader', 'secretary'].includes(member.role) && member.unit !== ''
}
