import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import * as people from '../../components/support/people'
import { later, openStores } from '../../fixtures/stores/app'
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
const items = Object.fromEntries(people.items)

function openYear() {
  const server = createServer()
  const page = openStores({ server, ecdsa })
  return { server, page, year: page.use(useYearStore), bloc: page.use(useBlocStore) }
}

/** Everything of a year that is listened to while it is on the screen, apart from whether the server answers. */
const listened = (where: { readonly year: string }, last: { readonly year: string }) =>
  [
    ...['watchYear', 'watchLog', 'watchRevisions', 'watchReviews', 'watchPresence', 'watchItems'].map(
      (name) => `${name} ${at2014.bloc}/${where.year}`,
    ),
    ...['watchYear', 'watchResults'].map((name) => `${name} ${at2014.bloc}/${last.year}`),
  ].sort()
const ofYears = (names: readonly string[]) => names.filter((name) => name.includes('/')).sort()

test('a year that was left before anything of it could be asked is never listened to', async () => {
  const { server, page, year } = openYear()
  const come = page.holdLoading()
  void year.open(at2014)
  void year.open(at2015)
  come()
  await settle()
  expect(ofYears(server.listening())).toEqual(listened(at2015, at2014))
  server.at('watchYear', at2015).tell(recordOf(begun(at2015)))
  server.at('watchLog', at2014).tell({ entries: [], fresh: true })
  expect(year.year?.settings.title).toBe('Giao ước 2015')
  expect(year.loaded).toBe(false)
})

test('whoever goes to another year and back at once listens to everything once', async () => {
  const { server, page, year } = openYear()
  const come = page.holdLoading()
  for (const where of [at2014, at2015, at2014]) void year.open({ ...where })
  come()
  await settle()
  expect(ofYears(server.listening())).toEqual(listened(at2014, at2013))
  expect(server.at('watchLog', at2014).opened()).toBe(1)
  await year.open({ ...at2014 })
  await settle()
  expect(server.at('watchLog', at2014).opened()).toBe(1)
})

test('a year that is left is listened to no more, and leaves nothing of itself on the next', async () => {
  const { server, year, bloc } = openYear()
  const table = layTable('passkey', at2014)
  table.freeze()
  table.open()
  table.sign('hoa-minh')
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  tellBloc(server, table)
  await settle()
  tellYear(server, table)
  server.at('watchItems', at2014).tell(liveOf(items))
  server
    .at('watchReviews', at2014)
    .tell(liveOf({ 'hoa-minh': { by: 'hoaminh', at: 1, item: 'a', marks: {} } }))
  server.at('watchPresence', at2014).tell(liveOf({ hoaminh: { at: 1, revision: '-', item: '' } }))
  server.at('watchYear', at2013).tell(recordOf(begun(at2013)))
  const results = { values: { a: '1' }, source: 'paper', note: '', rev: 1, by: 'a', at: 1 }
  server.at('watchResults', at2013).tell(liveOf({ 'hoa-minh': results }))
  await settle()
  expect(year).toMatchObject({ loaded: true, fresh: true, alarm: null, stage: 'signing' })
  expect(year.verdicts.size).toBe(3)
  expect(year.revision?.revision.number).toBe(1)
  expect(year.lastYear?.settings.title).toBe('Giao ước 2013')
  expect(year.lastResults.get('hoa-minh')).toEqual(results)
  expect(year.reviews.records.size).toBe(1)

  void year.open(at2015)
  await settle()
  expect(ofYears(server.listening())).toEqual(listened(at2015, at2014))
  expect(year.where).toEqual(at2015)
  expect(year).toMatchObject({ year: null, revision: null, loaded: false, fresh: false, alarm: null })
  expect(year.replay).toMatchObject({ where: at2015, entries: [] })
  // 2014 is last year now, and what it says of itself is known already
  expect(year.lastYear?.settings.title).toBe('Giao ước 2014')
  for (const left of [year.verdicts, year.texts, year.presence, year.lastResults, year.reviews.records])
    expect(left.size).toBe(0)
  expect([year.items.records.size, year.items.fresh, year.reviews.fresh]).toEqual([0, false, false])
  server.at('watchLog', at2014).tell({ entries: [], fresh: true })
  await settle()
  expect(year.alarm).toBeNull()
})

