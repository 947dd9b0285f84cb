import type { Bytes } from '../shared/digest'

/** ECDSA over P-256 and SHA-256: SPKI, r‖s (64 bytes) and the signed bytes in; never throws for a bad signature. */
export type VerifyEcdsa = (spki: Bytes, signature: Bytes, data: Bytes) => Promise<boolean>
