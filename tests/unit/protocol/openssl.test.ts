import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'

import { inFolder, opensslVerifies, run } from '../../fixtures/openssl'
import { heldCeremony, type Table } from '../../fixtures/table'

// Everything between the entry and openssl is written here from docs/protocol.md, not taken from the app.

type Stored = {
  readonly seq: number
  readonly prev: string
  readonly prevAt: number
  readonly act: string
  readonly by: string
  readonly kid: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly notes: string
  readonly sig: string
  readonly ad: string
  readonly cdj: string
  readonly ct: number
  readonly hash: string
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data)

const own: Record<string, readonly string[]> = {
  freeze: ['revision', 'number', 'previous', 'last', 'parties'],
  open: ['prev', 'revision', 'origins', 'rpId'],
  sign: ['revision', 'place', 'unit', 'name', 'position', 'capacity', 'decision'],
  refuse: ['revision', 'place', 'unit', 'name', 'position', 'capacity'],
  resume: ['prev', 'seq'],
  void: ['prev', 'ct', 'seq'],
  attest: ['prev', 'ct', 'revision', 'name', 'position'],
  reopen: ['prev', 'ct', 'revision'],
  revoke: ['prev', 'ct', 'key'],
  attach: ['prev', 'ct', 'revision', 'of', 'unit', 'file', 'fileName', 'bytes'],
}

function textOf(where: string, entry: Stored): string {
  const said: Record<string, unknown> = { ...entry.body, prev: entry.prev, ct: entry.ct }
  const line = (field: string) => (Array.isArray(said[field]) ? said[field].join(' ') : String(said[field]))
  const lines = (own[entry.act] ?? []).map(line)
  return [
    `giao-uoc/${entry.act}/v1`,
    where,
    entry.by,
    entry.kid,
    entry.kind,
    ...lines,
    sha256(entry.notes).digest('hex'),
  ].join('\n')
}

function coveredBy(where: string, entry: Stored): Buffer {
  if (entry.kind === 'device') return Buffer.from(textOf(where, entry))
  return Buffer.concat([Buffer.from(entry.ad, 'hex'), sha256(entry.cdj).digest()])
}

function hashOf(where: string, entry: Stored): string {
  const { seq, prev, prevAt, ct, sig, ad, cdj } = entry
  const text = sha256(textOf(where, entry)).digest('hex')
  return sha256(['giao-uoc/log/v1', where, seq, prev, prevAt, ct, sig, ad, cdj, text].join('\n')).digest(
    'hex',
  )
}

const where = 'khoi-phuong-lien-chieu/2014'
const spkiOf = (table: Table, entry: Stored) => table.evidence().keys.get(entry.kid)?.spki ?? ''

/** A ceremony with every act in it. */
function everyAct(kind: 'passkey' | 'device'): Table {
  const table = heldCeremony(kind)
  table.attach('hoa-minh')
  table.annul(8)
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  table.reopen()
  table.freeze()
  table.open()
  table.refuse('hoa-minh')
  table.resume(15)
  return table
}

test('openssl is on this machine', () => {
  expect(inFolder((folder) => run('openssl', ['version'], folder)).out).toMatch(/^(OpenSSL|LibreSSL) /)
})

describe.each(['passkey', 'device'] as const)('what a %s signed through the app', (kind) => {
  const table = everyAct(kind)

  test('verifies with openssl, for each of the ten acts, and its hash is that of the page', () => {
    expect(new Set(table.log.map(({ act }) => act)).size).toBe(10)
    for (const entry of table.log) {
      const verified = opensslVerifies(spkiOf(table, entry), entry.sig, coveredBy(where, entry))
      expect([entry.act, verified]).toEqual([entry.act, true])
      expect([entry.act, hashOf(where, entry)]).toEqual([entry.act, entry.hash])
      expect(entry.kid).toBe(sha256(spkiOf(table, entry)).digest('hex'))
      const challenge = sha256(textOf(where, entry)).digest('base64url')
      expect(entry.cdj.includes(`"challenge":"${challenge}"`)).toBe(kind === 'passkey')
    }
  }, 60_000)

  const entry = table.log[4] as Stored
  const covered = coveredBy(where, entry)
  const spki = spkiOf(table, entry)

  test('does not verify with any byte of what it covers changed', () => {
    for (let at = 0; at < covered.length; at += Math.ceil(covered.length / 24)) {
      const changed = Buffer.from(covered)
      changed[at] = (covered[at] ?? 0) ^ 1
      expect([at, opensslVerifies(spki, entry.sig, changed)]).toEqual([at, false])
    }
    expect(opensslVerifies(spki, entry.sig, covered)).toBe(true)
  }, 60_000)

  test('does not verify with a byte of the signature changed, nor by another key', () => {
    for (const at of [0, 63, 64, 127]) {
      const other = (parseInt(entry.sig[at] ?? '', 16) ^ 1).toString(16)
      const sig = entry.sig.slice(0, at) + other + entry.sig.slice(at + 1)
      expect([at, opensslVerifies(spki, sig, covered)]).toEqual([at, false])
    }
    expect(opensslVerifies(spkiOf(table, table.log[5] as Stored), entry.sig, covered)).toBe(false)
    const offTheCurve = spki.slice(0, -1) + (parseInt(spki.slice(-1), 16) ^ 1).toString(16)
    expect(opensslVerifies(offTheCurve, entry.sig, covered)).toBe(false)
  }, 60_000)

  test('says another text for another year, place, unit or name', () => {
    const text = textOf(where, entry)
    const others = [
      textOf('khoi-phuong-lien-chieu/2015', entry),
      ...['place', 'unit', 'name', 'decision'].map((field) =>
        textOf(where, { ...entry, body: { ...entry.body, [field]: 'x' } }),
      ),
    ]
    expect(new Set([text, ...others]).size).toBe(others.length + 1)
    for (const other of others) {
      expect(opensslVerifies(spki, entry.sig, Buffer.from(other))).toBe(false)
      expect(entry.cdj).not.toContain(sha256(other).digest('base64url'))
    }
  }, 60_000)
})
