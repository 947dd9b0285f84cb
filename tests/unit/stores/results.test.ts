import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { useBlocStore } from '@/stores/bloc'
import { useResultsStore } from '@/stores/results'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import { smallCeremony } from '../../fixtures/bundles'
import { openStores } from '../../fixtures/stores/app'
import { createServer, recordOf } from '../../fixtures/stores/server'
import { tellBloc, tellYear } from '../../fixtures/stores/year'
import { yearAfter } from '../../fixtures/year-after'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const

/** A page on which the year is open; nobody has asked for its results yet. */
async function opened() {
  const year = yearAfter(smallCeremony(2, 'device'))
  const { table, texts } = year
  const call = year.call()
  const report = year.report(bac)
  year.report(nam)
  const server = createServer()
  const page = openStores({ server, ecdsa })
  tellBloc(server, table)
  tellYear(server, table)
  for (const [digest, text] of texts) server.at('watchText', table.where, digest).tell(recordOf({ text }))
  const [bloc, yearStore, results] = [
    page.use(useBlocStore),
    page.use(useYearStore),
    page.use(useResultsStore),
  ]
  void bloc.open(table.where.bloc)
  void yearStore.open(table.where)
  await vi.advanceTimersByTimeAsync(200)
  const tellText = async (digest: string, text: string | null) => {
    server.at('watchText', table.where, digest).tell(recordOf(text === null ? null : { text }))
    await vi.advanceTimersByTimeAsync(50)
  }
  const listening = () => server.listening().filter((place) => place.startsWith('watchText'))
  return { year, server, results, call, report, tellText, listening }
}

test('texts are read while a screen shows the results, and not otherwise', async () => {
  const { results, call, report, listening } = await opened()
  expect(listening()).toEqual([])
  expect(results.standing).toBeNull()
  const unfollow = results.follow()
  await vi.advanceTimersByTimeAsync(50)
  expect(listening()).toHaveLength(3)
  expect(results.loaded).toBe(true)
  expect(results.standing?.call).toEqual(call)
  expect(results.standing?.final.get(bac)?.entry).toEqual(report)
  expect(results.verdict?.state).toBe('proven')
  unfollow()
  await vi.advanceTimersByTimeAsync(50)
  expect(listening()).toEqual([])
})

test('what is said while a screen shows the results is read as it arrives', async () => {
  const { year, server, results, tellText } = await opened()
  results.follow()
  await vi.advanceTimersByTimeAsync(50)
  const second = year.report(bac, { asOf: '2014-12-01' })
  tellYear(server, year.table)
  await vi.advanceTimersByTimeAsync(50)
  expect(results.loaded).toBe(false)
  await tellText(second.body.text, year.texts.get(second.body.text) ?? null)
  expect(results.loaded).toBe(true)
  expect(results.standing?.final.get(bac)?.report.asOf).toBe('2014-12-01')
})

test('a table whose text is altered on the server is invalid at once', async () => {
  const { year, results, call, tellText } = await opened()
  results.follow()
  await vi.advanceTimersByTimeAsync(50)
  await tellText(call.body.text, year.texts.get(call.body.text)?.replace('2014', '2015') ?? null)
  expect(results.verdict).toEqual({ state: 'invalid', seq: call.seq, code: 'TEXT_DIGEST_MISMATCH' })
  expect(results.standing?.scheme).toBeNull()
})

test('a text that the server has lost is named, and nothing is proven by it', async () => {
  const { results, report, tellText } = await opened()
  results.follow()
  await vi.advanceTimersByTimeAsync(50)
  await tellText(report.body.text, null)
  expect(results.missing).toEqual([report.body.text])
  expect(results.standing?.final.has(bac)).toBe(false)
})
