import { expect, test } from 'vitest'

import { verifyBundle } from '@/domain/proof/verify-bundle'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'

import { bundleOf, smallCeremony, trustIn } from '../../../fixtures/bundles'
import { tally } from '../../../fixtures/flips'
import { ecdsa } from '../../../fixtures/signers'

/** Every byte at night; in every run one of so many. */
const stride = process.env['NIGHTLY'] === undefined ? 23 : 1
/** Each bit by itself, and all of them. */
const masks = [1, 2, 4, 8, 16, 32, 64, 128, 255]

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** The mathematics, done once for the same input. */
function remembered(): VerifyEcdsa {
  const known = new Map<string, Promise<boolean>>()
  return (spki, signature, data) => {
    const id = [spki, signature, data].map((bytes) => Buffer.from(bytes).toString('base64')).join()
    const verdict = known.get(id) ?? ecdsa(spki, signature, data)
    known.set(id, verdict)
    return verdict
  }
}

test.each(['passkey', 'device'] as const)(
  'no byte of a bundle can be changed unnoticed, not one: %s',
  async (kind) => {
    const table = smallCeremony(2, kind)
    table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
    const text = await bundleOf(table)
    const bytes = new TextEncoder().encode(text)
    const math = remembered()
    expect((await verifyBundle(text, trustIn(table), math)).verdict).toBe('valid')
    const outcomes = tally()
    for (let at = 0; at < bytes.length; at += stride) {
      for (const mask of masks) {
        const flipped = Uint8Array.from(bytes)
        flipped[at] = (bytes[at] ?? 0) ^ mask
        const changed = decoded(flipped)
        const report = changed === null ? null : await verifyBundle(changed, trustIn(table), math)
        outcomes.add(report === null ? 'no UTF-8' : (report.code ?? `valid, byte ${String(at)}`))
      }
    }
    console.info(
      `${kind}: ${String(outcomes.total())} changes in ${String(bytes.length)} bytes: ${outcomes.said()}`,
    )
    expect(outcomes.said()).not.toContain('valid')
    expect(outcomes.total()).toBe(Math.ceil(bytes.length / stride) * masks.length)
    expect(outcomes.of('HASH_MISMATCH')).toBeGreaterThan(100)
  },
  1_200_000,
)
