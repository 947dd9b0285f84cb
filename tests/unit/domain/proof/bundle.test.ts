import { describe, expect, test } from 'vitest'

import { linkOf } from '@/domain/log/link'
import { buildBundle } from '@/domain/proof/bundle'
import { limits } from '@/domain/proof/limits'
import { sha256Hex } from '@/domain/shared/digest'
import type { ErrorCode } from '@/domain/shared/errors'
import { fail } from '@/domain/shared/result'

import { bundleOf, pledgeAmong, readBy, smallCeremony, sourcesOf } from '../../../fixtures/bundles'
import { entryAt } from '../../../fixtures/entries'
import { testSite } from '../../../fixtures/site'
import { layTable } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'
import { revokedIn } from '../../../support/proof-corpus/good'
import { freezeWith } from '../../../support/proof-corpus/kit'

const held = smallCeremony()

test('everyone who holds the same log writes the same text, whatever order their records arrived in', async () => {
  const sources = await sourcesOf(held)
  const turned = {
    ...sources,
    keys: new Map([...sources.keys].reverse()),
    revisions: new Map([...sources.revisions].reverse()),
  }
  expect(buildBundle(turned)).toEqual({ ok: true, value: await bundleOf(held) })
})

test('a bundle carries nothing of a key but what decides, and no key or text that the log does not name', async () => {
  const sources = await sourcesOf(held)
  const stranger = held.signerOf('stranger')
  const more = new Map(sources.keys).set(stranger.kid, stranger.key)
  const revisions = new Map(sources.revisions).set('a'.repeat(64), 'another text')
  expect(buildBundle({ ...sources, keys: more, revisions })).toEqual({
    ok: true,
    value: await bundleOf(held),
  })
  const { keys } = JSON.parse(await bundleOf(held)) as { keys: object[] }
  for (const key of keys) expect(Object.keys(key).sort()).toEqual(['kind', 'spki', 'uid'])
})

describe('a revocation of one of the keys', () => {
  const { kid } = held.leader('hoa-hiep-nam')
  const after = entryAt(held.log, 5).ct + 3_600_000
  const carried = async (revocations: Awaited<ReturnType<typeof sourcesOf>>['revocations']) =>
    (JSON.parse(await bundleOf(held, { revocations })) as { revocations: unknown }).revocations

  test('in another year is carried, with the time that is bound', async () => {
    const { year, entry } = revokedIn(held, '2015', kid, after)
    const stored = { year, entry: { ...entry, at: entry.at + 40 } }
    expect(await carried(new Map([[kid, stored]]))).toEqual([{ year, entry }])
  })

  test('in this year stands in the log already', async () => {
    expect(await carried(new Map([[kid, revokedIn(held, '2014', kid, after)]]))).toEqual([])
  })

  test('of a key that has not signed is left out', async () => {
    const other = held.signerOf('stranger').kid
    expect(await carried(new Map([[other, revokedIn(held, '2015', other, after)]]))).toEqual([])
  })
})

test('a key that nobody has published is left out, and so is what revokes it', async () => {
  const { keys } = await sourcesOf(held)
  const { kid } = held.leader('hoa-hiep-nam')
  const without = new Map([...keys].filter(([one]) => one !== kid))
  const revocations = new Map([[kid, revokedIn(held, '2015', kid, entryAt(held.log, 5).ct)]])
  const bundle = JSON.parse(await bundleOf(held, { keys: without, revocations })) as Record<string, unknown>
  expect(bundle['keys']).toHaveLength(2)
  expect(bundle['revocations']).toEqual([])
})

test('of the last entry it carries the time that is bound, of the others the server’s', async () => {
  const { log } = JSON.parse(await bundleOf(held)) as { log: { at: number; ct: number }[] }
  expect(log.map(({ at }) => at)).toEqual(
    held.log.map(({ at, ct }, index) => (index === held.log.length - 1 ? ct : at)),
  )
})

test('texts that were frozen before and are too large for any reader are left out', async () => {
  const table = layTable()
  const large = 'é'.repeat(9_000_000)
  freezeWith(table, { text: large, digest: sha256Hex(large) })
  table.reopen()
  smallCeremony(2, 'passkey', table)
  const text = await bundleOf(table)
  expect(JSON.parse(text)).toMatchObject({ revisions: [expect.stringContaining('"number":2')] })
  expect((await readBy(table, text)).code).toBeNull()
})

