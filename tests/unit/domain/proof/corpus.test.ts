import { describe, expect, test } from 'vitest'

import { bundleFormat } from '@/domain/proof/format'
import { limits } from '@/domain/proof/limits'
import { checkIds, type CheckId, type Report } from '@/domain/proof/report'
import { verifyBundle } from '@/domain/proof/verify-bundle'
import { readFile } from '@/verify/read-file'

import { readCorpus, type CorpusCase } from '../../../fixtures/proof-corpus'
import { ecdsa } from '../../../fixtures/signers'
import { cpuTime } from '../../../fixtures/cpu-time'

const corpus = readCorpus()

/** The page's own way from a file to a report; or the code with which no text was found in it. */
async function reportOf({ bytes, witnessKeys, wardKeys, demo }: CorpusCase): Promise<Report | string> {
  const read = await readFile(new Blob([Uint8Array.from(bytes)]))
  if (!read.ok) return read.failure.code
  const trust = { witnessKeys, wardKeys: new Map(Object.entries(wardKeys)), demo }
  return verifyBundle(read.value.text, trust, ecdsa)
}

/** Every check in its order; those before the failed one passed, those after it were not reached, beside nothing. */
function expectWellFormed({ verdict, checks, facts }: Report): void {
  expect(checks.map(({ id }) => id)).toEqual(checkIds)
  const failed = checks.findIndex(({ state }) => state === 'failed' || state === 'notGiven')
  const before = failed === -1 ? checks : checks.slice(0, failed)
  const elsePassed: Partial<Record<CheckId, string>> = { wardKeys: 'notAsked', site: 'trial' }
  for (const { id, state } of before) expect(['passed', elsePassed[id]]).toContain(state)
  if (failed === -1) expect([verdict, facts?.year]).toEqual(['valid', '2014'])
  else {
    expect([verdict, facts]).toEqual([failed < checkIds.indexOf('site') ? 'invalid' : 'notTrusted', null])
    for (const check of checks.slice(failed + 1))
      expect(check).toStrictEqual({ id: check.id, state: 'notReached', compared: [] })
  }
}

test.each(corpus.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const report = await reportOf(one)
  expect(typeof report === 'string' ? report : report.code).toBe(one.code)
  if (typeof report === 'string') return
  expectWellFormed(report)
  const unproven = report.facts?.log.filter(({ at }) => at === null) ?? []
  expect(unproven.map(({ seq }) => seq)).toEqual(one.unproven)
  expect(report.facts?.results).toEqual(one.results)
})

test('bad cases are named so, and there are enough of each', () => {
  for (const { name, code } of corpus) expect([name, name.endsWith('_fail')]).toEqual([name, code !== null])
  expect(corpus.filter(({ code }) => code !== null).length).toBeGreaterThanOrEqual(40)
  expect(corpus.filter(({ code }) => code === null).length).toBeGreaterThanOrEqual(8)
})

describe('hostile files are refused at once', () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    ['larger than the limit', 'BUNDLE_TOO_LARGE', ' '.repeat(limits.bytes + 1)],
    ['a million brackets', 'BUNDLE_TOO_DEEP', '['.repeat(1_000_000)],
    ['white space up to the limit', 'BUNDLE_UNREADABLE', ' '.repeat(limits.bytes)],
    ['one string up to the limit', 'BUNDLE_UNREADABLE', `"${'a'.repeat(limits.bytes - 1)}`],
    ['a million entries', 'BUNDLE_INVALID', hugeLog(1_000_000)],
  ]
  test.each(hostile)('%s: %s', async (_, code, text) => {
    const started = cpuTime()
    const read = await readFile(new Blob([text]))
    const trust = { witnessKeys: [], wardKeys: new Map<string, string>(), demo: false }
    const found = read.ok ? (await verifyBundle(read.value.text, trust, ecdsa)).code : read.failure.code
    expect(found).toBe(code)
    expect(cpuTime() - started).toBeLessThan(5000)
  })

  test('fifty megabytes are refused without being read', async () => {
    const unread = { size: 50_000_000, slice: forbidden, arrayBuffer: forbidden } as unknown as Blob
    expect(await readFile(unread)).toEqual({ ok: false, failure: { code: 'BUNDLE_TOO_LARGE' } })
  })
})

function hugeLog(entries: number): string {
  const log = Array.from({ length: entries }, () => '1').join(',')
  return `{"bloc":"a","format":"${bundleFormat}","keys":[],"log":[${log}],"revisions":[],"revocations":[],"year":"2014"}`
}

function forbidden(): never {
  throw new Error('read')
}
