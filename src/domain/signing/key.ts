import * as v from 'valibot'

import { hexToBytes, sha256Hex, type Bytes } from '../shared/digest'
import { patterns } from '../shared/patterns'

export const keyKinds = ['passkey', 'device'] as const

/** A passkey verifies the person at each use; a device key does not, so its assurance is lower. */
export type KeyKind = (typeof keyKinds)[number]

/** `keys/{kid}` as stored, `at` as ms. The kind is self-declared by the device until the witness compares the key. */
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

/** The fields of a key that matter for verification; the rest are hints for the device that made it. */
export type KeyFacts = Pick<SigningKey, 'uid' | 'spki' | 'kind'>

/** How many keys a person may make before the witness or an admin allows more; the rules enforce the same. */
export const maxKeys = 12

/** `keyCounts/{uid}` as stored: how many keys the person has made since the last reset, and the newest of them. */
export const keyCountSchema = v.strictObject({
  count: v.pipe(v.number(), v.safeInteger()),
  last: v.string(),
})

/** `revocations/{kid}` as stored: the entry that revokes the key. */
export const revocationSchema = v.strictObject({ year: v.string(), seq: v.pipe(v.number(), v.safeInteger()) })

/** Which entry of which year revokes a key. */
export type Revocation = v.InferOutput<typeof revocationSchema>

/** The id of a key: SHA-256 of the lowercase hex text of its SubjectPublicKeyInfo. */
export function keyId(spki: string): string {
  return sha256Hex(spki)
}

const bytesOf = new WeakMap<KeyFacts, Bytes>()

/** The bytes of a key; always the same object for the same key, so that imported keys can be cached by it. */
export function keyBytes(key: KeyFacts): Bytes {
  const bytes = bytesOf.get(key) ?? hexToBytes(key.spki)
  bytesOf.set(key, bytes)
  return bytes
}
