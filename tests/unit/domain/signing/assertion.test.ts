import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'

import { bytesToHex, hexToBytes, sha256Hex } from '@/domain/shared/digest'
import { assertedBytes, challengeOf, textBytes } from '@/domain/signing/assertion'

import { clientDataOf, filledIn } from '../../../fixtures/client-data'

const text = 'giao-uoc/sign/v1\nkhoi/2014'
const site = { origins: ['https://giaouoc.test', 'http://localhost:5173'], rpId: 'giaouoc.test' }
const challenge = createHash('sha256').update(text).digest('base64url')
const client = { type: 'webauthn.get', challenge, origin: 'https://giaouoc.test', crossOrigin: false }
const cdj = JSON.stringify(client)
const ad = `${sha256Hex('giaouoc.test')}0500000000`

/** The code and detail of what is refused, or the hex of what is covered. */
function covered(over: { ad?: string; cdj?: string; client?: object; site?: typeof site } = {}): string {
  const said = over.cdj ?? JSON.stringify({ ...client, ...over.client })
  const bytes = assertedBytes(over.ad ?? ad, said, challengeOf(text), over.site ?? site)
  return bytes.ok
    ? bytesToHex(bytes.value)
    : [bytes.failure.code, bytes.failure.detail].filter(Boolean).join(': ')
}

