import { unitTitle } from '@/domain/people/unit'
import { contentCode } from '@/domain/shared/code'
import { formatDocumentDate, formatInteger } from '@/i18n/format'
import { say } from '@/i18n/say'
import { sentence } from '@/i18n/sentence'
import { plain } from '@/i18n/plain'

import type { PaperSource } from '../paper-source'
import { capitals, officeName } from '../parts/blocks'
import { confirmationsOf, type Confirmations } from '../parts/confirmations'
import { paperFoot, type PaperFoot } from '../parts/foot'
import type { OwnWords } from '../parts/quoted'
import { partySeats, witnessSeat, type PaperSeat } from '../parts/seats'
import { tell } from '../parts/tell'
import { words } from '../parts/words'
import { paperAreas, totalPoints, type PaperArea } from './items'

/** The pledge as a paper: everything that is printed, in order, before any layout. */
export type PledgePaper = {
  readonly draft: boolean
  readonly bloc: string
  readonly symbol: string
  readonly placeAndDate: string
  readonly title: string
  readonly subtitles: readonly string[]
  readonly bases: readonly string[]
  readonly meeting: string
  readonly parties: readonly string[]
  readonly witness: string
  readonly agree: string
  /** Short names of the parties, for the columns of targets. */
  readonly columns: readonly string[]
  readonly areas: readonly PaperArea[]
  readonly totalPoints: string
  /** Under the number of an item and the name of a unit. */
  readonly reservations: readonly OwnWords[]
  readonly contents: string
  readonly seats: readonly PaperSeat[]
  readonly witnessSeat: PaperSeat
  readonly recipients: readonly string[]
  readonly foot: PaperFoot
}

const { pledgeText } = plain

function partyLines({ read }: PaperSource, { signatures }: Confirmations): readonly string[] {
  return read.revision.parties.map((party) => {
    const unit = sentence(unitTitle(party))
    const line = party.id === read.revision.headUnit ? say(pledgeText.headParty, { unit }) : unit
    const signature = signatures.get(party.id)
    return signature === undefined
      ? `${line};`
      : tell(words.attends, { unit: line, who: `${signature.name}, ${signature.position}` })
  })
}

function reservationsIn({ read }: PaperSource, { reservations }: Confirmations): readonly OwnWords[] {
  const { items, parties } = read.revision
  return reservations.map(({ unit, item, note }) => {
    const party = parties.find(({ id }) => id === unit)
    const number = items.findIndex(({ id }) => id === item) + 1
    const about = say(words.reservation, { number, unit: party === undefined ? unit : unitTitle(party) })
    return { about, words: note }
  })
}

function witnessLine({ read }: PaperSource, { witness }: Confirmations): string {
  return witness === null ? tell(pledgeText.witness, read.revision.witness) : tell(words.witnessedBy, witness)
}

/** The pledge's paper. In force it has its confirmations; otherwise it is marked as a draft. */
export function pledgePaper(source: PaperSource): PledgePaper {
  const { revision } = source.read
  const { meeting, parties, previous, number, year } = revision
  const confirmations = confirmationsOf(source)
  const head = parties.find(({ id }) => id === revision.headUnit)
  const date = formatDocumentDate(meeting.date, 'vi')
  const last = revision.bases.length - 1
  const replaces = previous === '-' ? [] : [say(pledgeText.replaces, { code: contentCode(previous) })]
  return {
    draft: !confirmations.inForce,
    bloc: capitals(revision.bloc.name),
    symbol: words.pledgeSymbol,
    placeAndDate: `${head?.name ?? ''}, ${date}`,
    title: capitals(revision.title),
    subtitles: [say(pledgeText.number, { number, year }), ...replaces],
    bases: revision.bases.map((basis, index) =>
      tell(index < last ? pledgeText.basis : pledgeText.lastBasis, { basis }),
    ),
    meeting: tell(pledgeText.meeting, { time: meeting.time, date, place: meeting.place }),
    parties: partyLines(source, confirmations),
    witness: witnessLine(source, confirmations),
    agree: pledgeText.agree,
    columns: parties.map(({ name }) => name),
    areas: paperAreas(revision),
    totalPoints: formatInteger(totalPoints(revision), 'vi'),
    reservations: reservationsIn(source, confirmations),
    contents: say(words.contents, { count: revision.items.length }),
    seats: partySeats(source, confirmations),
    witnessSeat: witnessSeat(source, confirmations),
    recipients: [
      tell(words.office, { office: revision.witness.office }),
      words.members,
      tell(words.archive, { unit: head === undefined ? '' : officeName(head) }),
    ],
    foot: paperFoot(source, confirmations),
  }
}
