import type { Entry } from '@/domain/log/entry'
import { buildBundle, type BundleSources } from '@/domain/proof/bundle'
import { plainFingerprint } from '@/domain/proof/fingerprint'
import { verifyBundle } from '@/domain/proof/verify-bundle'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'
import type { Revocation } from '@/domain/signing/key'
import { attestationOf } from '@/domain/year/attestation'

import type { Services } from './scene'

type Revocations = BundleSources['revocations']

/** A bundle's sources as the screen has them: revocations as the bloc lists them, their entries still to be read. */
export type ProofSources = Omit<BundleSources, 'revocations'> & {
  readonly revocations: ReadonlyMap<string, Revocation>
}

/** The entries that revoke keys in other years' logs. If one cannot be read, there is no proof. */
async function readRevocations(services: Services, sources: ProofSources): Promise<Result<Revocations>> {
  const { where, entries } = sources.replay
  const used = new Set(entries.map((entry) => entry.kid))
  const found = new Map<string, { year: string; entry: Entry }>()
  for (const [kid, { year, seq }] of sources.revocations) {
    if (!used.has(kid) || year === where.year) continue
    const entry = await services.database.readEntry({ bloc: where.bloc, year }, seq)
    if (!entry.ok) return entry
    found.set(kid, { year, entry: entry.value })
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
  const revocations = await readRevocations(services, sources)
  if (!revocations.ok) return revocations
  const built = buildBundle({ ...sources, revocations: revocations.value })
  if (!built.ok) return built
  const { projection, where } = sources.replay
  const witness = attestationOf(sources.replay)?.kid ?? ''
  const trust = { witnessKeys: [plainFingerprint(witness)], wardKeys: new Map<string, string>(), demo: true }
  const report = await verifyBundle(built.value, trust, services.ecdsa)
  if (report.code !== null) return fail(report.code, 'own bundle')
  const kept = await services.proofs.keep(where, { text: built.value, head: projection.head })
  return ok({ text: built.value, kept: kept.ok })
}

/** The file name of a year's proof: plain letters, safe on any disk, USB stick or mail system. */
export function proofFileName({ bloc, year }: Where): string {
  return `giao-uoc-${year}-${bloc}.proof.json`
}
