import { entryHash } from '../log/chain'
import { isAct, parseEntry, type Entry } from '../log/entry'
import { linkOf } from '../log/link'
import type { Replay } from '../log/replay'
import { sha256Hex } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { keyId, type KeyFacts } from '../signing/key'
import { isHandover, type Handover } from '../judging/course'
import type { UnprovenBundle } from './format'
import { namedElsewhere, textNamed } from './named'

/** An entry of another year's log, as a bundle has it. */
type Foreign = UnprovenBundle['revocations'][number]

/** A handover in another year's log. */
export type ForeignHandover = { readonly year: string; readonly entry: Handover }

/** The other contents of a bundle, checked to belong to its log. */
export type Contents = {
  readonly revisions: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
  /** Handovers of other years' logs by their links. */
  readonly terms: ReadonlyMap<string, ForeignHandover>
  readonly keys: ReadonlyMap<string, KeyFacts>
  /** Key → the device time at which another year's log revokes it. */
  readonly revokedAt: ReadonlyMap<string, number>
}

/** True if `part` is a subsequence of `whole`: in the same order, nothing else, nothing twice. */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0
  return part.every((element) => {
    const at = whole.indexOf(element, from)
    from = at + 1
    return at !== -1
  })
}

/** Texts by their digests; null if one stands twice, or they do not come in the order in which they are named. */
function inOrder(texts: readonly string[], named: readonly string[]): ReadonlyMap<string, string> | null {
  const byDigest = new Map(texts.map((text) => [sha256Hex(text), text] as const))
  return byDigest.size === texts.length && isSubsequence([...byDigest.keys()], named) ? byDigest : null
}

/** Reads an entry of another year's log, rehashed for that year; its only time must be the bound one. */
function readForeign<E extends Entry>(
  bloc: string,
  { year, entry }: Foreign,
  isWanted: (entry: Entry) => entry is E,
): Result<E> {
  const read = parseEntry(entry)
  if (!read.ok) return read
  const { value } = read
  if (!isWanted(value)) return fail('BUNDLE_MIXED', 'another act')
  if (value.at !== value.ct) return fail('TIME_MISMATCH', value.act)
  return entryHash({ bloc, year }, value) === value.hash ? ok(value) : fail('HASH_MISMATCH', value.act)
}

const isRevocation = (entry: Entry): entry is Entry<'revoke'> => isAct(entry, 'revoke')
function readTerms(bundle: UnprovenBundle, { entries }: Replay): Result<Contents['terms']> {
  const terms = new Map<string, ForeignHandover>()
  const named = new Set(entries.flatMap((entry) => namedElsewhere(bundle.year, entry)))
  for (const term of bundle.terms) {
    const entry = readForeign(bundle.bloc, term, isHandover)
    if (!entry.ok) return entry
    const link = linkOf(term, entry.value)
    if (term.year === bundle.year || !named.has(link) || terms.has(link)) return fail('BUNDLE_MIXED', 'terms')
    terms.set(link, { year: term.year, entry: entry.value })
    for (const further of namedElsewhere(bundle.year, entry.value)) named.add(further)
  }
  return ok(terms)
}

function readRevocations(bundle: UnprovenBundle, kids: readonly string[]): Result<Contents['revokedAt']> {
  const revokedAt = new Map<string, number>()
  for (const revocation of bundle.revocations) {
    const entry = readForeign(bundle.bloc, revocation, isRevocation)
    if (!entry.ok) return entry
    if (revocation.year === bundle.year) return fail('BUNDLE_MIXED', 'revocation of this year')
    revokedAt.set(entry.value.body.key, entry.value.at)
  }
  const inKeyOrder =
    bundle.revocations.length === revokedAt.size && isSubsequence([...revokedAt.keys()], kids)
  return inKeyOrder ? ok(revokedAt) : fail('BUNDLE_MIXED', 'revocations')
}

/**
 * Checks that the rest of the bundle belongs to the log: each revision is named by a freeze, each text of the results,
 * each key and each term by an entry, each revocation is of one of the keys, in the order of the log and none twice;
 * and that every time given is bound by a hash. Fails with TIME_MISMATCH, BUNDLE_MIXED, or what is wrong with an entry
 * of another year.
 */
export function readContents(bundle: UnprovenBundle, replay: Replay): Result<Contents> {
  const { entries } = replay
  const last = entries.at(-1)
  if (last !== undefined && last.at !== last.ct) return fail('TIME_MISMATCH', 'last entry')
  const frozen = entries.flatMap((entry) => (isAct(entry, 'freeze') ? [entry.body.revision] : []))
  const revisions = inOrder(bundle.revisions, frozen)
  if (revisions === null) return fail('BUNDLE_MIXED', 'revisions')
  const texts = inOrder(bundle.texts, [...new Set(entries.flatMap(textNamed))])
  if (texts === null) return fail('BUNDLE_MIXED', 'texts')
  const terms = readTerms(bundle, replay)
  if (!terms.ok) return terms
  const keys = new Map(bundle.keys.map((key) => [keyId(key.spki), key] as const))
  const signed = [...entries, ...[...terms.value.values()].map(({ entry }) => entry)]
  const used = [...new Set(signed.map(({ kid }) => kid))]
  if (keys.size !== bundle.keys.length || !isSubsequence([...keys.keys()], used))
    return fail('BUNDLE_MIXED', 'keys')
  const revokedAt = readRevocations(bundle, [...keys.keys()])
  if (!revokedAt.ok) return revokedAt
  return ok({ revisions, texts, terms: terms.value, keys, revokedAt: revokedAt.value })
}
