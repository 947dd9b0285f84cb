import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'

export { bytesToHex, hexToBytes, utf8ToBytes }

/** 64 zeros: the head of a log without entries. */
export const zeroDigest = '0'.repeat(64)

/** SHA-256 of the UTF-8 bytes of `text`. */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text))
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
