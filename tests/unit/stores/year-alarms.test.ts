import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import { changed } from '../../fixtures/entries'
import { openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, begun, tellBloc, tellYear, yearOf } from '../../fixtures/stores/year'
import { branchOf, layTable, type Table } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function tableWith(acts: number): Table {
  const table = layTable('scribbled', at2014)
  table.freeze()
  if (acts > 1) table.open()
  if (acts > 2) table.sign('hoa-minh')
  return table
}

/** The year of `table` on the screen of somebody whose device remembers `kept`. */
function openYear(table: Table) {
  const server = createServer()
  const page = openStores({ server })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  const log = (entries = table.log, fresh = true) =>
    server.at('watchLog', at2014).tell({ entries: entries.map((entry) => ok(entry)), fresh })
  const start = async () => {
    void bloc.open(at2014.bloc)
    void year.open(at2014)
    await settle()
    tellBloc(server)
  }
  const kept = () => page.heads.kept.get(`${at2014.bloc}/2014`)
  return { server, page, year, bloc, log, start, kept }
}

test('a year that stays ahead of its log is an alarm after a second, until the entry is there', async () => {
  const table = tableWith(2)
  const { server, year, log, start } = openYear(table)
  await start()
  tellYear(server, table, 1)
  await pass(999)
  expect(year.alarm).toBeNull()
  await pass(1)
  expect(year.alarm).toEqual({ code: 'ENTRY_MISSING', seq: 2 })
  expect(year.scene?.replay.alarm?.code).toBe('ENTRY_MISSING')
  log()
  await settle()
  expect(year.alarm).toBeNull()
  expect(year.scene?.replay.alarm).toBeNull()
})

test('a year whose log comes a moment later, or is not confirmed, is no alarm', async () => {
  const table = tableWith(2)
  const { server, year, log, start } = openYear(table)
  await start()
  tellYear(server, table, 1)
  await pass(500)
  log()
  await pass(2_000)
  expect(year.alarm).toBeNull()
  const later = tableWith(3)
  server.at('watchYear', at2014).tell(recordOf(yearOf(later)))
  log(table.log, false)
  await pass(3_000)
  expect(year.alarm).toBeNull()
})

test('what the server has not confirmed is held against nothing and remembered by nobody', async () => {
  const table = tableWith(2)
  const { server, page, year, log, start, kept } = openYear(table)
  const { seq, head } = table.replay().projection
  page.heads.kept.set(`${at2014.bloc}/2014`, { seq, head, since: 1 })
  await start()
  server.at('watchYear', at2014).tell(recordOf(begun(at2014), { fresh: false }))
  log([], false)
  await settle()
  expect(year.alarm).toBeNull()
  tellYear(server, table)
  await settle()
  expect([year.alarm, year.followed]).toEqual([null, true])
  log([], false)
  await settle()
  expect([year.alarm, year.replay.entries.length]).toEqual([null, 2])
  table.sign('hoa-minh')
  log(table.log, false)
  await settle()
  expect(kept()?.seq).toBe(2)
  tellYear(server, table)
  await settle()
  expect(kept()).toEqual({ seq: 3, head: table.replay().projection.head, since: 1 })
})

test('a log that raises an alarm is not followed: the device remembers what was sound', async () => {
  const table = tableWith(3)
  const { server, year, log, start, kept } = openYear(table)
  await start()
  tellYear(server, branchOf(table, 2))
  await settle()
  expect(kept()?.seq).toBe(2)
  const [freeze, open, signature] = table.log
  if (freeze === undefined || open === undefined || signature === undefined) throw new Error('no signature')
  log([freeze, open, changed(signature, { hash: open.hash })])
  await settle()
  expect(year.alarm?.code).toBe('HASH_MISMATCH')
  expect(kept()?.seq).toBe(2)
  const late = openYear(table)
  await late.start()
  late.log([freeze, open, changed(signature, { hash: open.hash })])
  await settle()
  expect([late.year.alarm?.code, late.kept()]).toEqual(['HASH_MISMATCH', undefined])
})

test('once an entry was seen to change, nothing after it is followed, though it be put back', async () => {
  const table = tableWith(3)
  const { server, year, log, start, kept } = openYear(table)
  await start()
  tellYear(server, branchOf(table, 2))
  await settle()
  log(table.log.slice(0, 1))
  await settle()
  expect(year.alarm).toEqual({ code: 'ENTRY_MISSING', seq: 2 })
  tellYear(server, table)
  await settle()
  expect(year.alarm).toEqual({ code: 'ENTRY_MISSING', seq: 2 })
  expect(kept()?.seq).toBe(2)
})

