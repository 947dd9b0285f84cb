import { registry, type NoticeOfAct } from '../acts/registry'
import { isAct, type Entry } from '../log/entry'

/** What a notice is about: one act, or the last signature of all. */
export type NoticeKind = NoticeOfAct | 'signatureVoided' | 'completed'

/** An event that everybody should know of, from the log; `unit` if one is concerned, `number` of a frozen revision. */
export type Notice = {
  readonly seq: number
  readonly at: number
  readonly kind: NoticeKind
  readonly unit: string
  readonly number: number
}

/**
 * The notices of a year, newest first, derived from its log: nothing else is stored for them, so none can be forged
 * or lost. A single signature is no notice; the last one is.
 */
export function noticesOf(entries: readonly Entry[]): readonly Notice[] {
  const notices: Notice[] = []
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  let parties = 0
  const signed = new Set<string>()
  for (const entry of entries) {
    if (isAct(entry, 'freeze')) parties = entry.body.parties.length
    if (isAct(entry, 'reopen')) signed.clear()
    if (isAct(entry, 'sign')) signed.add(entry.body.unit)
    let unit = isAct(entry, 'refuse') ? entry.body.unit : ''
    if (isAct(entry, 'void')) {
      const voided = bySeq.get(entry.body.seq)
      if (voided !== undefined && isAct(voided, 'sign')) {
        unit = voided.body.unit
        signed.delete(unit)
      }
    }
    const completed = isAct(entry, 'sign') && signed.size === parties
    const notice: NoticeOfAct | 'completed' | null = completed ? 'completed' : registry[entry.act].notice
    if (notice !== null) {
      const kind = notice === 'attestationVoided' && unit !== '' ? 'signatureVoided' : notice
      const number = isAct(entry, 'freeze') ? entry.body.number : 0
      notices.push({ seq: entry.seq, at: entry.at, kind, unit, number })
    }
  }
  return notices.reverse()
}
