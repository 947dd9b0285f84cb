import type { Bytes } from '@/domain/shared/digest'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const hash = { name: 'ECDSA', hash: 'SHA-256' } as const

/**
 * Imported keys, by the object that holds their bytes: one person signs many times, and importing a key costs as much
 * as verifying.
 */
const imported = new WeakMap<Bytes, Promise<CryptoKey>>()

function importKey(spki: Bytes): Promise<CryptoKey> {
  const key = imported.get(spki) ?? crypto.subtle.importKey('spki', spki, algorithm, false, ['verify'])
  imported.set(spki, key)
  return key
}

/** ECDSA P-256 with SHA-256 by WebCrypto; false for anything but a valid signature. */
export const verifyEcdsa: VerifyEcdsa = async (spki, signature, data) => {
  try {
    return await crypto.subtle.verify(hash, await importKey(spki), signature, data)
  } catch {
    return false
  }
}
