import type { Entry } from '@/domain/log/entry'
import { unitTitle } from '@/domain/people/unit'
import { provenTimes } from '@/domain/year/proven-times'
import { attestationOf } from '@/domain/year/attestation'
import { groundOf } from '@/domain/year/ground'
import { dayInVietNam } from '@/domain/shared/day'
import { formatDocumentDate, formatTime, formatTimeSeen } from '@/i18n/format'
import { say } from '@/i18n/say'
import { sentence } from '@/i18n/sentence'

import { paperLog } from '../log/model'
import type { PaperSource } from '../paper-source'
import { capitals, officeName } from '../parts/blocks'
import { confirmationsOf, type Confirmations } from '../parts/confirmations'
import { paperFoot, type PaperFoot } from '../parts/foot'
import type { OwnWords } from '../parts/quoted'
import { tell } from '../parts/tell'
import { words } from '../parts/words'

/** The presider and the secretary. They are not in the log but entered, or left blank to be filled in by hand. */
export type MinutesPeople = { readonly presider: string; readonly secretary: string }

/** What happened, the words that the person gave with it, and what stands behind them. */
export type MinutesEvent = {
  readonly text: string
  readonly own: readonly OwnWords[]
  readonly remarks: readonly string[]
}

/** Minutes of the signing, after template 1.9 of Decree 30/2020, before any layout. */
export type MinutesPaper = {
  readonly draft: boolean
  readonly bloc: string
  readonly symbol: string
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly string[]
  readonly attendance: readonly string[]
  readonly chair: readonly string[]
  readonly events: readonly MinutesEvent[]
  readonly result: string
  readonly closing: string
  /** Secretary on the left, presider on the right. */
  readonly signers: readonly { readonly title: string; readonly name: string }[]
  readonly recipients: readonly string[]
  readonly foot: PaperFoot
}

const dots = '………………………………………'

/** "14 giờ 32 phút, ngày 28 tháng 3 năm 2014", or that this time is not proven. */
function momentOf({ replay, verdicts }: PaperSource, entry: Entry | null): string {
  if (entry === null) return dots
  if (!provenTimes(replay.entries, verdicts)(entry)) return words.timeNotProven
  const [hour = '', minute = ''] = formatTime(entry.at).split(':')
  return say(words.moment, { hour, minute, date: formatDocumentDate(dayInVietNam(entry.at), 'vi') })
}

/** The signing itself: from the opening that led to the attestation to the attestation. */
function sittingOf({ replay }: PaperSource) {
  return { from: groundOf(replay).open, until: attestationOf(replay) }
}

function attendance({ read }: PaperSource, { signatures, witness }: Confirmations): readonly string[] {
  const { parties, witness: office } = read.revision
  const attended = parties.map((party) => {
    const signature = signatures.get(party.id)
    const who = signature === undefined ? dots : `${signature.name}, ${signature.position}`
    return tell(words.attends, { unit: sentence(unitTitle(party)), who })
  })
  const who = witness === null ? dots : `${witness.name}, ${witness.position}`
  return [...attended, tell(words.witnesses, { office: office.office, who })]
}

/** The events of the sitting, with the day if it is not the first, and a remark if the entry is not verified. */
function events(source: PaperSource): readonly MinutesEvent[] {
  const { from, until } = sittingOf(source)
  if (from === null) return []
  const last = until?.seq ?? source.replay.projection.seq
  const sitting = paperLog(source).slice(from.seq - 1, last)
  const [opening] = sitting
  const begun = dayInVietNam(opening?.at ?? 0)
  return sitting.map(({ at, what, who, own, digest, doubt }) => {
    const when = at === null ? sentence(words.timeNotProven) : formatTimeSeen(at, begun, 'vi')
    const remarks = [digest, sentence(doubt)].filter(Boolean).map((remark) => `${remark}.`)
    return { text: say(words.event, { at: when, what, who }), own, remarks }
  })
}

/** The minutes of the meeting at which the pledge was signed. */
export function minutesPaper(source: PaperSource, people: MinutesPeople): MinutesPaper {
  const { title, bloc, meeting, parties, headUnit, witness } = source.read.revision
  const confirmations = confirmationsOf(source)
  const { from, until } = sittingOf(source)
  const head = parties.find(({ id }) => id === headUnit)
  const foot = paperFoot(source, confirmations)
  const [code = ''] = foot.codes
  const nameOf = (person: string) => (person.split(',')[0] ?? '').trim()
  return {
    draft: !confirmations.inForce,
    bloc: capitals(bloc.name),
    symbol: words.minutesSymbol,
    title: words.minutesTitle,
    subtitle: say(words.minutesOf, { title: title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) }),
    facts: [
      say(words.begins, { moment: momentOf(source, from) }),
      tell(words.where, { place: meeting.place }),
      words.attendance,
    ],
    attendance: attendance(source, confirmations),
    chair: [
      tell(words.presider, { name: people.presider === '' ? dots : people.presider }),
      tell(words.secretary, { name: people.secretary === '' ? dots : people.secretary }),
    ],
    events: events(source),
    result: say(confirmations.inForce ? words.result : words.noResult, {
      count: confirmations.signatures.size,
      code: code.charAt(0).toLocaleLowerCase('vi') + code.slice(1),
    }),
    closing: say(words.ends, { moment: momentOf(source, until) }),
    signers: [
      { title: words.secretaryTitle, name: nameOf(people.secretary) },
      { title: words.presiderTitle, name: nameOf(people.presider) },
    ],
    recipients: [
      tell(words.office, { office: witness.office }),
      words.members,
      tell(words.archiveFile, { unit: head === undefined ? '' : officeName(head) }),
    ],
    foot,
  }
}
