import { describe, expect, test } from 'vitest'

import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import { checkIds, type Report } from '@/domain/proof/report'
import { verifyBundle } from '@/domain/proof/verify-bundle'
import { contentCode, keyCode } from '@/domain/shared/code'

import {
  bundleOf,
  forcedBundle,
  mended,
  pledgeAmong,
  readBy,
  smallCeremony,
  trustIn,
} from '../../../fixtures/bundles'
import { entryAt } from '../../../fixtures/entries'
import { createSigner, ecdsa } from '../../../fixtures/signers'
import { layTable } from '../../../fixtures/table'

const held = smallCeremony(3)
const text = await bundleOf(held)

/** Ids of the checks with what became of each. */
function course({ checks }: Report): Record<string, string> {
  return Object.fromEntries(checks.map(({ id, state }) => [id, state]))
}

describe('a good bundle', () => {
  test('is valid, every check in order, and says what it proves', async () => {
    const report = await readBy(held, text)
    expect(report.verdict).toBe('valid')
    expect(report.checks.map(({ id }) => id)).toEqual(checkIds)
    expect(report.checks.slice(0, -1).map(({ state }) => state)).toEqual(Array(9).fill('passed'))
    expect(report.checks.at(-1)).toStrictEqual({ id: 'wardKeys', state: 'notAsked', compared: [] })
    expect(report.facts).toMatchObject({
      bloc: 'khoi-phuong-lien-chieu',
      year: '2014',
      contentCode: contentCode(held.replay().projection.revision),
      demo: false,
      lastYear: 'none',
      attestation: { seq: 6, name: 'Nguyễn Thanh Tùng', fingerprint: fingerprintOf(held.witness().kid) },
    })
    const second = entryAt<'sign'>(held.log, 4)
    expect(report.facts?.signatures[1]).toMatchObject({
      seq: 4,
      unit: 'hoa-hiep-nam',
      name: second.body.name,
      capacity: 'CHỦ TỊCH',
      at: second.at,
      kind: 'passkey',
      keyCode: keyCode(second.kid),
      decision: 'agree',
      reservations: [],
    })
    expect(report.facts?.log.map(({ act, sound }) => [act, sound])).toEqual(
      ['freeze', 'open', 'sign', 'sign', 'sign', 'attest'].map((act) => [act, true]),
    )
  })

  test('tells its progress', async () => {
    const told: [number, number][] = []
    await verifyBundle(text, trustIn(held), ecdsa, (done, total) => told.push([done, total]))
    expect(told).toEqual([[6, 6]])
  })

  test('of a ceremony with everything in it is valid: entries of ended attempts do not count', async () => {
    const table = layTable('device')
    table.freeze(pledgeAmong(2))
    table.open()
    table.sign('hoa-hiep-bac')
    table.reopen()
    table.freeze(pledgeAmong(2))
    table.open()
    table.refuse('hoa-hiep-nam')
    table.resume(7)
    table.reserve('hoa-hiep-nam', 'ho-ngheo', 'Đề nghị 1.10')
    table.sign('hoa-hiep-bac')
    table.annul(10)
    table.sign('hoa-hiep-bac')
    table.attest()
    table.annul(13)
    table.attest()
    const report = await readBy(table, await bundleOf(table))
    expect(report.code).toBeNull()
    expect(report.facts?.signatures.map(({ seq, decision }) => [seq, decision])).toEqual([
      [12, 'agree'],
      [9, 'reserve'],
    ])
    expect(report.facts?.signatures[1]?.reservations).toEqual([{ item: 'ho-ngheo', note: 'Đề nghị 1.10' }])
  })
})

