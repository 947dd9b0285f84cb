import { describe, expect, test } from 'vitest'

import { readBundle } from '@/domain/proof/format'
import { limits } from '@/domain/proof/limits'
import { fail } from '@/domain/shared/result'

import { bundleOf, mended, smallCeremony } from '../../../fixtures/bundles'

const text = await bundleOf(smallCeremony(2))

test('a bundle is read as it was written', () => {
  expect(readBundle(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
})

test.each([
  'null',
  'true',
  '1',
  '"giao-uoc/proof@1"',
  '[]',
  '["format"]',
  '{}',
  '{"format":null}',
  '{"format":["giao-uoc/proof@1"]}',
  '{"format":"giao-uoc/proof@2"}',
  '{"__proto__":{"format":"giao-uoc/proof@1"}}',
  '[{"format":"giao-uoc/proof@1"}]',
])('%s is of no format that is known', (other) => {
  expect(readBundle(other)).toEqual(fail('BUNDLE_FORMAT_UNKNOWN'))
})

test.each([
  ['with a blank', text.replace('{', '{ ')],
  ['with half a character', text.replace('"year":"2014"', '"year":"\\ud800"')],
  ['with a field twice', text.replace('"year":"2014"', '"year":"2013","year":"2014"')],
  ['with a number that no double holds', text.replace('"seq":1,', '"seq":1.5,')],
])('%s it is not canonical', (_, other) => {
  expect(other).not.toBe(text)
  expect(readBundle(other)).toEqual(fail('BUNDLE_NOT_CANONICAL'))
})

describe('size and depth are looked at before anything is parsed', () => {
  test('at the limit it is read, above it is too large', () => {
    expect(readBundle(' '.repeat(limits.bytes))).toEqual(fail('BUNDLE_UNREADABLE'))
    expect(readBundle(' '.repeat(limits.bytes + 1))).toEqual(fail('BUNDLE_TOO_LARGE'))
  })

  test('sixteen brackets may be open at once', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(readBundle(nested(16))).toEqual(fail('BUNDLE_FORMAT_UNKNOWN'))
    expect(readBundle(nested(17))).toEqual(fail('BUNDLE_TOO_DEEP'))
  })
})

test('more of a part than any reader takes is refused', () => {
  const with1000 = (more: number) =>
    mended(text, (bundle) => {
      bundle.revisions = Array.from({ length: limits.revisions + more }, () => '')
    })
  expect(readBundle(with1000(0)).ok).toBe(true)
  expect(readBundle(with1000(1))).toEqual(fail('BUNDLE_INVALID'))
})
