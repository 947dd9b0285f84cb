import { registry, type NoticeOfAct, type Word } from '../acts/registry'
import { describeEntry } from '../log/describe-entry'
import { isAct, type Entry } from '../log/entry'

/** What a notice is about: one act, or the last signature of all. */
export type NoticeKind = NoticeOfAct | 'signatureVoided' | 'conclusionVoided' | 'completed'

/** An event that everybody should know of, from the log; `unit` if one is concerned, `number` of a frozen revision. */
export type Notice = {
  readonly seq: number
  readonly at: number
  readonly kind: NoticeKind
  readonly unit: string
  readonly number: number
}

/** What a void is told as, by what it voids; an attestation is told as the act says. */
const kindOfVoid: Readonly<Partial<Record<Word, NoticeKind>>> = {
  void: 'signatureVoided',
  voidConclusion: 'conclusionVoided',
}

/**
 * The notices of a year, newest first, derived from its log: nothing else is stored for them, so none can be forged
 * or lost. A single signature is no notice; the last one is.
 */
export function noticesOf(entries: readonly Entry[]): readonly Notice[] {
  const notices: Notice[] = []
  let parties = 0
  const signed = new Set<string>()
  for (const entry of entries) {
    if (isAct(entry, 'freeze')) parties = entry.body.parties.length
    if (isAct(entry, 'reopen')) signed.clear()
    if (isAct(entry, 'sign')) signed.add(entry.body.unit)
    const { word, unit = '' } = describeEntry(entry, entries)
    if (word === 'void') signed.delete(unit)
    const completed = isAct(entry, 'sign') && signed.size === parties
    const kind = completed ? 'completed' : (kindOfVoid[word] ?? registry[entry.act].notice)
    if (kind !== null) {
      const number = isAct(entry, 'freeze') ? entry.body.number : 0
      notices.push({ seq: entry.seq, at: entry.at, kind, unit: completed ? '' : unit, number })
    }
  }
  return notices.reverse()
}
