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

/** Length of authenticator data in bytes: without extensions, and the most that the rules accept. */
const size = { min: 37, max: 233 } as const
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
 * The bytes that a passkey's signature over `challenge` covers: authenticator data ‖ SHA-256(clientDataJSON), after
 * the checks of WebAuthn §7.2 that need no key: type, challenge, origin, RP id, user presence and user verification.
 * Fails with CLIENT_DATA_INVALID, CHALLENGE_MISMATCH, ORIGIN_NOT_ALLOWED, SITE_MISMATCH or USER_NOT_VERIFIED.
 */
export function assertedBytes(ad: string, cdj: string, challenge: string, site: Site): Result<Bytes> {
  const client = readClientData(cdj)
  if (!client.ok) return client
  if (client.value.challenge !== challenge) return fail('CHALLENGE_MISMATCH')
  if (!site.origins.includes(client.value.origin)) return fail('ORIGIN_NOT_ALLOWED', client.value.origin)
  const data = hexToBytes(ad)
  if (
    data.length < size.min ||
    data.length > size.max ||
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

/** The bytes that a device key's signature covers: those of the text itself. */
export function textBytes(text: string): Bytes {
  return utf8ToBytes(text)
}
