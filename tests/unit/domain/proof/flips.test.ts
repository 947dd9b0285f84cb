import { expect, test } from 'vitest'

import { linkOf } from '@/domain/log/link'
import { verifyBundle } from '@/domain/proof/verify-bundle'

import type { KeyKind } from '@/domain/signing/key'

import { bundleOf, smallCeremony, trustIn } from '../../../fixtures/bundles'
import { testSite } from '../../../fixtures/site'
import { layTable } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'
import { remembered, tally } from '../../../fixtures/flips'

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

/** The bundle of a pledge, and of a year to its conclusion under a head of whom another year's log tells. */
async function bundles(kind: KeyKind) {
  const table = smallCeremony(2, kind)
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  const year = yearAfter(smallCeremony(2, kind))
  const where = { ...year.table.where, year: '2015' }
  const next = yearAfter(
    layTable(kind, where, testSite, { log: [], seated: year.table.seated, revisions: new Map() }),
  )
  const entry = next.designate('hoa-hiep-nam')
  year.lead('hoa-hiep-nam', entry, '2015')
  year.report('hoa-hiep-nam', {}, {}, 'mid')
  year.whole()
  const terms = new Map([[linkOf(where, entry), { year: '2015', entry }]])
  return {
    pledge: { table, text: await bundleOf(table) },
    year: { table: year.table, text: await bundleOf(year.table, { texts: year.texts, terms }) },
  }
}

test.each([
  ['passkey', 'pledge'],
  ['device', 'pledge'],
  ['passkey', 'year'],
  ['device', 'year'],
] as const)(
  'no byte of a bundle can be changed unnoticed, not one: %s, %s',
  async (kind, what) => {
    const { table, text } = (await bundles(kind))[what]
    const bytes = new TextEncoder().encode(text)
    const math = remembered()
    const { verdict, facts } = await verifyBundle(text, trustIn(table), math)
    expect([verdict, facts?.results.state]).toEqual(['valid', what === 'year' ? 'proven' : 'none'])
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
      `${kind}, ${what}: ${String(outcomes.total())} changes in ${String(bytes.length)} bytes: ${outcomes.said()}`,
    )
    expect(outcomes.said()).not.toContain('valid')
    expect(outcomes.total()).toBe(Math.ceil(bytes.length / stride) * masks.length)
    expect(outcomes.of('HASH_MISMATCH')).toBeGreaterThan(100)
  },
  1_200_000,
)
