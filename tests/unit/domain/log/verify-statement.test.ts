import { describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { sha256Hex } from '@/domain/shared/digest'
import { challengeOf } from '@/domain/signing/assertion'
import type { KeyKind } from '@/domain/signing/key'
import { signedText } from '@/domain/log/statement'
import { verifyStatement } from '@/domain/log/verify-statement'
import type { VerifyEcdsa } from '@/domain/signing/ecdsa'

import type { Bend } from '../../../fixtures/authenticator'
import { testSite } from '../../../fixtures/site'
import { changed, lienChieu2014, nextEntry, withBody } from '../../../fixtures/entries'
import { createSigner, ecdsa, type Signer } from '../../../fixtures/signers'
import { layTable } from '../../../fixtures/table'

const ready = { passkey: layTable('passkey'), device: layTable('device') }
for (const table of Object.values(ready)) {
  table.freeze()
  table.open()
}

/** The signature of Hòa Minh, perhaps bent; `reservations` with the decision that goes with them. */
function signature(
  kind: KeyKind,
  bend: Bend = {},
  notes: { item: string; note: string }[] = [],
): Entry<'sign'> {
  const table = ready[kind]
  const body = {
    ...table.seat('hoa-minh'),
    decision: notes.length > 0 ? ('reserve' as const) : ('agree' as const),
  }
  const signer = table.leader('hoa-minh')
  return nextEntry(table.replay(), { signer, act: 'sign', body, notes: { reservations: notes }, bend })
}

const signerOf = (kind: KeyKind) => ready[kind].leader('hoa-minh')

async function codeOf(
  entry: Entry,
  key = signerOf(entry.kind).key,
  site = testSite,
  verify: VerifyEcdsa = ecdsa,
) {
  const verified = await verifyStatement(lienChieu2014, entry, key, site, verify)
  if (verified.ok) return verified.value
  return [verified.failure.code, verified.failure.detail].filter(Boolean).join(': ')
}

describe.each(['passkey', 'device'] as const)('a signature by %s', (kind) => {
  test('verifies, with and without reservations', async () => {
    expect(await codeOf(signature(kind))).toBeNull()
    expect(await codeOf(signature(kind, {}, [{ item: 'ho-ngheo', note: 'Đề nghị 1.10' }]))).toBeNull()
  })

  test('needs its key', async () => {
    const verified = await verifyStatement(lienChieu2014, signature(kind), undefined, testSite, ecdsa)
    expect(verified).toEqual({ ok: false, failure: { code: 'KEY_UNKNOWN' } })
  })

  test('needs exactly its key: another person’s, another kind’s, or another under its name is refused', async () => {
    const entry = signature(kind)
    const { key } = signerOf(kind)
    expect(await codeOf(entry, { ...key, uid: 'hoakhanhnam' })).toBe('KEY_MISMATCH')
    expect(await codeOf(entry, { ...key, kind: kind === 'device' ? 'passkey' : 'device' })).toBe(
      'KEY_MISMATCH',
    )
    expect(await codeOf(entry, createSigner('hoaminh', kind).key)).toBe('KEY_MISMATCH')
    expect(await codeOf(entry, { ...key, spki: key.spki.toUpperCase() })).toBe('KEY_MISMATCH')
  })

  test('does not look at what the key’s document says besides', async () => {
    const { key } = signerOf(kind)
    expect(
      await codeOf(signature(kind), { ...key, credentialId: '00', transports: ['usb'], synced: true, at: 9 }),
    ).toBeNull()
  })

  test('is bound to bloc and year', async () => {
    const entry = signature(kind)
    const wrong = kind === 'device' ? 'SIGNATURE_INVALID' : 'CHALLENGE_MISMATCH'
    for (const where of [
      { ...lienChieu2014, year: '2015' },
      { ...lienChieu2014, bloc: 'khoi-khac' },
    ])
      expect(await verifyStatement(where, entry, signerOf(kind).key, testSite, ecdsa)).toEqual({
        ok: false,
        failure: { code: wrong },
      })
  })

  test.each(['revision', 'place', 'unit', 'name', 'position', 'capacity'])(
    'is bound to its %s',
    async (field) => {
      const wrong = kind === 'device' ? 'SIGNATURE_INVALID' : 'CHALLENGE_MISMATCH'
      expect(await codeOf(withBody(signature(kind), { [field]: '0'.repeat(64) }))).toBe(wrong)
    },
  )

  test('is bound to its reservations', async () => {
    const wrong = kind === 'device' ? 'SIGNATURE_INVALID' : 'CHALLENGE_MISMATCH'
    const entry = signature(kind, {}, [{ item: 'ho-ngheo', note: 'Đề nghị 1.10' }])
    expect(await codeOf(changed(entry, { notes: entry.notes.replace('1.10', '1.20') }))).toBe(wrong)
  })

  test('a decision that its notes do not bear out is refused before anything else is looked at', async () => {
    const entry = signature(kind)
    const reserved = signature(kind, {}, [{ item: 'ho-ngheo', note: 'Đề nghị 1.10' }])
    expect(await codeOf(withBody(entry, { decision: 'reserve' }))).toBe('DECISION_MISMATCH')
    expect(await codeOf(withBody(reserved, { decision: 'agree' }))).toBe('DECISION_MISMATCH')
    expect(await codeOf(changed(entry, { notes: '{"reservations": []}' }))).toBe('NOTES_INVALID')
    expect(await codeOf(changed(entry, { notes: '{"reason":"x"}' }))).toBe('NOTES_INVALID')
  })

  test('is bound to every bit of r and s', async () => {
    const entry = signature(kind)
    for (let at = 0; at < 128; at += 1) {
      const other = (parseInt(entry.sig[at] ?? '', 16) ^ 1).toString(16)
      const sig = entry.sig.slice(0, at) + other + entry.sig.slice(at + 1)
      expect([at, await codeOf(changed(entry, { sig }))]).toEqual([at, 'SIGNATURE_INVALID'])
    }
  })

  test('is refused when the mathematics says no', async () => {
    expect(await codeOf(signature(kind), undefined, testSite, () => Promise.resolve(false))).toBe(
      'SIGNATURE_INVALID',
    )
  })

  test('hands the mathematics the key, r‖s and the covered bytes', async () => {
    const entry = signature(kind)
    const seen: Uint8Array[] = []
    await codeOf(entry, undefined, testSite, (...given) => {
      seen.push(...given)
      return Promise.resolve(true)
    })
    const [spki, sig, data] = seen.map((bytes) => Buffer.from(bytes).toString('hex'))
    expect(spki).toBe(signerOf(kind).key.spki)
    expect(sig).toBe(entry.sig)
    const covered = {
      device: Buffer.from(signedText(lienChieu2014, entry)).toString('hex'),
      passkey: entry.ad + sha256Hex(entry.cdj),
    }
    expect(data).toBe(covered[kind])
  })
})

describe('a passkey', () => {
  test.each<[string, Bend, string]>([
    ['on another page', { origin: 'https://evil.test' }, 'ORIGIN_NOT_ALLOWED: https://evil.test'],
    ['for another site', { rpId: 'evil.test' }, 'SITE_MISMATCH'],
    ['without the person’s verification', { flags: 0x01 }, 'USER_NOT_VERIFIED'],
    ['without the person’s presence', { flags: 0x04 }, 'USER_NOT_VERIFIED'],
    ['made for a registration', { type: 'webauthn.create' }, 'CLIENT_DATA_INVALID: type'],
    ['in a frame of another page', { crossOrigin: true }, 'CLIENT_DATA_INVALID: cross origin'],
    ['over another challenge', { challenge: challengeOf('') }, 'CHALLENGE_MISMATCH'],
  ])('%s is refused although its signature is good', async (_, bend, why) => {
    expect(await codeOf(signature('passkey', bend))).toBe(why)
  })

  test('with a synced key, a counter and extensions verifies', async () => {
    expect(await codeOf(signature('passkey', { flags: 0x9d, extensions: 'a0' }))).toBeNull()
  })

  test('is bound to its client data and its authenticator data', async () => {
    const entry = signature('passkey')
    expect(await codeOf(changed(entry, { cdj: entry.cdj.replace('{', '{"x":1,') }))).toBe('SIGNATURE_INVALID')
    expect(await codeOf(changed(entry, { ad: `${entry.ad.slice(0, -2)}01` }))).toBe('SIGNATURE_INVALID')
  })

  test('cannot pose as a device key, nor a device key as a passkey', async () => {
    const asDevice = changed(signature('passkey'), { kind: 'device' })
    expect(await codeOf(asDevice, { ...signerOf('passkey').key, kind: 'device' })).toBe(
      'CLIENT_DATA_INVALID: device key',
    )
    const asPasskey = changed(signature('device'), { kind: 'passkey' })
    expect(await codeOf(asPasskey, { ...signerOf('device').key, kind: 'passkey' })).toBe(
      'CLIENT_DATA_INVALID',
    )
  })
})

describe('a device key', () => {
  test.each([{ ad: '00' }, { cdj: '{}' }])('carries no assertion: %j is refused', async (over) => {
    expect(await codeOf(changed(signature('device'), over))).toBe('CLIENT_DATA_INVALID: device key')
  })

  test('is judged on any page: nothing in it names one', async () => {
    expect(
      await codeOf(signature('device'), undefined, { origins: ['https://evil.test'], rpId: 'x' } as never),
    ).toBeNull()
  })
})

test('acts without a decision: notes of their own shape, and a signature over the head they saw', async () => {
  const table = layTable('device')
  table.freeze()
  const signer: Signer = table.witness()
  const body = { revision: table.replay().projection.revision }
  const entry = nextEntry(table.replay(), { signer, act: 'reopen', body, notes: { reason: 'Sửa' } })
  expect(await codeOf(entry, signer.key)).toBeNull()
  expect(await codeOf(changed(entry, { notes: '{}' }), signer.key)).toBe('NOTES_INVALID')
  expect(await codeOf(changed(entry, { notes: '{"reason":"Khác"}' }), signer.key)).toBe('SIGNATURE_INVALID')
  expect(await codeOf(changed(entry, { prev: '0'.repeat(64) }), signer.key)).toBe('SIGNATURE_INVALID')
})