describe('what is known from elsewhere', () => {
  test('without the witness’s key a bundle that agrees with itself is not trusted', async () => {
    const report = await readBy(held, text, { witnessKeys: [] })
    expect(report).toMatchObject({ verdict: 'notTrusted', code: 'WITNESS_NOT_PINNED', facts: null })
    expect(course(report)).toMatchObject({
      signatures: 'passed',
      witness: 'notGiven',
      wardKeys: 'notReached',
    })
  })

  test('another key than the one that attested is not trusted, and both are shown', async () => {
    const other = createSigner('noivu', 'passkey')
    const report = await readBy(held, text, { witnessKeys: [plainFingerprint(other.kid)] })
    expect(report).toMatchObject({ verdict: 'notTrusted', code: 'WITNESS_KEY_MISMATCH', facts: null })
    expect(course(report)['witness']).toBe('failed')
    expect(report.checks.find(({ id }) => id === 'witness')?.compared).toEqual([
      { what: 'witnessKey', expected: fingerprintOf(other.kid), found: fingerprintOf(held.witness().kid) },
    ])
  })

  test('an opening by somebody else than the witness is not trusted, unless their key is known too', async () => {
    const table = layTable()
    table.freeze(pledgeAmong(2))
    const colleague = table.signerOf('noivu2')
    const { revision } = table.replay().projection
    const body = { revision, origins: ['https://giaouoc.test'], rpId: 'giaouoc.test' }
    table.put({ signer: colleague, act: 'open', body, notes: {} })
    table.sign('hoa-hiep-bac')
    table.sign('hoa-hiep-nam')
    table.attest()
    const bundle = await bundleOf(table)
    expect((await readBy(table, bundle)).code).toBe('WITNESS_KEY_MISMATCH')
    const both = [table.witness(), colleague].map(({ kid }) => plainFingerprint(kid))
    expect((await readBy(table, bundle, { witnessKeys: both })).code).toBeNull()
  })

  test('a unit’s key is compared where one is given', async () => {
    const given = (unit: string, kid: string) => ({ wardKeys: new Map([[unit, plainFingerprint(kid)]]) })
    const right = await readBy(held, text, given('hoa-hiep-nam', held.leader('hoa-hiep-nam').kid))
    expect([right.code, course(right)['wardKeys']]).toEqual([null, 'passed'])
    const wrong = await readBy(held, text, given('hoa-hiep-nam', held.leader('hoa-hiep-bac').kid))
    expect([wrong.verdict, wrong.code]).toEqual(['notTrusted', 'WARD_KEY_MISMATCH'])
    const nobody = await readBy(held, text, given('hoa-minh', held.leader('hoa-hiep-bac').kid))
    expect(nobody.code).toBe('WARD_KEY_MISMATCH')
  })
})

test('the first check that fails ends it: nothing of the file is given', async () => {
  const report = await readBy(
    held,
    mended(text, ({ log }) => log.splice(3, 1)),
  )
  expect(report).toMatchObject({ verdict: 'invalid', code: 'ENTRY_MISSING', facts: null })
  expect(report.checks.map(({ id }) => id)).toEqual(checkIds)
  expect(course(report)).toMatchObject({ file: 'passed', log: 'failed', contents: 'notReached' })
  expect(report.checks[1]?.seq).toBe(4)
})

test('a file without form fails the first check, at no entry and beside nothing', async () => {
  const { checks } = await readBy(held, '{}')
  expect(checks[0]).toStrictEqual({ id: 'file', state: 'failed', compared: [] })
})

test('of acts that do not hold the first in the log is named, whatever the order of the seats', async () => {
  const table = layTable()
  table.freeze(pledgeAmong(3))
  table.open()
  for (const unit of ['hoa-khanh-bac', 'hoa-hiep-nam', 'hoa-hiep-bac']) table.sign(unit, { flags: 0x01 })
  table.attest()
  const { code, checks } = await readBy(table, forcedBundle(table))
  expect(code).toBe('USER_NOT_VERIFIED')
  expect(checks.find(({ state }) => state === 'failed')).toMatchObject({ id: 'signatures', seq: 3 })
})
