import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { sha256Bytes, sha256Hex } from '../../src/domain/shared/digest'
import { challengeOf, type Site } from '../../src/domain/signing/assertion'
import { keyId, type KeyKind, type SigningKey } from '../../src/domain/signing/key'

/** What an entry carries of a signature. */
export type Proof = { readonly sig: string; readonly ad: string; readonly cdj: string }

/** A key made for a trial. */
export type MadeKey = {
  readonly kid: string
  readonly key: Omit<SigningKey, 'at'>
  /** Signs a text as somebody on that site would; `challenged` in its place is what a thief of a signature has. */
  prove(text: string, site: Site, challenged?: string): Proof
}

/** Makes a key: one of a browser, or what a passkey answers with. */
export function makeKey(uid: string, kind: KeyKind): MadeKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('hex')
  const credentialId = kind === 'passkey' ? sha256Hex(spki) : ''
  return {
    kid: keyId(spki),
    key: { uid, spki, kind, credentialId, transports: [], synced: false },
    prove: (text, site, challenged = text) =>
      kind === 'passkey'
        ? assert(privateKey, challenged, site)
        : { sig: raw(privateKey, Buffer.from(text)), ad: '', cdj: '' },
  }
}

/** WebAuthn §6.3.3, with the person present and verified. */
function assert(privateKey: KeyObject, text: string, { origins, rpId }: Site): Proof {
  const cdj = JSON.stringify({
    type: 'webauthn.get',
    challenge: challengeOf(text),
    origin: origins[0],
    crossOrigin: false,
  })
  const ad = `${sha256Hex(rpId)}0500000000`
  return { sig: raw(privateKey, Buffer.concat([Buffer.from(ad, 'hex'), sha256Bytes(cdj)])), ad, cdj }
}

function raw(key: KeyObject, data: Uint8Array): string {
  return sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }).toString('hex')
}
