import { entryHash } from '../log/chain'
import { isAct, parseEntry, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import { sha256Hex } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { keyId, type KeyFacts } from '../signing/key'
import type { UnprovenBundle } from './format'

/** The other contents of a bundle, checked to belong to its log. */
export type Contents = {
  readonly revisions: ReadonlyMap<string, string>
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

/** Reads a revocation in another year's log, rehashed for that year; its only time must be the bound one. */
function readRevocation(
  bloc: string,
  { year, entry }: UnprovenBundle['revocations'][number],
): Result<Entry<'revoke'>> {
  const read = parseEntry(entry)
  if (!read.ok) return read
  if (!isAct(read.value, 'revoke')) return fail('BUNDLE_MIXED', 'no revocation')
  if (read.value.at !== read.value.ct) return fail('TIME_MISMATCH', 'revocation')
  return entryHash({ bloc, year }, read.value) === read.value.hash
    ? ok(read.value)
    : fail('HASH_MISMATCH', 'revocation')
}

function readRevocations(bundle: UnprovenBundle, kids: readonly string[]): Result<Contents['revokedAt']> {
  const revokedAt = new Map<string, number>()
  for (const revocation of bundle.revocations) {
    const entry = readRevocation(bundle.bloc, revocation)
    if (!entry.ok) return entry
    if (revocation.year === bundle.year) return fail('BUNDLE_MIXED', 'revocation of this year')
    revokedAt.set(entry.value.body.key, entry.value.at)
  }
  const inOrder = bundle.revocations.length === revokedAt.size && isSubsequence([...revokedAt.keys()], kids)
  return inOrder ? ok(revokedAt) : fail('BUNDLE_MIXED', 'revocations')
}

/**
 * Checks that the rest of the bundle belongs to the log: each revision is named by a freeze, each key by an entry,
 * each revocation is of one of the keys, all in the order of the log and none twice; and that every time given is
 * bound by a hash. Fails with TIME_MISMATCH, BUNDLE_MIXED, or what is wrong with a revocation.
 */
export function readContents(bundle: UnprovenBundle, { entries }: Replay): Result<Contents> {
  const last = entries.at(-1)
  if (last !== undefined && last.at !== last.ct) return fail('TIME_MISMATCH', 'last entry')
  const revisions = new Map(bundle.revisions.map((text) => [sha256Hex(text), text] as const))
  const frozen = entries.flatMap((entry) => (isAct(entry, 'freeze') ? [entry.body.revision] : []))
  const belong = revisions.size === bundle.revisions.length && isSubsequence([...revisions.keys()], frozen)
  if (!belong) return fail('BUNDLE_MIXED', 'revisions')
  const keys = new Map(bundle.keys.map((key) => [keyId(key.spki), key] as const))
  const used = [...new Set(entries.map((entry) => entry.kid))]
  if (keys.size !== bundle.keys.length || !isSubsequence([...keys.keys()], used))
    return fail('BUNDLE_MIXED', 'keys')
  const revokedAt = readRevocations(bundle, [...keys.keys()])
  return revokedAt.ok ? ok({ revisions, keys, revokedAt: revokedAt.value }) : revokedAt
}
