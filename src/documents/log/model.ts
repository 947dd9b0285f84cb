import { isAct, type Entry } from '@/domain/log/entry'
import { describeEntry } from '@/domain/log/describe-entry'
import { entryCode } from '@/domain/log/entry-code'
import { unitTitle } from '@/domain/people/unit'
import { keyCode } from '@/domain/shared/code'
import { readNotes, reasonOf } from '@/domain/acts/notes'
import { provenTimes } from '@/domain/year/proven-times'
import { standingOf } from '@/domain/log/standing'
import { formatInstant } from '@/i18n/format'
import { say } from '@/i18n/say'
import { sentence } from '@/i18n/sentence'
import { plain } from '@/i18n/plain'

import type { PaperSource } from '../paper-source'
import { quoted, type OwnWords } from '../parts/quoted'
import { words } from '../parts/words'

/** One entry of the log as shown on papers. */
export type PaperEntry = {
  readonly seq: number
  /** When the server recorded it (ms); null if nothing proves it. */
  readonly at: number | null
  /** Time, day and zone: "14:32:07 ngày 28/03/2014 (+07:00)"; or that the time is not proven. */
  readonly when: string
  /** The same as ISO 8601 with its offset, for programs; the same words if it is not proven. */
  readonly iso: string
  readonly what: string
  readonly who: string
  /** The reason, or the reservations one by one. */
  readonly own: readonly OwnWords[]
  /** The digest of an attached copy; else empty. */
  readonly digest: string
  /** Its state on the device that writes the paper, in words. */
  readonly state: string
  /** The words of `state` unless the entry is verified; else empty. */
  readonly doubt: string
  readonly code: string
  readonly key: string
  readonly kind: string
  readonly hash: string
}

const { log } = plain
const offset = 7 * 60 * 60 * 1000

/** "2014-03-28T14:32:07.000+07:00". */
function isoInVietNam(ms: number): string {
  return new Date(ms + offset).toISOString().replace('Z', '+07:00')
}

/** The person who acted, as named by the entry itself: only for signing, refusing and attesting. */
function namedIn(entry: Entry): string | null {
  return 'position' in entry.body ? `${entry.body.name}, ${entry.body.position}` : null
}

/** People by account, as last named in the log. */
function peopleIn(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const named = namedIn(entry)
      return named === null ? [] : [[entry.by, named] as const]
    }),
  )
}

function whatHappened({ read, replay }: PaperSource, entry: Entry): string {
  const titleOf = (id: string) => {
    const party = read.revision.parties.find((one) => one.id === id)
    return party === undefined ? id : unitTitle(party)
  }
  const { word, unit, values } = describeEntry(entry, replay.entries)
  const concerned = unit === '' ? read.revision.witness.office : titleOf(unit ?? '')
  const file = isAct(entry, 'attach') ? { file: quoted(entry.body.fileName) } : {}
  return say(log.act[word], { ...values, ...file, unit: concerned })
}

function reservationsIn({ read }: PaperSource, entry: Entry<'sign'>): readonly OwnWords[] {
  const notes = readNotes('sign', entry.notes)
  if (!notes.ok) return []
  const items = entry.body.revision === read.digest ? read.revision.items : []
  return notes.value.reservations.map(({ item, note }) => {
    const number = items.findIndex(({ id }) => id === item) + 1
    return { about: number > 0 ? say(words.onItem, { number }) : '', words: note }
  })
}

function ownWordsIn(source: PaperSource, entry: Entry): readonly OwnWords[] {
  if (isAct(entry, 'sign')) return reservationsIn(source, entry)
  const reason = reasonOf(entry)
  return reason === '' ? [] : [{ about: '', words: reason }]
}

/** Every entry of the log, oldest first. */
export function paperLog(source: PaperSource): readonly PaperEntry[] {
  const { replay, verdicts } = source
  const people = peopleIn(replay.entries)
  const isProven = provenTimes(replay.entries, verdicts)
  return replay.entries.map((entry) => {
    const { state } = standingOf(entry.seq, verdicts)
    const at = isProven(entry) ? entry.at : null
    return {
      seq: entry.seq,
      at,
      when: at === null ? sentence(words.timeNotProven) : formatInstant(at, 'vi'),
      iso: at === null ? words.timeNotProven : isoInVietNam(at),
      what: sentence(whatHappened(source, entry)),
      who: namedIn(entry) ?? people.get(entry.by) ?? entry.by,
      own: ownWordsIn(source, entry),
      digest: isAct(entry, 'attach') ? `SHA-256 ${entry.body.file}` : '',
      state: log.state[state],
      doubt: state === 'verified' ? '' : log.state[state],
      code: entryCode(replay.where, entry),
      key: keyCode(entry.kid),
      kind: log.kind[entry.kind],
      hash: entry.hash,
    }
  })
}
