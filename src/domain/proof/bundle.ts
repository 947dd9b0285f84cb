import { isAct, type Entry } from '../log/entry'
import { refusalFor, type Replay } from '../log/replay'
import { utf8ToBytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import type { KeyFacts } from '../signing/key'
import { attestationHolds } from '../year/attestation'
import type { Verdicts } from '../log/standing'
import { bundleFormat, writeBundle, type Bundle } from './format'
import { limits } from './limits'

/** What a bundle is built from: a year's judged log, and the records that it names. */
export type BundleSources = {
  readonly replay: Replay
  readonly verdicts: Verdicts
  /** Texts of revisions by their id. */
  readonly revisions: ReadonlyMap<string, string>
  readonly keys: ReadonlyMap<string, KeyFacts>
  /** Entries of other years' logs that revoke a key, by the key. */
  readonly revocations: ReadonlyMap<string, { readonly year: string; readonly entry: Entry }>
}

/** The last entry of a log in a bundle, and a revocation: no hash binds the server's time, so the device's is given. */
function unbound(entry: Entry): Entry {
  return { ...entry, at: entry.ct }
}

/**
 * The proof of a year in force, as one canonical text: the same log always gives the same bytes. Fails with
 * NOT_IN_FORCE unless this device has verified everything that the pledge rests on, with ALARM_RAISED or ENTRY_NEWER for
 * a log that could not be read to its end, and with BUNDLE_TOO_LARGE beyond the limits of readers. If all texts together exceed them, those of earlier
 * freezes are left out: nothing rests on them.
 */
export function buildBundle(sources: BundleSources): Result<string> {
  const { replay, verdicts, revisions, keys, revocations } = sources
  const { where, entries, alarm } = replay
  if (alarm !== null) return refusalFor(alarm)
  if (!attestationHolds(replay, verdicts)) return fail('NOT_IN_FORCE')
  const frozen = entries.flatMap((entry) => (isAct(entry, 'freeze') ? [entry.body.revision] : []))
  const used = [...new Set(entries.map((entry) => entry.kid))]
  const known = used.flatMap((kid) => {
    const key = keys.get(kid)
    return key === undefined ? [] : [{ ...key, kid }]
  })
  const texts = frozen.flatMap((digest) => revisions.get(digest) ?? [])
  const bundle: Bundle = {
    format: bundleFormat,
    ...where,
    revisions: texts,
    keys: known.map(({ uid, spki, kind }) => ({ uid, spki, kind })),
    revocations: known.flatMap(({ kid }) => {
      const revocation = revocations.get(kid)
      return revocation === undefined || revocation.year === where.year
        ? []
        : [{ year: revocation.year, entry: unbound(revocation.entry) }]
    }),
    log: entries.map((entry, index) => (index === entries.length - 1 ? unbound(entry) : entry)),
  }
  const fits = (text: string) => entries.length <= limits.entries && utf8ToBytes(text).length <= limits.bytes
  const whole = writeBundle(bundle)
  const text = fits(whole) ? whole : writeBundle({ ...bundle, revisions: texts.slice(-1) })
  return fits(text) ? ok(text) : fail('BUNDLE_TOO_LARGE')
}