test('what was seen of one year is no measure of another', async () => {
  const { server, year } = openYear()
  const first = layTable('scribbled', at2014)
  first.freeze()
  first.open()
  void year.open(at2014)
  await settle()
  tellYear(server, first)
  await settle()
  void year.open(at2015)
  await settle()
  tellYear(server, layTable('scribbled', at2015))
  server.at('watchRevisions', at2015).tell(liveOf({}))
  await settle()
  expect(year.alarm).toBeNull()
  expect(year.year?.seq).toBe(0)
  void year.open(at2014)
  await settle()
  expect(year.alarm).toBeNull()
  expect(year.replay.entries).toHaveLength(2)
})

test('an alarm, a gap and a failure of one year are not told of another', async () => {
  const { server, page, year } = openYear()
  const table = layTable('scribbled', at2014)
  table.freeze()
  void year.open(at2014)
  await settle()
  tellYear(server, table)
  await settle()
  server.at('watchLog', at2014).tell({ entries: [], fresh: true })
  await settle()
  expect(year.alarm?.code).toBe('ENTRY_MISSING')
  server.at('watchReach').tell(false)
  server.at('watchItems', at2014).breakOff('DENIED')
  expect([year.fresh, year.failure?.code]).toEqual([false, 'DENIED'])
  const come = page.holdLoading()
  void year.open(at2015)
  await settle()
  expect(year).toMatchObject({ alarm: null, failure: null })
  server.at('watchReach').tell(true)
  come()
  await settle()
  tellYear(server, layTable('scribbled', at2015))
  await settle()
  expect(year).toMatchObject({ alarm: null, failure: null, fresh: true, loaded: true })
})

test('each year is held against what this device remembers of that year, and no other', async () => {
  const { server, page, year } = openYear()
  const table = layTable('scribbled', at2014)
  table.freeze()
  table.open()
  const { seq, head } = table.replay().projection
  page.heads.kept.set(`${at2015.bloc}/2015`, { seq, head: `sha256:${'0'.repeat(64)}`, since: 0 })
  void year.open(at2014)
  await settle()
  tellYear(server, table)
  await settle()
  expect(year.alarm).toBeNull()
  expect(page.heads.kept.get(`${at2014.bloc}/2014`)).toEqual({ seq, head, since: seq })
  const next = layTable('scribbled', at2015)
  next.freeze()
  next.open()
  void year.open(at2015)
  await settle()
  tellYear(server, next)
  await settle()
  expect(year.alarm?.code).toBe('FORKED')
  const come = page.holdLoading()
  void year.open(at2014)
  expect([year.alarm, year.followed]).toEqual([null, false])
  come()
  await settle()
  expect(year.alarm).toBeNull()
})

test('the memory of a year that was left, coming late, is not taken for the memory of the next', async () => {
  const { server, page, year } = openYear()
  const late = later<null>()
  const { recall } = page.heads
  const kept = { seq: 5, head: 'another', since: 0 }
  vi.spyOn(page.heads, 'recall').mockImplementation(async (where) => {
    if (where.year !== '2014') return recall(where)
    await late.promise
    return kept
  })
  void year.open(at2014)
  await settle()
  void year.open(at2015)
  await settle()
  late.answer(null)
  await settle()
  tellYear(server, layTable('scribbled', at2015))
  await settle()
  expect(year.alarm).toBeNull()
  expect(page.heads.kept.get(`${at2015.bloc}/2015`)?.seq).toBe(0)
})

test('what was followed of a year is remembered under that year, though it was left meanwhile', async () => {
  const { server, page, year } = openYear()
  const table = layTable('scribbled', at2014)
  table.freeze()
  void year.open(at2014)
  await settle()
  const come = page.holdLoading()
  tellYear(server, table)
  void year.open(at2015)
  come()
  await settle()
  expect(page.heads.kept.get(`${at2014.bloc}/2014`)?.head).toBe(yearOf(table).head)
  expect(page.heads.kept.get(`${at2015.bloc}/2015`)?.head).not.toBe(yearOf(table).head)
})
