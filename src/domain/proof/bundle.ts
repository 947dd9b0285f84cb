import { isAct, type Entry } from '../log/entry'
import { refusalFor, type Replay } from '../log/replay'
import type { Verdicts } from '../log/standing'
import { utf8ToBytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import type { KeyFacts } from '../signing/key'
import { attestationHolds } from '../year/attestation'
import { bundleFormat, writeBundle, type Bundle } from './format'
import { limits } from './limits'
import { termsOf, type ForeignEntry } from './terms'
import { textsOf } from './texts'

/** What a bundle is built from: a year's judged log, and the records that it names. */
export type BundleSources = {
  readonly replay: Replay
  /** The verdict on each entry by itself. */
  readonly verdicts: Verdicts
  /** Texts of revisions by their id. */
  readonly revisions: ReadonlyMap<string, string>
  /** Texts of the results by their digest: all that `textsWanted` names, as far as there are any. */
  readonly texts: ReadonlyMap<string, string>
  readonly keys: ReadonlyMap<string, KeyFacts>
  /** Entries of other years' logs that revoke a key, by the key. */
  readonly revocations: ReadonlyMap<string, ForeignEntry>
  /** Handovers of other years' logs by their links: all that entries of this log lead to, as far as there are any. */
  readonly terms: ReadonlyMap<string, ForeignEntry>
}

/** The last entry of a log in a bundle, and those of other logs: no hash binds the server's time, so the device's is given. */
function unbound(entry: Entry): Entry {
  return { ...entry, at: entry.ct }
}

const unboundForeign = ({ year, entry }: ForeignEntry) => ({ year, entry: unbound(entry) })

/** The keys of all entries that are known, in the order of their first entry. */
function keysOf(entries: readonly Entry[], keys: BundleSources['keys']) {
  return [...new Set(entries.map(({ kid }) => kid))].flatMap((kid) => {
    const key = keys.get(kid)
    return key === undefined ? [] : [{ ...key, kid }]
  })
}

/**
 * The proof of a year in force, as one canonical text: the same log always gives the same bytes. Fails with
 * NOT_IN_FORCE unless this device has verified everything that the pledge rests on, with ALARM_RAISED or ENTRY_NEWER
 * for a log that could not be read to its end, and with BUNDLE_TOO_LARGE beyond the limits of readers. Beyond these the
 * texts of mid-year reports are left out, and then those of earlier freezes: nothing rests on them.
 */
export function buildBundle(sources: BundleSources): Result<string> {
  const { replay, verdicts, revisions, revocations } = sources
  const { where, entries, alarm } = replay
  if (alarm !== null) return refusalFor(alarm)
  if (!attestationHolds(replay, verdicts)) return fail('NOT_IN_FORCE')
  const terms = termsOf(replay, sources.terms)
  const known = keysOf([...entries, ...terms.map(({ entry }) => entry)], sources.keys)
  const frozen = entries.flatMap((entry) => (isAct(entry, 'freeze') ? [entry.body.revision] : []))
  const texts = textsOf(sources)
  const bundle: Bundle = {
    format: bundleFormat,
    ...where,
    revisions: frozen.flatMap((digest) => revisions.get(digest) ?? []),
    keys: known.map(({ uid, spki, kind }) => ({ uid, spki, kind })),
    revocations: known.flatMap(({ kid }) => {
      const revocation = revocations.get(kid)
      return revocation === undefined || revocation.year === where.year ? [] : [unboundForeign(revocation)]
    }),
    texts: texts.all,
    terms: terms.map(unboundForeign),
    log: entries.map((entry, index) => (index === entries.length - 1 ? unbound(entry) : entry)),
  }
  return firstThatFits(entries.length, [
    () => bundle,
    () => ({ ...bundle, texts: texts.withoutMid }),
    () => ({ ...bundle, texts: texts.withoutMid, revisions: bundle.revisions.slice(-1) }),
  ])
}

/** The text of the first bundle that readers accept. Fails with BUNDLE_TOO_LARGE. */
function firstThatFits(entries: number, bundles: readonly (() => Bundle)[]): Result<string> {
  if (entries > limits.entries) return fail('BUNDLE_TOO_LARGE')
  for (const bundle of bundles) {
    const text = writeBundle(bundle())
    if (utf8ToBytes(text).length <= limits.bytes) return ok(text)
  }
  return fail('BUNDLE_TOO_LARGE')
}
