import { p256 } from '@noble/curves/nist.js'
import type { VerifyEcdsa } from '../../src/domain/signing/ecdsa'

const spkiHead = 26

/** ECDSA P-256 with SHA-256 in plain TypeScript: shares nothing with the cryptography of a browser. */
export const secondEcdsa: VerifyEcdsa = (spki, signature, data) => {
  try {
    const point = spki.subarray(spkiHead)
    // a signature and its mirror image both verify, as they do for WebCrypto
    return Promise.resolve(p256.verify(signature, data, point, { lowS: false, format: 'compact' }))
  } catch {
    return Promise.resolve(false)
  }
}
