import { isOpened, reopenableStages, reviewStages, type Stage } from '../stages/stage'
import type { Member } from './member'

/** An active leader of `unit`. */
export function leads(member: Member, unit: string): boolean {
  return leadsUnit(member) && member.unit === unit
}

/** The leader of the current head unit: freezes, and reopens until the pledge is in force. */
export function leadsBloc(member: Member, headUnit: string): boolean {
  return leads(member, headUnit)
}

/** Signs, refuses and attaches for its own unit. */
export function leadsUnit(member: Member): boolean {
  return member.active && member.role === 'leader' && member.unit !== ''
}

/** A leader of a party to the pledge. */
export function leadsParty(member: Member, parties: readonly string[]): boolean {
  return leadsUnit(member) && parties.includes(member.unit)
}

/** Opens, resumes, voids and attests. */
export function witnesses(member: Member): boolean {
  return member.active && member.role === 'witness'
}

/** Manages the bloc: its name, units, people, invitations and years. */
export function administers(member: Member): boolean {
  return member.active && member.admin
}

/** Writes the draft while there is one: the leader or secretary of the current head unit. */
export function mayDraft(member: Member, headUnit: string): boolean {
  return speaksForUnit(member) && member.unit === headUnit
}

/** Writes what a year known from paper consists of: whoever drafts, and the bloc's admins. */
export function keepsPaper(member: Member, headUnit: string): boolean {
  return mayDraft(member, headUnit) || administers(member)
}

/** States the unit's position on the draft's items: the leader or secretary of any unit. */
export function speaksForUnit(member: Member): boolean {
  return member.active && ['leader', 'secretary'].includes(member.role) && member.unit !== ''
}

/** Settles or reopens a comment of `author`: the author, and anyone who writes the draft. */
export function maySettle(member: Member, author: string, headUnit: string): boolean {
  return member.uid === author || mayDraft(member, headUnit)
}

/** Reviews for a unit: the leader of a party, from the freeze until all have signed. */
export function mayReview(member: Member, stage: Stage, parties: readonly string[]): boolean {
  return leadsParty(member, parties) && reviewStages.includes(stage)
}

/** Returns the year to drafting: the head unit's leader once it is frozen, the witness once it is opened. */
export function mayReopen(member: Member, stage: Stage, headUnit: string): boolean {
  if (leadsBloc(member, headUnit)) return reopenableStages.includes(stage)
  return witnesses(member) && isOpened(stage)
}

/** The unit for which a person may attach: their own party, '' for the witness, null for anybody else. */
export function attachesFor(member: Member, parties: readonly string[]): string | null {
  if (witnesses(member)) return ''
  return leadsParty(member, parties) ? member.unit : null
}

/** Sends letters about a year: the witness, and anybody in the head unit. */
export function maySendLetters(member: Member, headUnit: string): boolean {
  return witnesses(member) || (member.active && member.unit === headUnit)
}

/** Holds an office that signs, active or not: their keys are of interest to others. */
export function holdsSigningOffice({ role }: Pick<Member, 'role'>): boolean {
  return role === 'leader' || role === 'witness'
}

/** Sees the keys of everybody, not only their own. */
export function seesAllKeys(member: Member): boolean {
  return witnesses(member) || administers(member)
}

/** Allows `uid` to make more keys: the witness or an admin, never for themselves. */
export function mayGiveKeyRoom(member: Member, uid: string): boolean {
  return seesAllKeys(member) && member.uid !== uid
}

/** Restricts `uid` to one key: the witness, never for themselves. */
export function mayHold(member: Member, uid: string): boolean {
  return witnesses(member) && member.uid !== uid
}

/** Deactivates `other` as the witness who voided their signature; an admin only if the witness is an admin too. */
export function maySwitchOff(member: Member, other: Member): boolean {
  return other.active && (!other.admin || administers(member))
}
