import { expect, test } from 'vitest'

import { limits } from '@/domain/proof/limits'
import { verifyBundle } from '@/domain/proof/verify-bundle'

import { largeYear } from '../../../fixtures/large-bundle'
import { ecdsa } from '../../../fixtures/signers'

test('the whole year of 60 units and 200 items, reports for mid-year included, is one file that readers take', async () => {
  const { text, witness } = await largeYear(60, 200)
  const bytes = Buffer.byteLength(text)
  const { texts } = JSON.parse(text) as { texts: readonly string[] }
  console.info(
    `${(bytes / 1e6).toFixed(1)} MB, the largest text ${String(Math.max(...texts.map(({ length }) => length)))} characters`,
  )
  expect(bytes).toBeLessThan(limits.bytes)
  expect(texts).toHaveLength(123)
  const { code, facts } = await verifyBundle(
    text,
    { witnessKeys: [witness], wardKeys: new Map(), demo: false },
    ecdsa,
  )
  expect([code, facts?.results]).toEqual([null, { state: 'proven' }])
}, 120_000)
