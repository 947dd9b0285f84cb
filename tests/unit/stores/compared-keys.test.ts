import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useComparedKeysStore } from '@/stores/compared-keys'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import { openStores } from '../../fixtures/stores/app'
import { createServer, liveOf } from '../../fixtures/stores/server'
import { at2013, at2014, at2015, keysOf, tellBloc, tellYear, yearOf } from '../../fixtures/stores/year'
import { branchOf, heldCeremony, layTable, type Table } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(300)

/** The ceremony of another year, by the same people with the same keys. */
function heldIn(where: typeof at2013 | typeof at2014 | typeof at2015, { seated }: Table): Table {
  const table = layTable('device', where, undefined, { log: [], seated, revisions: new Map() })
  table.freeze({ year: where.year })
  table.open()
  table.signAll()
  table.attest()
  return table
}

/** The page at 2014, with every year of `tables` on the server. */
async function opened(tables: readonly Table[], people: Table) {
  const server = createServer()
  const page = openStores({ server, ecdsa })
  tellBloc(server, people)
  const tellYears = () =>
    server
      .at('watchYears', at2014.bloc)
      .tell(liveOf(Object.fromEntries(tables.map((table) => [table.where.year, yearOf(table)]))))
  tellYears()
  for (const table of tables) tellYear(server, table)
  const [bloc, year, compared] = [
    page.use(useBlocStore),
    page.use(useYearStore),
    page.use(useComparedKeysStore),
  ]
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await settle()
  return { server, bloc, year, compared, tellYears }
}

test('a key names every year in which it was compared, the earliest first', async () => {
  const now = heldCeremony('device')
  const { kid } = now.signerOf('hoaminh')
  const years = [heldIn(at2015, now), now, heldIn(at2013, now)]
  const { compared } = await opened(years, now)
  expect(compared.yearsOf(kid)).toEqual(['2013', '2014', '2015'])
  expect(compared.yearsOf(now.signerOf('stranger').kid)).toEqual([])
})

test('of another year only an attestation that lives counts, and one that verifies here', async () => {
  const now = layTable('device')
  const last = heldIn(at2013, now)
  const { kid } = now.signerOf('hoaminh')
  expect((await opened([now, last], now)).compared.yearsOf(kid)).toEqual(['2013'])
  const unverified = await opened([now, last], layTable('device'))
  expect(unverified.compared.yearsOf(kid)).toEqual([])
  last.annul(8)
  const voided = await opened([now, last], now)
  expect(voided.compared.yearsOf(kid)).toEqual([])
})

test('the year on screen is followed as it changes, and is not read a second time as another', async () => {
  const ended = heldCeremony('device')
  const table = branchOf(ended, 7)
  const { kid } = table.signerOf('hoaminh')
  const { server, compared, year, tellYears } = await opened([table], ended)
  expect(compared.yearsOf(kid)).toEqual([])
  table.attest()
  tellYear(server, table)
  tellYears()
  await settle()
  expect(compared.yearsOf(kid)).toEqual(['2014'])
  table.annul(8)
  tellYear(server, table)
  await settle()
  expect(compared.yearsOf(kid)).toEqual([])
  void year.open(at2015)
  await settle()
  expect(compared.yearsOf(kid)).toEqual([])
})

test('from the next year’s page the year before is read from its own log, once, and let go of', async () => {
  const now = heldCeremony('device')
  const { server, year, compared } = await opened([now], now)
  void year.open(at2015)
  await settle()
  expect(compared.yearsOf(now.signerOf('hoaminh').kid)).toEqual(['2014'])
  expect(server.listening().filter((name) => name === `watchLog ${at2014.bloc}/2014`)).toEqual([])
})

test('a log that the server has not confirmed is waited for', async () => {
  const now = layTable('device')
  const last = heldIn(at2013, now)
  const { kid } = now.signerOf('hoaminh')
  const server = createServer()
  const page = openStores({ server, ecdsa })
  tellBloc(server, now)
  server.at('watchYears', at2014.bloc).tell(liveOf({ '2013': yearOf(last) }))
  server.at('watchLog', at2013).tell({ entries: [], fresh: false })
  void page.use(useBlocStore).open(at2014.bloc)
  const compared = page.use(useComparedKeysStore)
  await settle()
  expect(compared.yearsOf(kid)).toEqual([])
  server.at('watchLog', at2013).tell({ entries: last.log.map((entry) => ok(entry)), fresh: true })
  await settle()
  expect(compared.yearsOf(kid)).toEqual(['2013'])
})

test('another year is judged by keys that the server has confirmed, and one without attestation is not read', async () => {
  const now = layTable('device')
  const last = heldIn(at2013, now)
  const { kid } = now.signerOf('hoaminh')
  const server = createServer()
  const page = openStores({ server, ecdsa })
  tellBloc(server, now)
  server.at('watchKeys', at2014.bloc).tell(liveOf({}, { fresh: false }))
  const begun = layTable('device', at2015)
  server.at('watchYears', at2014.bloc).tell(liveOf({ '2013': yearOf(last), '2015': yearOf(begun) }))
  server.at('watchLog', at2013).tell({ entries: last.log.map((entry) => ok(entry)), fresh: true })
  void page.use(useBlocStore).open(at2014.bloc)
  const compared = page.use(useComparedKeysStore)
  await settle()
  expect(compared.yearsOf(kid)).toEqual([])
  server.at('watchKeys', at2014.bloc).tell(liveOf(keysOf(last)))
  await settle()
  expect(compared.yearsOf(kid)).toEqual(['2013'])
  expect(server.at('watchLog', at2015).opened()).toBe(0)
})

test('a log that cannot be had says nothing, and keeps no other year from being read', async () => {
  const now = layTable('device')
  const last = heldIn(at2013, now)
  const lost = heldIn(at2015, now)
  const { kid } = now.signerOf('hoaminh')
  const server = createServer()
  const page = openStores({ server, ecdsa })
  tellBloc(server, now)
  const years = { '2013': yearOf(last), '2015': yearOf(lost) }
  server.at('watchYears', at2014.bloc).tell(liveOf(years))
  server.at('watchLog', at2013).tell({ entries: last.log.map((entry) => ok(entry)), fresh: true })
  void page.use(useBlocStore).open(at2014.bloc)
  const compared = page.use(useComparedKeysStore)
  await settle()
  server.at('watchLog', at2015).breakOff('DENIED')
  await settle()
  expect(compared.yearsOf(kid)).toEqual(['2013'])
})
