import type { Bytes } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'

const size = 32

/** One DER INTEGER at `start`: strictly minimal and positive, at most 32 bytes; null otherwise. */
function readInteger(
  der: Uint8Array,
  start: number,
): { readonly value: Uint8Array; readonly end: number } | null {
  const length = der[start + 1]
  if (der[start] !== 0x02 || length === undefined || length === 0 || length > size + 1) return null
  const bytes = der.subarray(start + 2, start + 2 + length)
  if (bytes.length !== length) return null
  const [first = 0, second = 0] = bytes
  if (first >= 0x80) return null
  if (first === 0 && (length === 1 || second < 0x80)) return null
  const value = first === 0 ? bytes.subarray(1) : bytes
  if (value.length > size) return null
  return { value, end: start + 2 + length }
}

/**
 * Turns an authenticator's ECDSA signature (DER, X.690 §8.3, strict) into the 64 bytes r‖s that WebCrypto
 * and the log use (IEEE P1363). Fails with SIGNATURE_INVALID.
 */
export function derToRaw(der: Uint8Array): Result<Bytes> {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return fail('SIGNATURE_INVALID', 'DER sequence')
  const r = readInteger(der, 2)
  const s = r && readInteger(der, r.end)
  if (!r || s?.end !== der.length) return fail('SIGNATURE_INVALID', 'DER integers')
  const raw = new Uint8Array(2 * size)
  raw.set(r.value, size - r.value.length)
  raw.set(s.value, 2 * size - s.value.length)
  return ok(raw)
}
