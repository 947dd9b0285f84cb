import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'

export { bytesToHex, hexToBytes }

/** Bytes in an ArrayBuffer that is not shared between threads, as WebCrypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Every engine has it, but the domain is compiled without DOM types. */
declare class TextEncoder {
  encode(text: string): Bytes
  encodeInto(text: string, into: Bytes): { readonly written: number }
}
const encoder = new TextEncoder()
/** Reused for encoding: a log has tens of thousands of texts, and each would otherwise allocate its own bytes. */
const buffer: Bytes = new Uint8Array(16 * 1024)
/** The most UTF-8 bytes that one UTF-16 code unit can take. */
const maxBytesPerUnit = 3

/** The UTF-8 bytes of `text`. */
export function utf8ToBytes(text: string): Bytes {
  return encoder.encode(text)
}

/** 64 zeros: the head of a log without entries. */
export const zeroDigest = '0'.repeat(64)

/** SHA-256 of the UTF-8 bytes of `text`. */
export function sha256Bytes(text: string): Uint8Array {
  if (text.length * maxBytesPerUnit > buffer.length) return sha256(utf8ToBytes(text))
  const { written } = encoder.encodeInto(text, buffer)
  return sha256(buffer.subarray(0, written))
}

/** Digests of short texts that recur in a log: empty notes, the site, keys. */
const cache = new Map<string, string>()
const maxCachedLength = 200
const maxCached = 1000

/** SHA-256 of the UTF-8 bytes of `text`, 64 lowercase hex characters. */
export function sha256Hex(text: string): string {
  if (text.length > maxCachedLength) return bytesToHex(sha256Bytes(text))
  const digest = cache.get(text) ?? bytesToHex(sha256Bytes(text))
  if (cache.size >= maxCached) cache.clear()
  cache.set(text, digest)
  return digest
}

/** Base64url without padding (RFC 4648 §5), as WebAuthn spells challenges. */
export function base64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}
