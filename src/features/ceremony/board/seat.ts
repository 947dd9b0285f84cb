import type { Entry } from '@/domain/log/entry'
import { entryCode } from '@/domain/log/entry-code'
import { blockOf } from '@/domain/people/capacity'
import type { ReviewProgress } from '@/domain/pledge/review'
import type { PledgeItem } from '@/domain/pledge/item'
import type { ErrorCode } from '@/domain/shared/errors'
import type { Where } from '@/domain/log/where'
import { readNotes } from '@/domain/acts/notes'
import { leads } from '@/domain/people/permissions'
import type { Seat } from '@/domain/year/seats'

import type { Attendee } from './use-attendance'
import type { Party } from './use-parties'

/** How a seat stands, from an empty chair to a verified signature. */
export type SeatState =
  'absent' | 'unknown' | 'online' | 'reading' | 'reviewed' | 'refused' | 'recorded' | 'verified' | 'invalid'

/** A seat as the board shows it: plain values, so that only a changed seat is rendered again. */
export type SeatView = {
  readonly unit: string
  readonly type: string
  readonly name: string
  /** Who is expected or has signed; of several, all who are here, or all if nobody is. */
  readonly person: string
  readonly people: number
  readonly position: string
  readonly capacity: string
  readonly state: SeatState
  /** Number of the item that is being read; 0 for none. */
  readonly item: number
  readonly objected: number
  /** The entry of the signature; 0 for none. */
  readonly seq: number
  readonly at: number
  readonly code: string
  readonly device: boolean
  readonly reserved: number
  /** The entry that took the unit's signature away, and when; 0 for none. */
  readonly voided: number
  readonly voidedAt: number
  readonly failure: ErrorCode | undefined
}

/** What the view of a seat is derived from. */
export type SeatSources = {
  readonly where: Where
  readonly party: Party
  readonly seat: Seat | undefined
  readonly attendees: readonly Attendee[]
  readonly progress: ReviewProgress | undefined
  readonly items: readonly PledgeItem[]
  /** The refusal that halts the signing, if it is this unit's. */
  readonly refusal: Entry<'refuse'> | null
  /** What took the unit's signature away, if that is why there is none. */
  readonly voided: Entry<'void'> | null
}

const unsigned = { seq: 0, at: 0, code: '', device: false, reserved: 0, failure: undefined } as const

/** The one word that holds for all; '' if there are several, or none. */
function onlyOf(words: ReadonlySet<string>): string {
  const [only = ''] = words
  return words.size === 1 ? only : ''
}

function reservedIn(signature: Entry<'sign'>): number {
  const notes = readNotes('sign', signature.notes)
  return notes.ok ? notes.value.reservations.length : 0
}

function signedSeat({ where, party, seat }: SeatSources, signature: Entry<'sign'>): SeatView {
  const { name: person, position, capacity } = signature.body
  const standing = seat?.standing ?? { state: 'recorded' as const }
  return {
    unit: party.id,
    type: party.type,
    name: party.name,
    person,
    people: 1,
    position,
    capacity: blockOf(capacity),
    state: standing.state === 'absent' ? 'recorded' : standing.state,
    item: 0,
    objected: 0,
    seq: signature.seq,
    at: signature.at,
    code: entryCode(where, signature),
    device: signature.kind === 'device',
    reserved: reservedIn(signature),
    voided: 0,
    voidedAt: 0,
    failure: standing.state === 'invalid' ? standing.failure.code : undefined,
  }
}

function waitingState(
  { refusal, progress }: SeatSources,
  attendee: Attendee | undefined,
  item: number,
): SeatState {
  if (refusal !== null) return 'refused'
  const reviewed = progress !== undefined && progress.marked === progress.total
  if (attendee?.present === true && reviewed) return 'reviewed'
  if (attendee?.known === false) return 'unknown'
  if (attendee?.present !== true) return 'absent'
  return item > 0 ? 'reading' : 'online'
}

/** What to show in a unit's seat: its current signature, or else who is expected and what they are doing. */
export function viewSeat(sources: SeatSources): SeatView {
  const { party, seat, attendees, items, progress, voided } = sources
  if (seat !== undefined && seat.signature !== null) return signedSeat(sources, seat.signature)
  const leaders = attendees.filter(({ member }) => leads(member, party.id))
  const here = leaders.filter(({ present }) => present)
  const shown = here.length > 0 ? here : leaders
  const leader = shown.find((one) => one.item !== '') ?? shown[0]
  const item = items.findIndex(({ id }) => id === leader?.item) + 1
  const capacities = new Set(shown.flatMap(({ member }) => member.capacities))
  return {
    ...unsigned,
    unit: party.id,
    type: party.type,
    name: party.name,
    person: shown.map(({ member }) => member.name).join(', '),
    people: shown.length,
    position: onlyOf(new Set(shown.map(({ member }) => member.position))),
    // with several capacities it is not known yet
    capacity: blockOf(onlyOf(capacities)),
    state: waitingState(sources, leader, item),
    item,
    objected: progress?.objected ?? 0,
    voided: voided?.seq ?? 0,
    voidedAt: voided?.at ?? 0,
  }
}
