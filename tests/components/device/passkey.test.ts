import { afterEach, expect, test, vi } from 'vitest'

import { createPasskey, signWithPasskey } from '@/device/passkey'
import { bytesToHex, hexToBytes, sha256Bytes } from '@/domain/shared/digest'

import { fail } from '@/domain/shared/result'
import { derOf } from '../../fixtures/der'

afterEach(() => {
  vi.restoreAllMocks()
})

const person = { uid: 'an', email: 'an@demo.test', name: 'Nguyễn Văn An' }
const spkiPrefix = '3059301306072a8648ce3d020106082a8648ce3d03010703420004'
const spki = `${spkiPrefix}${'5a'.repeat(64)}`
const bufferOf = (hex: string) => hexToBytes(hex).slice().buffer
const hexOf = (buffer: BufferSource) =>
  bytesToHex(new Uint8Array(buffer instanceof ArrayBuffer ? buffer : (buffer as Uint8Array).slice().buffer))
/** Authenticator data with these flags, before its counter. */
const dataWith = (flags: string) => bufferOf(`${'ab'.repeat(32)}${flags}00000000`)

function created(over: { readonly spki?: string; readonly flags?: string } = {}) {
  return {
    id: 'yv8',
    rawId: bufferOf('caff'),
    type: 'public-key',
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: bufferOf('7b7d'),
      attestationObject: bufferOf('a0'),
      getTransports: () => ['internal', 'hybrid'],
      getPublicKeyAlgorithm: () => -7,
      getPublicKey: () => bufferOf(over.spki ?? spki),
      getAuthenticatorData: () => dataWith(over.flags ?? '45'),
    },
  } as unknown as Credential
}

test('a passkey is made for this person on this site, with their verification, and not twice on one device', async () => {
  const create = vi.spyOn(navigator.credentials, 'create').mockResolvedValue(created())
  const made = await createPasskey(person, 'giaouoc.test', ['caff', 'c0ffee'])
  expect(made).toEqual({
    ok: true,
    value: { spki, credentialId: 'caff', transports: ['internal', 'hybrid'], synced: false },
  })
  const options = create.mock.calls[0]?.[0]?.publicKey
  expect(options).toMatchObject({
    rp: { id: 'giaouoc.test', name: 'Giao Ước' },
    user: { name: 'an@demo.test', displayName: 'Nguyễn Văn An' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    authenticatorSelection: { userVerification: 'required' },
    attestation: 'none',
  })
  expect(options?.excludeCredentials?.map(({ id }) => hexOf(id))).toEqual(['caff', 'c0ffee'])
  await createPasskey(person, 'giaouoc.test', [])
  const handles = create.mock.calls.map(([given]) => hexOf(given?.publicKey?.user.id ?? new ArrayBuffer()))
  expect(new Set(handles).size).toBe(2)
  expect(handles[0]).toHaveLength(64)
})

test.each([
  ['45', false],
  ['4d', true],
])('with the flags %s a passkey is synced: %s', async (flags, synced) => {
  vi.spyOn(navigator.credentials, 'create').mockResolvedValue(created({ flags }))
  expect(await createPasskey(person, 'giaouoc.test', [])).toMatchObject({ value: { synced } })
})

test('a key on another curve is not taken', async () => {
  const p384 = `3076301006072a8648ce3d020106052b8104002203620004${'5a'.repeat(96)}`
  vi.spyOn(navigator.credentials, 'create').mockResolvedValue(created({ spki: p384 }))
  expect(await createPasskey(person, 'giaouoc.test', [])).toMatchObject({
    failure: { code: 'KEY_ALGORITHM' },
  })
})

const failures = [
  ['InvalidStateError', 'KEY_EXISTS_ON_DEVICE'],
  ['NotAllowedError', 'KEY_CANCELLED'],
  ['AbortError', 'KEY_CANCELLED'],
  ['NotSupportedError', 'KEY_UNSUPPORTED'],
  ['UnknownError', 'KEY_FAILED'],
  ['SecurityError', 'KEY_FAILED'],
] as const

test.each(failures)('%s is %s', async (name, code) => {
  vi.spyOn(navigator.credentials, 'create').mockRejectedValue(new DOMException('no', name))
  expect(await createPasskey(person, 'giaouoc.test', [])).toMatchObject({ failure: { code } })
})

const raw = '1f'.repeat(32) + '2e'.repeat(32)

function asserted(signature: Uint8Array) {
  return {
    id: 'yv8',
    rawId: bufferOf('caff'),
    type: 'public-key',
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: new TextEncoder().encode('{"type":"webauthn.get"}').buffer,
      authenticatorData: dataWith('05'),
      signature: signature.slice().buffer,
      userHandle: null,
    },
  } as unknown as Credential
}

test('the person is asked, with their own key, to sign the digest of this very text', async () => {
  const get = vi.spyOn(navigator.credentials, 'get').mockResolvedValue(asserted(derOf(hexToBytes(raw))))
  const key = { credentialId: 'caff', transports: ['internal'] }
  expect(await signWithPasskey(key, 'giaouoc.test', 'một văn bản')).toEqual({
    ok: true,
    value: { sig: raw, ad: `${'ab'.repeat(32)}0500000000`, cdj: '{"type":"webauthn.get"}' },
  })
  const options = get.mock.calls[0]?.[0]?.publicKey
  expect(options).toMatchObject({ rpId: 'giaouoc.test', userVerification: 'required' })
  expect(hexOf(options?.challenge ?? new ArrayBuffer())).toBe(bytesToHex(sha256Bytes('một văn bản')))
  const [allowed, ...others] = options?.allowCredentials ?? []
  expect(others).toEqual([])
  expect(allowed).toMatchObject({ type: 'public-key', transports: ['internal'] })
  expect(hexOf(allowed?.id ?? new ArrayBuffer())).toBe('caff')
})

test('what is no DER signature is refused', async () => {
  vi.spyOn(navigator.credentials, 'get').mockResolvedValue(asserted(hexToBytes(raw)))
  const signed = await signWithPasskey({ credentialId: 'caff', transports: [] }, 'giaouoc.test', 'x')
  expect(signed).toMatchObject({ failure: { code: 'SIGNATURE_INVALID' } })
})

test('who cancels has signed nothing', async () => {
  vi.spyOn(navigator.credentials, 'get').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  const signed = await signWithPasskey({ credentialId: 'caff', transports: [] }, 'giaouoc.test', 'x')
  expect(signed).toMatchObject({ failure: { code: 'KEY_CANCELLED' } })
})

test.each(failures)('when signing, %s is %s', async (name, code) => {
  vi.spyOn(navigator.credentials, 'get').mockRejectedValue(new DOMException('no', name))
  const signed = await signWithPasskey({ credentialId: 'caff', transports: [] }, 'giaouoc.test', 'x')
  expect(signed).toMatchObject({ failure: { code } })
})

test('what throws anything else than an error of the browser is a request that failed', async () => {
  vi.spyOn(navigator.credentials, 'create').mockRejectedValue(new TypeError('broken'))
  expect(await createPasskey(person, 'giaouoc.test', [])).toEqual(fail('KEY_FAILED', 'TypeError: broken'))
})