test('the challenge is the base64url of the SHA-256 of the text', () => {
  expect(challengeOf(text)).toBe(challenge)
  expect(challengeOf('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
})

test('a device key covers the text itself', () => {
  expect(bytesToHex(textBytes('ế\n'))).toBe('e1babf0a')
})

describe('what a passkey covers', () => {
  test('is authenticator data and the SHA-256 of the client data, nothing between', () => {
    expect(covered()).toBe(ad + sha256Hex(cdj))
  })

  test('any allowed origin, more flags, a counter and extensions are right', () => {
    expect(covered({ client: { origin: 'http://localhost:5173' } })).toMatch(new RegExp(`^${ad}`))
    const synced = `${sha256Hex('giaouoc.test')}9d0000002aa16b${'00'.repeat(20)}`
    expect(covered({ ad: synced })).toBe(synced + sha256Hex(cdj))
  })

  test('client data may have other keys, and slashes escaped as some phones do', () => {
    const slashed = cdj.replaceAll('/', '\\/')
    expect(covered({ cdj: slashed })).toBe(ad + sha256Hex(slashed))
    const more = JSON.stringify({
      ...client,
      other_keys_can_be_added_here: 'do not compare against a template',
    })
    expect(covered({ cdj: more })).toBe(ad + sha256Hex(more))
    const without = JSON.stringify({ type: client.type, challenge, origin: client.origin })
    expect(covered({ cdj: without })).toBe(ad + sha256Hex(without))
  })
})

describe('client data, as the rules take and refuse them', () => {
  test.each(clientDataOf('taken'))('%s: taken', (_, template) => {
    const said = filledIn(template, challenge, client.origin)
    expect(covered({ cdj: said })).toBe(ad + sha256Hex(said))
    expect(JSON.parse(said)).toMatchObject({ challenge, origin: client.origin })
  })

  test.each(clientDataOf('refused'))('%s: refused', (_, template) => {
    expect(covered({ cdj: filledIn(template, challenge, client.origin) })).toMatch(
      /^(CLIENT_DATA_INVALID|CHALLENGE_MISMATCH|ORIGIN_NOT_ALLOWED)/,
    )
  })

  test('no longer than the rules take', () => {
    const long = (size: number) => cdj.replace('}', `,"x":"${'y'.repeat(size - cdj.length - 7)}"}`)
    expect(covered({ cdj: long(2000) })).toBe(ad + sha256Hex(long(2000)))
    expect(covered({ cdj: long(2001) })).toBe('CLIENT_DATA_INVALID')
    const more = (bytes: number) => ad + 'ab'.repeat(bytes)
    expect(covered({ ad: more(196) })).toBe(more(196) + sha256Hex(cdj))
    expect(covered({ ad: more(197) })).toBe('SITE_MISMATCH')
  })
})

describe('what is refused', () => {
  test.each([
    ['no JSON', 'webauthn.get', 'CLIENT_DATA_INVALID'],
    ['lists in lists', cdj.replace('}', `,"x":${'['.repeat(16)}${']'.repeat(16)}}`), 'CLIENT_DATA_INVALID'],
    ['nothing', '', 'CLIENT_DATA_INVALID'],
    ['a list', '[]', 'CLIENT_DATA_INVALID'],
    ['null', 'null', 'CLIENT_DATA_INVALID'],
    ['two lines', cdj.replace(',', ',\n'), 'CLIENT_DATA_INVALID'],
    [
      'a character that turns the direction of writing',
      cdj.replace('{', '{"x":"\u202e",'),
      'CLIENT_DATA_INVALID',
    ],
  ])('client data that is %s', (_, said, code) => {
    expect(covered({ cdj: said })).toBe(code)
  })

  test.each([
    ['another type', { type: 'webauthn.create' }, 'CLIENT_DATA_INVALID: type'],
    ['no type', { type: undefined }, 'CLIENT_DATA_INVALID'],
    ['a page inside another', { crossOrigin: true }, 'CLIENT_DATA_INVALID: cross origin'],
    ['a cross origin that is a word', { crossOrigin: 'false' }, 'CLIENT_DATA_INVALID: cross origin'],
    ['a cross origin of null', { crossOrigin: null }, 'CLIENT_DATA_INVALID: cross origin'],
    ['a challenge over another text', { challenge: challengeOf(`${text} `) }, 'CHALLENGE_MISMATCH'],
    ['a challenge with padding', { challenge: `${challenge}=` }, 'CHALLENGE_MISMATCH'],
    ['a challenge in hex', { challenge: sha256Hex(text) }, 'CHALLENGE_MISMATCH'],
    ['no challenge', { challenge: undefined }, 'CLIENT_DATA_INVALID'],
    [
      'another origin',
      { origin: 'https://giaouoc.test.evil' },
      'ORIGIN_NOT_ALLOWED: https://giaouoc.test.evil',
    ],
    [
      'an origin with a slash',
      { origin: 'https://giaouoc.test/' },
      'ORIGIN_NOT_ALLOWED: https://giaouoc.test/',
    ],
    ['no origin', { origin: undefined }, 'CLIENT_DATA_INVALID'],
  ])('%s', (_, over, why) => {
    expect(covered({ client: over })).toBe(why)
  })

  test('no origin is allowed on a site without any', () => {
    expect(covered({ site: { ...site, origins: [] } })).toBe('ORIGIN_NOT_ALLOWED: https://giaouoc.test')
  })

  test.each([
    ['none', ''],
    ['cut one byte short', ad.slice(0, -2)],
    ['of another site', `${sha256Hex('giaouoc.example')}0500000000`],
    [
      'of a site that differs in the last bit',
      `${ad.slice(0, 63)}${ad[63] === '0' ? '1' : '0'}${ad.slice(64)}`,
    ],
  ])('authenticator data %s', (_, data) => {
    expect(covered({ ad: data })).toBe('SITE_MISMATCH')
  })

  test('another site of the reader', () => {
    expect(covered({ site: { ...site, rpId: 'giaouoc.example' } })).toBe('SITE_MISMATCH')
  })

  test('exactly the flags without presence or without verification', () => {
    for (let flags = 0; flags < 256; flags += 1) {
      const data = `${sha256Hex('giaouoc.test')}${flags.toString(16).padStart(2, '0')}00000000`
      const right = (flags & 0b101) === 0b101
      expect([flags, covered({ ad: data })]).toEqual([
        flags,
        right ? data + sha256Hex(cdj) : 'USER_NOT_VERIFIED',
      ])
    }
  })

  test('the first of several faults is named: site before verification, type before challenge', () => {
    expect(covered({ ad: `${'00'.repeat(32)}0000000000` })).toBe('SITE_MISMATCH')
    expect(covered({ client: { type: 'x', challenge: '', origin: '' } })).toBe('CLIENT_DATA_INVALID: type')
    expect(covered({ client: { challenge: '', origin: '' } })).toBe('CHALLENGE_MISMATCH')
    expect(hexToBytes(ad)).toHaveLength(37)
  })
})
