import {
  base64URLStringToBuffer,
  browserSupportsWebAuthn,
  bufferToBase64URLString,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

import { bytesToHex, hexToBytes } from '@/domain/shared/digest'
import type { ErrorCode } from '@/domain/shared/errors'
import { patterns } from '@/domain/shared/patterns'
import { fail, ok, type Result } from '@/domain/shared/result'
import { challengeOf } from '@/domain/signing/assertion'
import { derToRaw } from '@/domain/signing/der'

import type { Proof } from './proof'

/** A passkey just made, as it will be registered. */
export type NewPasskey = {
  readonly spki: string
  readonly credentialId: string
  readonly transports: string[]
  readonly synced: boolean
}

const timeout = 120_000
const es256 = -7
const backupEligible = 0x08

function toBytes(base64url: string): Uint8Array {
  return new Uint8Array(base64URLStringToBuffer(base64url))
}

function toBase64url(hex: string): string {
  return bufferToBase64URLString(hexToBytes(hex).slice().buffer)
}

/**
 * Codes by the name of a WebAuthn error. A page cannot tell whether a request was cancelled, timed out, found no key or
 * failed to verify (§14.5).
 */
const codes: ReadonlyMap<string, ErrorCode> = new Map([
  ['InvalidStateError', 'KEY_EXISTS_ON_DEVICE'],
  ['NotAllowedError', 'KEY_CANCELLED'],
  ['AbortError', 'KEY_CANCELLED'],
  ['NotSupportedError', 'KEY_UNSUPPORTED'],
])

function toFailure(error: unknown): ReturnType<typeof fail> {
  const name = error instanceof Error ? error.name : ''
  return fail(codes.get(name) ?? 'KEY_FAILED', String(error))
}

/** True if this browser supports passkeys. */
export function passkeysSupported(): boolean {
  return browserSupportsWebAuthn()
}

/**
 * Makes a passkey for signing, never used to sign in. `existing` are credential ids (hex) of the person's other
 * keys, so that one device does not get two. Fails with KEY_CANCELLED, KEY_EXISTS_ON_DEVICE, KEY_UNSUPPORTED,
 * KEY_ALGORITHM, or KEY_FAILED for any other error of the device.
 */
export async function createPasskey(
  person: { readonly uid: string; readonly email: string; readonly name: string },
  rpId: string,
  existing: readonly string[],
): Promise<Result<NewPasskey>> {
  if (!passkeysSupported()) return fail('KEY_UNSUPPORTED')
  try {
    const handle = crypto.getRandomValues(new Uint8Array(32))
    const { response, id } = await startRegistration({
      optionsJSON: {
        rp: { id: rpId, name: 'Giao Ước' },
        user: { id: bufferToBase64URLString(handle.buffer), name: person.email, displayName: person.name },
        challenge: bufferToBase64URLString(crypto.getRandomValues(new Uint8Array(32)).buffer),
        pubKeyCredParams: [{ type: 'public-key', alg: es256 }],
        timeout,
        excludeCredentials: existing.map((credentialId) => ({
          type: 'public-key',
          id: toBase64url(credentialId),
        })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
      },
    })
    const spki = response.publicKey === undefined ? '' : bytesToHex(toBytes(response.publicKey))
    if (!patterns.spki.test(spki) || response.authenticatorData === undefined) return fail('KEY_ALGORITHM')
    const flags = toBytes(response.authenticatorData)[32] ?? 0
    return ok({
      spki,
      credentialId: bytesToHex(toBytes(id)),
      transports: [...(response.transports ?? [])],
      synced: (flags & backupEligible) !== 0,
    })
  } catch (error) {
    return toFailure(error)
  }
}

/**
 * Asks the person to sign `text`: the challenge is its SHA-256, and the device must verify the person.
 * The signature comes back as r‖s in hex. Fails with KEY_CANCELLED, KEY_UNSUPPORTED, KEY_FAILED or
 * SIGNATURE_INVALID.
 */
export async function signWithPasskey(
  credential: { readonly credentialId: string; readonly transports: readonly string[] },
  rpId: string,
  text: string,
): Promise<Result<Proof>> {
  if (!passkeysSupported()) return fail('KEY_UNSUPPORTED')
  try {
    const transports = credential.transports as ('internal' | 'hybrid' | 'usb' | 'nfc' | 'ble')[]
    const { response } = await startAuthentication({
      optionsJSON: {
        challenge: challengeOf(text),
        rpId,
        timeout,
        userVerification: 'required',
        allowCredentials: [{ type: 'public-key', id: toBase64url(credential.credentialId), transports }],
      },
    })
    const raw = derToRaw(toBytes(response.signature))
    if (!raw.ok) return raw
    return ok({
      sig: bytesToHex(raw.value),
      ad: bytesToHex(toBytes(response.authenticatorData)),
      cdj: new TextDecoder().decode(toBytes(response.clientDataJSON)),
    })
  } catch (error) {
    return toFailure(error)
  }
}
