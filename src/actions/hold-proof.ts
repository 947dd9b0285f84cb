import type { Entry } from '@/domain/log/entry'
import { buildBundle, type BundleSources } from '@/domain/proof/bundle'
import { plainFingerprint } from '@/domain/proof/fingerprint'
import { textsWanted } from '@/domain/proof/texts'
import { verifyBundle } from '@/domain/proof/verify-bundle'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Revocation } from '@/domain/signing/key'
import { attestationOf } from '@/domain/year/attestation'

import { readTerms } from './read-terms'
import type { Services } from './scene'

type Revocations = BundleSources['revocations']

/** A bundle's sources as the screen has them: texts and entries of other years are still to be read. */
export type ProofSources = Omit<BundleSources, 'revocations' | 'texts' | 'terms'> & {
  /** As the bloc lists them. */
  readonly revocations: ReadonlyMap<string, Revocation>
}

/** The entries that revoke keys in other years' logs. If one cannot be read, there is no proof. */
async function readRevocations(
  services: Services,
  sources: ProofSources,
  terms: BundleSources['terms'],
): Promise<Result<Revocations>> {
  const { where, entries } = sources.replay
  const elsewhere = [...terms.values()].map(({ entry }) => entry)
  const used = new Set([...entries, ...elsewhere].map((entry) => entry.kid))
  const found = new Map<string, { year: string; entry: Entry }>()
  for (const [kid, { year, seq }] of sources.revocations) {
    if (!used.has(kid) || year === where.year) continue
    const entry = await services.database.readEntry({ bloc: where.bloc, year }, seq)
    if (!entry.ok) return entry
    found.set(kid, { year, entry: entry.value })
  }
  return ok(found)
}

/** The texts that the results may rest on. One that nobody has stored is left out, and the proof says so. */
async function readTexts(
  { database }: Services,
  { replay }: ProofSources,
): Promise<Result<BundleSources['texts']>> {
  const read = async (digest: string) => [digest, await database.readText(replay.where, digest)] as const
  const found = new Map<string, string>()
  for (const [digest, text] of await Promise.all(textsWanted(replay).map(read))) {
    if (!text.ok) return text
    if (text.value !== null) found.set(digest, text.value)
  }
  return ok(found)
}

/** A proof that was verified here; `kept` if this device has stored it beyond this page. */
type Proven = { readonly text: string; readonly kept: boolean }

/**
 * Builds the proof of a year in force, verifies it as a stranger who trusts the attesting key would, and stores it on
 * this device if there is room. Failures: those of `buildBundle`, of verifying, and of reading from the server.
 */
export async function holdProof(services: Services, sources: ProofSources): Promise<Result<Proven>> {
  const texts = await readTexts(services, sources)
  if (!texts.ok) return texts
  const terms = await readTerms(services, sources.replay)
  if (!terms.ok) return terms
  const revocations = await readRevocations(services, sources, terms.value)
  if (!revocations.ok) return revocations
  const read = { texts: texts.value, terms: terms.value, revocations: revocations.value }
  const built = buildBundle({ ...sources, ...read })
  if (!built.ok) return built
  const { projection, where } = sources.replay
  const witness = attestationOf(sources.replay)?.kid ?? ''
  const trust = { witnessKeys: [plainFingerprint(witness)], wardKeys: new Map<string, string>(), demo: true }
  const report = await verifyBundle(built.value, trust, services.ecdsa)
  if (report.code !== null) return fail(report.code, 'own bundle')
  const kept = await services.proofs.keep(where, { text: built.value, head: projection.head })
  return ok({ text: built.value, kept: kept.ok })
}
