import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import * as people from '../../components/support/people'
import { openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2013, at2014, at2015, begun, tellBloc, tellYear, yearOf } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)
/** Longer than a listener that died may be away. */
const soon = () => vi.advanceTimersByTimeAsync(5_000)

async function openYear() {
  const server = createServer()
  const page = openStores({ server, as: 'noivu' })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  const table = layTable('scribbled', at2014)
  table.freeze()
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await settle()
  tellBloc(server)
  tellYear(server, table)
  await settle()
  return { server, page, year, bloc, table }
}

test.each<[string, (server: ReturnType<typeof createServer>, table: ReturnType<typeof layTable>) => void]>([
  ['the server', (server) => server.at('watchReach').tell(false)],
  [
    'its log',
    (server, { log }) =>
      server.at('watchLog', at2014).tell({ entries: log.map((entry) => ok(entry)), fresh: false }),
  ],
  [
    'itself',
    (server, table) => server.at('watchYear', at2014).tell(recordOf(yearOf(table), { fresh: false })),
  ],
])('a year is live only while %s is', async (_name, lose) => {
  const { server, year, table } = await openYear()
  expect(year.fresh).toBe(true)
  lose(server, table)
  await settle()
  expect(year).toMatchObject({ fresh: false, loaded: true, alarm: null })
  expect(year.replay.entries).toHaveLength(1)
  server.at('watchReach').tell(true)
  tellYear(server, table)
  await settle()
  expect(year.fresh).toBe(true)
})

test('what is not confirmed by the server opens no year', async () => {
  const server = createServer()
  const year = openStores({ server }).use(useYearStore)
  void year.open(at2014)
  await settle()
  server.at('watchYear', at2014).tell(recordOf(begun(at2014), { fresh: false }))
  server.at('watchLog', at2014).tell({ entries: [], fresh: false })
  expect([year.loaded, year.fresh]).toEqual([false, false])
  server.at('watchLog', at2014).tell({ entries: [], fresh: true })
  expect([year.loaded, year.fresh]).toEqual([true, false])
  server.at('watchYear', at2014).tell(recordOf(begun(at2014)))
  expect([year.loaded, year.fresh]).toEqual([true, true])
})

test('a year that does not read has been told of; one that is not there has not', async () => {
  const server = createServer()
  const year = openStores({ server }).use(useYearStore)
  void year.open(at2014)
  await settle()
  server.at('watchLog', at2014).tell({ entries: [], fresh: true })
  server.at('watchYear', at2014).tell(recordOf<never>(null))
  expect(year).toMatchObject({ loaded: false, fresh: true, yearCorrupt: false })
  server.at('watchYear', at2014).tell(recordOf<never>(null, { corrupt: true }))
  expect(year).toMatchObject({ loaded: true, yearCorrupt: true })
})

test('every listener of a year that dies is started anew, and what was missed arrives', async () => {
  const { server, year, table } = await openYear()
  const names = [
    'watchYear',
    'watchLog',
    'watchRevisions',
    'watchReviews',
    'watchPresence',
    'watchItems',
  ] as const
  for (const name of names) server.at(name, at2014).breakOff('OFFLINE')
  server.at('watchYear', at2013).breakOff('OFFLINE')
  server.at('watchResults', at2013).breakOff('OFFLINE')
  expect(year.failure?.code).toBe('OFFLINE')
  table.open()
  tellYear(server, table)
  server.at('watchItems', at2014).tell(liveOf(Object.fromEntries(people.items)))
  server.at('watchYear', at2013).tell(recordOf(begun(at2013)))
  expect([year.replay.entries.length, year.items.records.size, year.lastYear]).toEqual([1, 0, null])
  await soon()
  for (const name of names) expect(server.at(name, at2014).listening(), name).toBe(1)
  expect(server.at('watchResults', at2013).listening()).toBe(1)
  expect([year.replay.entries.length, year.items.records.size]).toEqual([2, people.items.length])
  expect(year.lastYear?.settings.title).toBe('Giao ước 2013')
  expect(year.failure).toBeNull()
})

test('a listener that dies again and again comes back each time', async () => {
  const { server, year } = await openYear()
  for (let times = 0; times < 3; times += 1) {
    server.at('watchItems', at2014).breakOff('DENIED')
    expect(year.failure?.code).toBe('DENIED')
    await soon()
    expect(server.at('watchItems', at2014).listening()).toBe(1)
  }
})

test('a listener that came back is stopped with the others, and one that is dead stays so', async () => {
  const { server, year } = await openYear()
  server.at('watchItems', at2014).breakOff('OFFLINE')
  await soon()
  server.at('watchReviews', at2014).breakOff('OFFLINE')
  void year.open(at2015)
  await soon()
  expect(server.listening().filter((name) => /(Items|Reviews) .*2014/.test(name))).toEqual([])
  year.close()
  await soon()
  expect(server.listening().filter((name) => name.includes('/'))).toEqual([])
})

test('every listener of a bloc that dies is started anew, and stopped with the bloc', async () => {
  const { server, bloc } = await openYear()
  const names = [
    'watchBloc',
    'watchUnits',
    'watchMembers',
    'watchKeys',
    'watchRevocations',
    'watchYears',
  ] as const
  for (const name of names) server.at(name, at2014.bloc).breakOff('OFFLINE')
  expect(bloc.failure?.code).toBe('OFFLINE')
  server.at('watchBloc', at2014.bloc).tell(recordOf({ ...people.bloc, name: 'Khối mới' }))
  await soon()
  expect(bloc).toMatchObject({ loaded: true, failure: null, bloc: { name: 'Khối mới' } })
  for (const name of names) expect(server.at(name, at2014.bloc).listening(), name).toBe(1)
  for (const name of names) server.at(name, at2014.bloc).breakOff('OFFLINE')
  bloc.close()
  await soon()
  for (const name of names) expect(server.at(name, at2014.bloc).listening(), name).toBe(0)
})

test.each(['watchBloc', 'watchUnits', 'watchMembers', 'watchKeys'] as const)(
  'a bloc has not been told of before %s has been confirmed',
  async (last) => {
    const server = createServer()
    const bloc = openStores({ server }).use(useBlocStore)
    void bloc.open(at2014.bloc)
    await settle()
    const place = server.at(last, at2014.bloc)
    const confirmed: Record<typeof last, (fresh: boolean) => void> = {
      watchBloc: (fresh) => server.at('watchBloc', at2014.bloc).tell(recordOf(people.bloc, { fresh })),
      watchUnits: (fresh) => server.at('watchUnits', at2014.bloc).tell(liveOf({}, { fresh })),
      watchMembers: (fresh) => server.at('watchMembers', at2014.bloc).tell(liveOf({}, { fresh })),
      watchKeys: (fresh) => server.at('watchKeys', at2014.bloc).tell(liveOf({}, { fresh })),
    }
    for (const name of Object.keys(confirmed) as (typeof last)[]) confirmed[name](name !== last)
    expect([place.listening(), bloc.loaded]).toEqual([1, false])
    confirmed[last](true)
    expect(bloc.loaded).toBe(true)
    confirmed[last](false)
    expect(bloc.loaded).toBe(true)
  },
)
