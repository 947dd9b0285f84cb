import { bytesToHex, hexToBytes, sha256Bytes, sha256Hex, utf8ToBytes } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'
import { challengeOf } from '@/domain/signing/assertion'
import { keyId } from '@/domain/signing/key'
import type { Proof } from '@/device/proof'
import type { Owner, Signer } from '@/device/signer'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const hash = { name: 'ECDSA', hash: 'SHA-256' } as const

/** What a browser and its authenticator give for `text`: present and verified, on this page. */
async function assertion(privateKey: CryptoKey, rpId: string, text: string): Promise<Proof> {
  const cdj = JSON.stringify({
    type: 'webauthn.get',
    challenge: challengeOf(text),
    origin: location.origin,
    crossOrigin: false,
  })
  const ad = `${sha256Hex(rpId)}0500000000`
  const covered = new Uint8Array([...hexToBytes(ad), ...sha256Bytes(cdj)])
  return { sig: bytesToHex(new Uint8Array(await crypto.subtle.sign(hash, privateKey, covered))), ad, cdj }
}

/**
 * Everybody's keys on one imagined device: real ECDSA, with the person who verifies left out. `refusing` makes
 * the next signature fail as a cancelled one does.
 */
export function createMemorySigner() {
  const keys = new Map<string, { readonly privateKey: CryptoKey; readonly uid: string }>()
  let cancelled = false

  const made = async (owner: Owner): Promise<{ spki: string; privateKey: CryptoKey }> => {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    const spki = bytesToHex(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))
    keys.set(keyId(spki), { privateKey: pair.privateKey, uid: owner.uid })
    return { spki, privateKey: pair.privateKey }
  }

  const signer: Signer = {
    passkeysSupported: () => true,
    make: async (kind, owner) => {
      const { spki, privateKey } = await made(owner)
      const passkey = { kind, spki, credentialId: 'c0ffee', transports: [], synced: false }
      return ok(kind === 'passkey' ? passkey : { ...passkey, credentialId: '', privateKey })
    },
    remember: () => Promise.resolve(ok(null)),
    ownKeys: (_bloc, uid) =>
      Promise.resolve([...keys].filter(([, key]) => key.uid === uid).map(([kid]) => kid)),
    acknowledge: () => Promise.resolve(ok(null)),
    acknowledged: () => Promise.resolve([]),
    sign: async (kid, key, rpId, text): Promise<Result<Proof>> => {
      const own = keys.get(kid)
      if (own === undefined) return fail('KEY_NOT_ON_DEVICE')
      if (cancelled) {
        cancelled = false
        return fail('KEY_CANCELLED')
      }
      if (key.kind === 'passkey') return ok(await assertion(own.privateKey, rpId, text))
      const sig = await crypto.subtle.sign(hash, own.privateKey, utf8ToBytes(text).slice())
      return ok({ sig: bytesToHex(new Uint8Array(sig)), ad: '', cdj: '' })
    },
  }
  return { signer, cancelNext: () => (cancelled = true) }
}
