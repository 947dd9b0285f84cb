import * as v from 'valibot'

import { hexToBytes, sha256Hex, type Bytes } from '../shared/digest'
import { patterns } from '../shared/patterns'

export const keyKinds = ['passkey', 'device'] as const

/** A passkey is used only with the person's verification; a device key is of lower assurance. */
export type KeyKind = (typeof keyKinds)[number]

/** `keys/{kid}` as stored, `at` as ms. Its kind is the device's own word, until the witness compares it. */
export const keySchema = v.strictObject({
  uid: v.string(),
  spki: v.pipe(v.string(), v.regex(patterns.spki)),
  kind: v.picklist(keyKinds),
  credentialId: v.pipe(v.string(), v.regex(patterns.hex)),
  transports: v.array(v.string()),
  synced: v.boolean(),
  at: v.number(),
})

/** A signing key of a member. */
export type SigningKey = v.InferOutput<typeof keySchema>

/** What of a key decides anything; the rest are hints for the device that made it. */
export type KeyFacts = Pick<SigningKey, 'uid' | 'spki' | 'kind'>

/** How many keys somebody may make before the witness or an admin gives room for more; the rules hold the same. */
export const mostKeys = 12

/** `keyCounts/{uid}` as stored: how many keys somebody has made since room was given, and the last of them. */
export const keyCountSchema = v.strictObject({
  count: v.pipe(v.number(), v.safeInteger()),
  last: v.string(),
})

/** `revocations/{kid}` as stored: the entry that revokes the key. */
export const revocationSchema = v.strictObject({ year: v.string(), seq: v.pipe(v.number(), v.safeInteger()) })

/** Where a key's revocation stands. */
export type Revocation = v.InferOutput<typeof revocationSchema>

/** The id of a key: SHA-256 of the lowercase hex text of its SubjectPublicKeyInfo. */
export function keyId(spki: string): string {
  return sha256Hex(spki)
}

const bytesOf = new WeakMap<KeyFacts, Bytes>()

/** The bytes of a key; the same object each time for the same key at hand, by which the cryptography knows it again. */
export function keyBytes(key: KeyFacts): Bytes {
  const bytes = bytesOf.get(key) ?? hexToBytes(key.spki)
  bytesOf.set(key, bytes)
  return bytes
}
