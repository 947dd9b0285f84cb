import { isAct, type Entry } from '../log/entry'

/** What a notice is about. */
export type NoticeKind =
  | 'textFrozen'
  | 'opened'
  | 'refused'
  | 'resumed'
  | 'voided'
  | 'voidedSignature'
  | 'completed'
  | 'attested'
  | 'reopened'

/** Something that everybody should know of, as the log has it; `unit` where one is concerned, `number` of a text frozen. */
export type Notice = {
  readonly seq: number
  readonly at: number
  readonly kind: NoticeKind
  readonly unit: string
  readonly number: number
}

function kindOf(entry: Entry, parties: number, signed: ReadonlySet<string>): NoticeKind | null {
  switch (entry.act) {
    case 'freeze':
      return 'textFrozen'
    case 'open':
      return 'opened'
    case 'refuse':
      return 'refused'
    case 'resume':
      return 'resumed'
    case 'void':
      return 'voided'
    case 'attest':
      return 'attested'
    case 'reopen':
      return 'reopened'
    case 'sign':
      return signed.size === parties ? 'completed' : null
    case 'attach':
    case 'revoke':
      return null
  }
}

/**
 * The notices of a year, the newest first, read off its log: nothing else is stored for them, so none can be
 * forged or lost. A single signature is no notice; the last one is.
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
    const kind = kindOf(entry, parties, signed)
    if (kind !== null) {
      const which = kind === 'voided' && unit !== '' ? 'voidedSignature' : kind
      const number = isAct(entry, 'freeze') ? entry.body.number : 0
      notices.push({ seq: entry.seq, at: entry.at, kind: which, unit, number })
    }
  }
  return notices.reverse()
}
