import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'

import { keyId, keySchema, revocationSchema } from '@/domain/signing/key'

import { createSigner } from '../../../fixtures/signers'

const { key, kid } = createSigner('hoaminh', 'passkey')

test('the id of a key is the SHA-256 of the hex text, not of the bytes', () => {
  expect(keyId(key.spki)).toBe(createHash('sha256').update(key.spki, 'utf8').digest('hex'))
  expect(keyId(key.spki)).not.toBe(createHash('sha256').update(key.spki, 'hex').digest('hex'))
  expect(keyId(key.spki)).toBe(kid)
})

test('a stored key is read as it is', () => {
  expect(v.parse(keySchema, { ...key, transports: ['internal', 'hybrid'] })).toEqual({
    ...key,
    transports: ['internal', 'hybrid'],
  })
})

test.each([
  ['another field', { more: 1 }],
  ['a key in capitals', { spki: key.spki.toUpperCase() }],
  ['a compressed point', { spki: `${key.spki.slice(0, 52)}02${'ab'.repeat(32)}` }],
  ['a point cut short', { spki: key.spki.slice(0, -2) }],
  ['another kind', { kind: 'pen' }],
  ['a credential id that is not hex', { credentialId: 'xyz' }],
  ['a transport that is not text', { transports: [1] }],
  ['a word for synced', { synced: 'yes' }],
  ['a time as text', { at: '2014' }],
  ['a uid that is not text', { uid: 7 }],
])('refuses %s', (_, over) => {
  expect(v.is(keySchema, { ...key, ...over })).toBe(false)
})

test('a revocation names its year and a whole number', () => {
  expect(v.is(revocationSchema, { year: '2014', seq: 9 })).toBe(true)
  for (const bad of [
    { year: 2014, seq: 9 },
    { year: '2014', seq: 9.5 },
    { year: '2014' },
    { year: '2014', seq: 9, more: 1 },
  ])
    expect(v.is(revocationSchema, bad)).toBe(false)
})