test('a log that is not the one this device remembers is an alarm until its head was compared', async () => {
  const table = tableWith(2)
  const { server, page, year, start, kept } = openYear(table)
  const before = { seq: 2, head: 'another', since: 1 }
  page.heads.kept.set(`${at2014.bloc}/2014`, before)
  await start()
  tellYear(server, table)
  await settle()
  expect([year.alarm?.code, year.followed]).toEqual(['FORKED', true])
  table.sign('hoa-minh')
  tellYear(server, table)
  await settle()
  expect(year.alarm?.code).toBe('FORKED')
  expect(kept()).toEqual(before)
  await Promise.all([year.acceptHead(), settle()])
  expect([year.alarm, year.followed]).toEqual([null, true])
  const { seq, head } = table.replay().projection
  expect(kept()).toEqual({ seq, head, since: 0 })
})

test('a device that came after the opening has not followed, and goes on not having', async () => {
  const table = tableWith(2)
  const { server, year, start, kept } = openYear(table)
  await start()
  tellYear(server, table)
  await settle()
  table.sign('hoa-minh')
  tellYear(server, table)
  await settle()
  expect(kept()).toMatchObject({ seq: 3, since: 2 })
  expect(year.followed).toBe(true)
  const late = openYear(table)
  await late.start()
  tellYear(late.server, table)
  await settle()
  table.sign('hoa-hiep-bac')
  tellYear(late.server, table)
  await settle()
  expect(late.kept()).toMatchObject({ seq: 4, since: 3 })
  expect(late.year.followed).toBe(false)
})

test.each<[string, string, (server: ReturnType<typeof createServer>, table: Table) => void]>([
  [
    'the year goes back',
    'YEAR_ROLLED_BACK',
    (server) => server.at('watchYear', at2014).tell(recordOf(begun(at2014))),
  ],
  [
    'the year says something else than its log',
    'PROJECTION_MISMATCH',
    (server, table) =>
      server.at('watchYear', at2014).tell(recordOf({ ...yearOf(table), stage: 'concluded' })),
  ],
  [
    'a frozen text is written over',
    'TEXT_CHANGED',
    (server, { revisions }) => {
      const texts = [...revisions.keys()].map((digest) => [digest, { text: 'khác' }])
      server
        .at('watchRevisions', at2014)
        .tell(liveOf(Object.fromEntries(texts) as Record<string, { text: string }>))
    },
  ],
  ['a key is taken away', 'KEY_CHANGED', (server) => server.at('watchKeys', at2014.bloc).tell(liveOf({}))],
  [
    'a revocation is taken away',
    'REVOCATION_CHANGED',
    (server) => server.at('watchRevocations', at2014.bloc).tell(liveOf({})),
  ],
])('where %s, an alarm is raised', async (_what, code, tamper) => {
  const table = tableWith(2)
  const { server, year, start } = openYear(table)
  await start()
  tellBloc(server, table)
  server.at('watchRevocations', at2014.bloc).tell(liveOf({ k: { year: '2014', seq: 9 } }))
  tellYear(server, table)
  await settle()
  expect(year.alarm).toBeNull()
  tamper(server, table)
  await settle()
  expect(year.alarm?.code).toBe(code)
  expect(year.scene?.replay.alarm?.code).toBe(code)
  year.close()
  expect([year.replay.entries.length, year.scene]).toEqual([0, null])
})

test('what is gone is an alarm once that is confirmed, and stays one though it be put back', async () => {
  const table = tableWith(2)
  const { server, year, start } = openYear(table)
  await start()
  tellBloc(server, table)
  tellYear(server, table)
  await settle()
  server.at('watchYear', at2014).tell(recordOf(begun(at2014), { fresh: false }))
  server.at('watchKeys', at2014.bloc).tell(liveOf({}, { fresh: false }))
  tellYear(server, table)
  await settle()
  expect(year.alarm).toBeNull()
  server.at('watchKeys', at2014.bloc).tell(liveOf({}))
  tellBloc(server, table)
  await settle()
  expect(year.alarm?.code).toBe('KEY_CHANGED')
  server.at('watchYear', at2014).tell(recordOf<never>(null))
  await settle()
  expect([year.alarm?.code, year.year?.seq]).toEqual(['YEAR_ROLLED_BACK', 2])
})
