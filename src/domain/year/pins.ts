import { readNotes } from '../acts/notes'
import { isAct, type Entry } from '../log/entry'
import type { Verdicts } from '../log/standing'

/** What witnesses have said in person of the keys that signed. */
export type Pins = {
  /** True if an attestation stands, without which no key is pinned but those known from elsewhere. */
  readonly attested: boolean
  /** True of an entry of this log whose key is pinned to its person. */
  readonly here: (entry: Entry) => boolean
  /** The same of an entry of another year's log, of which no order with this one is known. */
  readonly elsewhere: (entry: Entry) => boolean
}

/** What an attestation or a vouch names: keys by the units that they were compared for. */
type Naming = {
  readonly seq: number
  readonly kid: string
  readonly open: boolean
  readonly kids: ReadonlyMap<string, ReadonlySet<string>>
}

/** The name under which a vouch has the key of another witness. */
const witnessOffice = ''

/** Whose keys are known from outside the log: those of witnesses, by their key ids. */
export type IsKnown = (kid: string) => boolean

const named = new WeakMap<Entry, Naming['kids']>()

/** The keys that an entry names, read once: whoever asks what counts asks for all that were named before. */
function kidsIn(entry: Entry<'attest' | 'vouch'>): Naming['kids'] {
  const known = named.get(entry)
  if (known !== undefined) return known
  const notes = readNotes(entry.act, entry.notes)
  const kids = new Map<string, Set<string>>()
  for (const { unit, kid } of notes.ok ? notes.value.compared : [])
    kids.set(unit, (kids.get(unit) ?? new Set()).add(kid))
  named.set(entry, kids)
  return kids
}

function namingOf(entry: Entry<'attest' | 'vouch'>, open: boolean): Naming {
  return { seq: entry.seq, kid: entry.kid, open, kids: kidsIn(entry) }
}

/** The attestation that stands after `entries`; null if there is none. */
function standingAttestation(entries: readonly Entry[]): Entry<'attest'> | null {
  const last = entries.findLast((entry) => isAct(entry, 'attest'))
  if (last === undefined || !isAct(last, 'attest')) return null
  const voided = entries.slice(last.seq).some((entry) => isAct(entry, 'void') && entry.body.seq === last.seq)
  return voided ? null : last
}

/** The vouches that hold, or may. */
function vouchesIn(entries: readonly Entry[], verdicts: Verdicts): readonly Naming[] {
  return entries.flatMap((entry) => {
    const verdict = verdicts.get(entry.seq)
    return isAct(entry, 'vouch') && verdict?.ok !== false ? [namingOf(entry, verdict === undefined)] : []
  })
}

/** The smallest set: the `first` keys, and whom a vouch by one of the set names as a witness. */
function witnessKeys(vouches: readonly Naming[], first: readonly string[]): ReadonlySet<string> {
  const keys = new Set(first)
  const byAuthor = new Map<string, Naming[]>()
  for (const vouch of vouches) {
    const others = byAuthor.get(vouch.kid)
    if (others === undefined) byAuthor.set(vouch.kid, [vouch])
    else others.push(vouch)
  }
  // what is added while it runs is visited, too
  for (const key of keys)
    for (const vouch of byAuthor.get(key) ?? [])
      for (const other of vouch.kids.get(witnessOffice) ?? []) keys.add(other)
  return keys
}

/**
 * Which acts of a judged log are pinned to their people (docs/protocol.md, "Pins"); `entries` may be its beginning.
 * An entry without a verdict is open.
 */
export function pinsOf(entries: readonly Entry[], verdicts: Verdicts, isKnown: IsKnown = () => false): Pins {
  const attestation = standingAttestation(entries)
  const authors = new Set(entries.map(({ kid }) => kid))
  const known = [...authors].filter(isKnown)
  const all = vouchesIn(entries, verdicts)
  const first = attestation === null ? known : [attestation.kid, ...known]
  const holding = all.filter(({ open }) => !open)
  const witnesses = witnessKeys(holding, first)
  // what is open may make witnesses, too: what these have vouched is open then
  const perhaps = witnessKeys(all, first)
  const opening = entries.findLast((entry) => isAct(entry, 'open'))?.seq ?? 0
  const vouches = all
    .filter(({ seq, kid }) => seq > opening && perhaps.has(kid))
    .map((vouch) => ({ ...vouch, open: vouch.open || !witnesses.has(vouch.kid) }))
  const attested = attestation === null ? null : namingOf(attestation, false)
  const namings = [...(attested === null ? [] : [attested]), ...vouches.filter(({ open }) => !open)]

  function isPinnedFor(unit: string, { seq, kid }: Entry): boolean {
    const names = (one: Naming | null | undefined) => one?.kids.get(unit)?.has(kid) === true
    const before = vouches.filter((one) => one.seq < seq && one.kids.has(unit))
    const last = before.findLastIndex(({ open }) => !open)
    const deciding = [...(last === -1 ? [attested] : []), ...before.slice(Math.max(last, 0))]
    return deciding.every(names) || vouches.some((one) => one.seq > seq && !one.open && names(one))
  }

  return {
    attested: attestation !== null,
    here(entry) {
      if (speaksForUnit(entry)) return isPinnedFor(entry.body.unit, entry)
      if (witnesses.has(entry.kid)) return true
      const isNamed = namings.some(({ kids }) => [...kids.values()].some((of) => of.has(entry.kid)))
      return byAnyone(entry) && isNamed
    },
    elsewhere: (entry) =>
      speaksForUnit(entry)
        ? namings.some(({ kids }) => kids.get(entry.body.unit)?.has(entry.kid) === true)
        : witnesses.has(entry.kid) || isKnown(entry.kid),
  }
}

type Speaking = Extract<Entry, { readonly body: { readonly unit: string; readonly capacity: string } }>

/** True if it says for which unit its author acts. */
function speaksForUnit(entry: Entry): entry is Speaking {
  return 'capacity' in entry.body
}

/** True if leaders of units do it as well as witnesses, and do not say for which unit. */
function byAnyone(entry: Entry): boolean {
  return isAct(entry, 'freeze') || isAct(entry, 'reopen') || isAct(entry, 'revoke') || isAct(entry, 'attach')
}
