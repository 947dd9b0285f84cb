import {
  base64url,
  bytesToHex,
  hexToBytes,
  sha256Bytes,
  sha256Hex,
  utf8ToBytes,
  type Bytes,
} from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { readClientData } from './client-data'

/** The site on which an assertion must have been made. */
export type Site = { readonly origins: readonly string[]; readonly rpId: string }

/** Bytes of authenticator data: without extensions, and as many as the rules take. */
const size = { least: 37, most: 233 } as const
const userPresent = 0x01
const userVerified = 0x04

/** The challenge that an assertion over `text` must carry: base64url of its SHA-256. */
export function challengeOf(text: string): string {
  return base64url(sha256Bytes(text))
}

/** The same challenge, from the SHA-256 of the text in hex. */
export function challengeOfDigest(digest: string): string {
  return base64url(hexToBytes(digest))
}

/**
 * What a passkey's signature over `challenge` covers: authenticator data ‖ SHA-256(clientDataJSON), after the checks
 * of WebAuthn §7.2 that need no key: type, challenge, origin, site, presence and verification of the person.
 * Fails with CLIENT_DATA_INVALID, CHALLENGE_MISMATCH, ORIGIN_NOT_ALLOWED, SITE_MISMATCH or USER_NOT_VERIFIED.
 */
export function assertedBytes(ad: string, cdj: string, challenge: string, site: Site): Result<Bytes> {
  const client = readClientData(cdj)
  if (!client.ok) return client
  if (client.value.challenge !== challenge) return fail('CHALLENGE_MISMATCH')
  if (!site.origins.includes(client.value.origin)) return fail('ORIGIN_NOT_ALLOWED', client.value.origin)
  const data = hexToBytes(ad)
  if (
    data.length < size.least ||
    data.length > size.most ||
    bytesToHex(data.subarray(0, 32)) !== sha256Hex(site.rpId)
  )
    return fail('SITE_MISMATCH')
  const flags = data[32] ?? 0
  if ((flags & userPresent) === 0 || (flags & userVerified) === 0) return fail('USER_NOT_VERIFIED')
  const bytes = new Uint8Array(data.length + 32)
  bytes.set(data)
  bytes.set(sha256Bytes(cdj), data.length)
  return ok(bytes)
}

/** What a device key's signature covers: the text's own bytes. */
export function textBytes(text: string): Bytes {
  return utf8ToBytes(text)
}
