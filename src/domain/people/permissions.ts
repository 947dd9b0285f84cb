import { isOpened, reopenableStages, reviewStages, type Stage } from '../stages/stage'
import type { Member } from './member'

/** Active leader of `unit`. */
export function leads(member: Member, unit: string): boolean {
  return leadsUnit(member) && member.unit === unit
}

/** Leader of the unit that leads the bloc now: freezes, and reopens until the pledge is in force. */
export function leadsBloc(member: Member, headUnit: string): boolean {
  return leads(member, headUnit)
}

/** Signs, refuses and attaches for its own unit. */
export function leadsUnit(member: Member): boolean {
  return member.active && member.role === 'leader' && member.unit !== ''
}

/** Leader of a unit that the pledge names. */
export function leadsParty(member: Member, parties: readonly string[]): boolean {
  return leadsUnit(member) && parties.includes(member.unit)
}

/** Opens, resumes, voids and attests. */
export function witnesses(member: Member): boolean {
  return member.active && member.role === 'witness'
}

/** Looks after the bloc: its name, units, people, invitations and years. */
export function administers(member: Member): boolean {
  return member.active && member.admin
}

/** Writes the draft while there is one: leader or secretary of the unit that leads the bloc now. */
export function mayDraft(member: Member, headUnit: string): boolean {
  return speaksForUnit(member) && member.unit === headUnit
}

/** Says of the draft's items what its unit thinks: leader or secretary of any unit. */
export function speaksForUnit(member: Member): boolean {
  return member.active && ['leader', 'secretary'].includes(member.role) && member.unit !== ''
}

/** Settles a comment of `author`, or opens it again: the author, and whoever writes the draft. */
export function maySettle(member: Member, author: string, headUnit: string): boolean {
  return member.uid === author || mayDraft(member, headUnit)
}

/** Marks its unit's review: the leader of a party, while there is a text to review and nobody has attested. */
export function mayReview(member: Member, stage: Stage, parties: readonly string[]): boolean {
  return leadsParty(member, parties) && reviewStages.includes(stage)
}

/** Brings the year back to drafting: the head unit's leader once it is frozen, the witness once it is opened. */
export function mayReopen(member: Member, stage: Stage, headUnit: string): boolean {
  if (leadsBloc(member, headUnit)) return reopenableStages.includes(stage)
  return witnesses(member) && isOpened(stage)
}

/** The unit in whose name somebody attaches: their own party, '' for the witness, null for everybody else. */
export function attachesFor(member: Member, parties: readonly string[]): string | null {
  if (witnesses(member)) return ''
  return leadsParty(member, parties) ? member.unit : null
}

/** Has letters about a year sent: the witness, and anybody of the unit that leads the bloc. */
export function maySendLetters(member: Member, headUnit: string): boolean {
  return witnesses(member) || (member.active && member.unit === headUnit)
}

/** Has an office that signs, switched off or not: its keys are of interest to others. */
export function holdsSigningOffice({ role }: Pick<Member, 'role'>): boolean {
  return role === 'leader' || role === 'witness'
}

/** Sees the keys of everybody, not only their own. */
export function seesAllKeys(member: Member): boolean {
  return witnesses(member) || administers(member)
}

/** Lets `uid` make more keys: the witness or an admin, never for themselves. */
export function mayGiveKeyRoom(member: Member, uid: string): boolean {
  return seesAllKeys(member) && member.uid !== uid
}

/** Holds `uid` to one key: the witness, never themselves. */
export function mayHold(member: Member, uid: string): boolean {
  return witnesses(member) && member.uid !== uid
}

/** Switches `other` off as the witness of their voided signature: an admin is switched off by another admin alone. */
export function maySwitchOff(member: Member, other: Member): boolean {
  return other.active && (!other.admin || administers(member))
}
