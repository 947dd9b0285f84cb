import type { VerifyEcdsa } from '@/domain/signing/verify'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const hash = { name: 'ECDSA', hash: 'SHA-256' } as const

/** ECDSA P-256 with SHA-256 by the browser's own cryptography; false for anything that is no good signature. */
export const verifyEcdsa: VerifyEcdsa = async (spki, signature, data) => {
  try {
    const key = await crypto.subtle.importKey('spki', spki.slice(), algorithm, false, ['verify'])
    return await crypto.subtle.verify(hash, key, signature.slice(), data.slice())
  } catch {
    return false
  }
}
