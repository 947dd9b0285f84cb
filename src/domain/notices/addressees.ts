import { readNotes } from '../acts/notes'
import type { Projection } from '../acts/projection'
import { reportSlot } from '../acts/report'
import { isAct, type Entry } from '../log/entry'
import type { Member } from '../people/member'
import { leadsParty, speaksForUnit } from '../people/permissions'
import type { LetterKind } from './letter'

/** What decides to whom a letter goes. */
export type Standing = { readonly projection: Projection; readonly entries: readonly Entry[] }

/** The units that the last call has sent a report back to, and that have not reported since. */
function returnedUnits({ projection, entries }: Standing): readonly string[] {
  const call = entries.findLast((entry) => isAct(entry, 'call'))
  const notes = call === undefined || !isAct(call, 'call') ? null : readNotes('call', call.notes)
  const units = notes?.ok === true ? notes.value.returned.map(({ unit }) => unit) : []
  return units.filter((unit) => !Object.hasOwn(projection.reported, reportSlot('final', unit)))
}

/** Whether a letter of `kind` is meant for `member`: a reminder for those who are asked for something, else everybody. */
export function isMeantFor(kind: LetterKind, member: Member, standing: Standing): boolean {
  if (!member.active) return false
  const { parties, signed, reported, votes } = standing.projection
  const speaks = speaksForUnit(member) && parties.includes(member.unit)
  switch (kind) {
    case 'reminder':
      return leadsParty(member, parties) && !Object.hasOwn(signed, member.unit)
    case 'reportReminder':
      return speaks && !Object.hasOwn(reported, reportSlot('final', member.unit))
    case 'returned':
      return speaks && returnedUnits(standing).includes(member.unit)
    case 'answerReminder':
      return leadsParty(member, parties) && !Object.hasOwn(votes, member.unit)
    case 'textFrozen':
    case 'changed':
    case 'opened':
    case 'refused':
    case 'completed':
    case 'called':
    case 'appraised':
    case 'yearEnded':
      return true
  }
}