describe('refused', () => {
  test.each([
    ['before the attestation', 4],
    ['before the signatures', 2],
  ])('%s', async (_, entries) => {
    const table = layTable()
    table.freeze(pledgeAmong(2))
    table.open()
    if (entries === 4) for (const unit of ['hoa-hiep-bac', 'hoa-hiep-nam']) table.sign(unit)
    expect(buildBundle(await sourcesOf(table))).toEqual(fail('NOT_IN_FORCE'))
  })

  test('after the attestation was voided', async () => {
    const table = smallCeremony()
    table.annul(table.replay().projection.attested)
    expect(buildBundle(await sourcesOf(table))).toEqual(fail('NOT_IN_FORCE'))
  })

  test.each([1, 2, 3, 5])('while entry %i has not been verified here', async (seq) => {
    const sources = await sourcesOf(held)
    const verdicts = new Map(sources.verdicts)
    verdicts.delete(seq)
    expect(buildBundle({ ...sources, verdicts })).toEqual(fail('NOT_IN_FORCE'))
  })

  test('of more entries than any reader takes', async () => {
    const sources = await sourcesOf(held)
    const last = entryAt(held.log, 5)
    const long = (count: number) => {
      const more = Array.from({ length: count - held.log.length }, () => ({ ...last, cdj: '', notes: '{}' }))
      return { ...sources, replay: { ...sources.replay, entries: [...sources.replay.entries, ...more] } }
    }
    expect(buildBundle(long(limits.entries)).ok).toBe(true)
    expect(buildBundle(long(limits.entries + 1))).toEqual(fail('BUNDLE_TOO_LARGE'))
  })

  test('over a log with an alarm', async () => {
    const sources = await sourcesOf(held)
    const over = (code: ErrorCode) =>
      buildBundle({ ...sources, replay: { ...sources.replay, alarm: { code, seq: 1 } } })
    expect(over('FORKED')).toEqual(fail('ALARM_RAISED', 'FORKED'))
    expect(over('ENTRY_NEWER')).toEqual(fail('ENTRY_NEWER'))
  })
})

test('acts after the attestation are carried too', async () => {
  const table = smallCeremony()
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  const report = await readBy(table, await bundleOf(table))
  expect(report.code).toBeNull()
  expect(report.facts?.log.map(({ act }) => act)).toEqual([
    'freeze',
    'open',
    'sign',
    'sign',
    'attest',
    'revoke',
  ])
  expect(report.facts?.attestation.at).toBe(entryAt(table.log, 5).at)
})

describe('beyond what readers take', () => {
  const large = 'é'.repeat(5_000_000)
  const bundled = async (mid: string, earlier: string) => {
    const table = layTable()
    freezeWith(table, { text: earlier, digest: sha256Hex(earlier) })
    table.reopen()
    const year = yearAfter(smallCeremony(2, 'passkey', table))
    const digest = sha256Hex(mid)
    year.texts.set(digest, mid)
    year.report('hoa-hiep-nam', {}, { body: { text: digest } }, 'mid')
    year.whole()
    const bundle = JSON.parse(await bundleOf(table, { texts: year.texts })) as Record<
      string,
      readonly string[]
    >
    return [bundle['texts']?.includes(mid), bundle['revisions']?.includes(earlier), bundle['texts']?.length]
  }

  test('the reports for mid-year are left out first, then the texts that were frozen before', async () => {
    expect(await bundled('a', 'b')).toEqual([true, true, 6])
    expect(await bundled(`${large}a`, 'b')).toEqual([true, true, 6])
    expect(await bundled(`${large}a`, `${large}b`)).toEqual([false, true, 5])
    expect(await bundled(`${large}a`, `${large}${large}b`)).toEqual([false, false, 5])
  })
})

test('entries of other years come in the order in which they are named, each followed by what it names', async () => {
  const year = yearAfter(smallCeremony(2))
  const where = { ...year.table.where, year: '2015' }
  const others = layTable('passkey', where, testSite, {
    log: [],
    seated: year.table.seated,
    revisions: new Map(),
  })
  const next = yearAfter(others)
  const designated = next.designate('hoa-hiep-bac')
  const hand = next.hand('hoa-hiep-nam')
  const take = next.take(hand)
  next.designate('hoa-hiep-bac')
  year.lead('hoa-hiep-nam', take, '2015')
  year.whole()
  const terms = new Map(others.log.map((entry) => [linkOf(where, entry), { year: '2015', entry }]))
  const carried = async (known: typeof terms) => {
    const text = await bundleOf(year.table, { texts: year.texts, terms: known })
    const bundle = JSON.parse(text) as { terms: { entry: { seq: number; at: number; ct: number } }[] }
    for (const { entry } of bundle.terms) expect(entry.at).toBe(entry.ct)
    return bundle.terms.map(({ entry }) => entry.seq)
  }
  expect(await carried(terms)).toEqual([take.seq, hand.seq, designated.seq])
  terms.delete(linkOf(where, hand))
  expect(await carried(terms)).toEqual([take.seq])
  const other = { year: '2015', entry: designated }
  expect(await carried(new Map([[linkOf(where, take), other]]))).toEqual([])
})
