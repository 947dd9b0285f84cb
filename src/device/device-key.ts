import { bytesToHex, utf8ToBytes } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'

import type { Proof } from './proof'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const hash = { name: 'ECDSA', hash: 'SHA-256' } as const

/** Makes a P-256 key whose private half cannot be exported. Lower assurance than a passkey: the person is not verified. */
export async function createDeviceKey(): Promise<
  Result<{ readonly spki: string; readonly privateKey: CryptoKey }>
> {
  try {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    return ok({ spki: bytesToHex(spki), privateKey: pair.privateKey })
  } catch (error) {
    return fail('KEY_UNSUPPORTED', String(error))
  }
}

/** Signs the text's own bytes; the result is r‖s in hex, with no authenticator data. */
export async function signWithDeviceKey(privateKey: CryptoKey, text: string): Promise<Result<Proof>> {
  try {
    const signature = await crypto.subtle.sign(hash, privateKey, utf8ToBytes(text).slice())
    return ok({ sig: bytesToHex(new Uint8Array(signature)), ad: '', cdj: '' })
  } catch (error) {
    return fail('KEY_NOT_ON_DEVICE', String(error))
  }
}
