import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'

export { bytesToHex, hexToBytes }

/** Bytes that are nobody else's view of a larger buffer, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Every engine has it; the language alone, for which the domain is typed, has not. */
declare class TextEncoder {
  encode(text: string): Bytes
  encodeInto(text: string, into: Bytes): { readonly written: number }
}
const encoder = new TextEncoder()
/** Where texts are put to be hashed: a log has tens of thousands, and each would leave its bytes behind. */
const buffer: Bytes = new Uint8Array(16 * 1024)
/** The most bytes that a UTF-16 code unit can take. */
const widest = 3

/** The UTF-8 bytes of `text`. */
export function utf8ToBytes(text: string): Bytes {
  return encoder.encode(text)
}

/** 64 zeros: the head of a log without entries. */
export const zeroDigest = '0'.repeat(64)

/** SHA-256 of the UTF-8 bytes of `text`. */
export function sha256Bytes(text: string): Uint8Array {
  if (text.length * widest > buffer.length) return sha256(utf8ToBytes(text))
  const { written } = encoder.encodeInto(text, buffer)
  return sha256(buffer.subarray(0, written))
}

/** Digests of short texts that come again and again in a log: empty notes, the site, keys. */
const known = new Map<string, string>()
const short = 200
const most = 1000

/** SHA-256 of the UTF-8 bytes of `text`, 64 lowercase hex characters. */
export function sha256Hex(text: string): string {
  if (text.length > short) return bytesToHex(sha256Bytes(text))
  const digest = known.get(text) ?? bytesToHex(sha256Bytes(text))
  if (known.size >= most) known.clear()
  known.set(text, digest)
  return digest
}

/** Base64url without padding (RFC 4648 §5), as WebAuthn spells challenges. */
export function base64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}
