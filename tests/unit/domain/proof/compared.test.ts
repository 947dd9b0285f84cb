import { describe, expect, test } from 'vitest'

import { entryHash } from '@/domain/log/chain'
import { bundleFormat } from '@/domain/proof/format'
import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import type { CheckId, Report } from '@/domain/proof/report'
import { zeroDigest } from '@/domain/shared/digest'

import {
  bundleOf,
  forcedBundle,
  mended,
  pledgeAmong,
  readBy,
  smallCeremony,
  sourcesOf,
} from '../../../fixtures/bundles'
import { changed, entryAt } from '../../../fixtures/entries'
import { layTable } from '../../../fixtures/table'

const held = smallCeremony(3)
const text = await bundleOf(held)
const three = ['hoa-hiep-bac', 'hoa-hiep-nam', 'hoa-khanh-bac']

/** What the check `id` laid side by side, each line as "what: expected | found". */
function beside({ checks }: Report, id: CheckId): readonly string[] {
  const compared = checks.find((check) => check.id === id)?.compared ?? []
  return compared.map(({ what, expected, found }) => `${what}: ${expected} | ${found}`)
}
const both = (what: string, value: string | number) => `${what}: ${String(value)} | ${String(value)}`
const keyOf = (uid: string) => fingerprintOf(held.signerOf(uid).kid)

describe('a reader of a good bundle sees side by side', () => {
  test.each<[CheckId, readonly string[]]>([
    ['file', [both('format', bundleFormat), both('characters', text.length)]],
    ['log', [both('entries', 6), both('head', held.replay().projection.head)]],
    ['contents', [both('revisions', 1), both('keys', 4), both('revocations', 0)]],
    ['force', [both('parties', three.join(', ')), both('revision', held.replay().projection.revision)]],
    [
      'signatures',
      [
        `freeze: ${keyOf('hoahiepbac')} | 1`,
        `open: ${keyOf('noivu')} | 2`,
        `sign: ${keyOf('hoahiepbac')} | 3`,
        `sign: ${keyOf('hoahiepnam')} | 4`,
        `sign: ${keyOf('hoakhanhbac')} | 5`,
        `attest: ${keyOf('noivu')} | 6`,
      ],
    ],
    ['signers', [both('people', 3), both('witness', 'noivu')]],
    ['lastYear', [both('lastYear', 'none')]],
    ['site', ['origins: giaouoc.test | https://giaouoc.test']],
    ['witness', [both('witnessKey', keyOf('noivu'))]],
    ['wardKeys', []],
  ])('%s', async (id, lines) => {
    expect(beside(await readBy(held, text), id)).toEqual(lines)
  })
})

test('a log without entries has the head of nothing, and no last entry to state it', async () => {
  const report = await readBy(
    held,
    mended(text, (bundle) => {
      bundle.log = []
    }),
  )
  expect(report.code).toBe('BUNDLE_MIXED')
  expect(beside(report, 'log')).toEqual([both('entries', 0), `head: ${zeroDigest} | `])
})

describe('where a log breaks', () => {
  test('the entry is shown against what must stand in its place', async () => {
    const next = entryAt(held.log, 4)
    const report = await readBy(
      held,
      mended(text, ({ log }) => log.splice(2, 1)),
    )
    expect(beside(report, 'log')).toEqual([
      'seq: 3 | 4',
      `prev: ${entryAt(held.log, 2).hash} | ${next.prev}`,
      both('hash', next.hash),
    ])
  })

  test('its hash is made anew', async () => {
    const other = changed(entryAt(held.log, 3), { by: 'somebody' })
    const report = await readBy(
      held,
      mended(text, ({ log }) => log.splice(2, 1, other)),
    )
    expect(report.code).toBe('HASH_MISMATCH')
    expect(beside(report, 'log')).toContain(`hash: ${entryHash(held.where, other)} | ${other.hash}`)
  })

  test('an entry that cannot be read is laid beside nothing', async () => {
    const report = await readBy(
      held,
      mended(text, (bundle) => {
        bundle.log = [1 as never]
      }),
    )
    expect([report.verdict, report.checks[1]?.id, report.checks[1]?.state]).toEqual([
      'invalid',
      'log',
      'failed',
    ])
    expect(beside(report, 'log')).toEqual([])
  })
})

test('texts that were frozen before are counted, in the file and in the log', async () => {
  const table = layTable()
  table.freeze()
  table.reopen()
  smallCeremony(2, 'passkey', table)
  expect(beside(await readBy(table, await bundleOf(table)), 'contents')).toContain(both('revisions', 2))
  const sources = await sourcesOf(table)
  const [last] = [...sources.revisions].slice(-1)
  if (last === undefined) throw new Error('no revision')
  const one = await bundleOf(table, { revisions: new Map([last]) })
  expect(beside(await readBy(table, one), 'contents')).toContain('revisions: 2 | 1')
})

test('keys stand in the order of the log, whatever the order of the seats', async () => {
  const table = layTable()
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-nam')
  table.refuse('hoa-hiep-bac')
  table.resume(4)
  table.sign('hoa-hiep-bac')
  table.attest()
  const lines = beside(await readBy(table, await bundleOf(table)), 'signatures')
  expect(lines.map((line) => line.replace(/:.*\|/, ''))).toEqual([
    'freeze 1',
    'open 2',
    'sign 3',
    'resume 5',
    'sign 6',
    'attest 7',
  ])
})

test('every origin of the site is shown', async () => {
  const origins = ['https://giaouoc.test', 'https://ky.giaouoc.test']
  const table = smallCeremony(2, 'passkey', layTable('passkey', undefined, { origins, rpId: 'giaouoc.test' }))
  expect(beside(await readBy(table, await bundleOf(table)), 'site')).toEqual([
    `origins: giaouoc.test | ${origins.join(' ')}`,
  ])
})

describe('what the reader knows', () => {
  const plain = (uid: string) => plainFingerprint(held.signerOf(uid).kid)

  test('of the witness: every key, and nothing without one', async () => {
    const two = await readBy(held, text, { witnessKeys: [plain('noivu2'), plain('noivu')] })
    expect(beside(two, 'witness')).toEqual([
      `witnessKey: ${keyOf('noivu2')} ${keyOf('noivu')} | ${keyOf('noivu')}`,
    ])
    expect(beside(await readBy(held, text, { witnessKeys: [] }), 'witness')).toEqual([])
  })

  test('of the units: key for key, and nothing found where a unit has not signed', async () => {
    const wardKeys = new Map([
      ['hoa-hiep-nam', plain('hoahiepnam')],
      ['hoa-hiep-bac', plain('hoahiepnam')],
      ['hoa-minh', plain('hoaminh')],
    ])
    expect(beside(await readBy(held, text, { wardKeys }), 'wardKeys')).toEqual([
      both('hoa-hiep-nam', keyOf('hoahiepnam')),
      `hoa-hiep-bac: ${keyOf('hoahiepnam')} | ${keyOf('hoahiepbac')}`,
      `hoa-minh: ${keyOf('hoaminh')} | `,
    ])
  })
})

test('two seats of one person are one of two people', async () => {
  const table = layTable()
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac')
  const body = { ...table.seat('hoa-hiep-nam'), decision: 'agree' as const }
  table.put({ signer: table.leader('hoa-hiep-bac'), act: 'sign', body, notes: { reservations: [] } })
  table.attest()
  const report = await readBy(table, forcedBundle(table))
  expect(report.code).toBe('SIGNERS_NOT_DISTINCT')
  expect(beside(report, 'signers')).toEqual(['people: 2 | 1', both('witness', 'noivu')])
})
