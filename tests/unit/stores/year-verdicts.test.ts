import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import * as people from '../../components/support/people'
import { openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, keysOf, tellBloc, tellYear } from '../../fixtures/stores/year'
import { layTable, type Table } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)

async function openYear(table: Table, judging = ecdsa) {
  const server = createServer()
  const page = openStores({ server, ecdsa: judging })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await settle()
  return {
    server,
    page,
    year,
    bloc,
    verdictsOf: () => table.log.flatMap(({ seq }) => year.verdicts.get(seq)?.ok ?? []),
  }
}

function signedOnce(): Table {
  const table = layTable('passkey', at2014)
  table.freeze()
  table.open()
  table.sign('hoa-minh')
  return table
}

const textsOf = ({ revisions }: Table) =>
  Object.fromEntries([...revisions].map(([digest, text]) => [digest, { text }]))

test('nothing is judged by keys, texts or a bloc that the server has not confirmed yet', async () => {
  const table = signedOnce()
  const { server, year, verdictsOf } = await openYear(table)
  tellYear(server, table)
  server.at('watchRevisions', at2014).tell(liveOf({}, { fresh: false }))
  tellBloc(server, table)
  server.at('watchKeys', at2014.bloc).tell(liveOf({}, { fresh: false }))
  server.at('watchBloc', at2014.bloc).tell(recordOf<never>(null))
  await settle()
  expect([year.replay.entries.length, verdictsOf()]).toEqual([3, []])
  server.at('watchBloc', at2014.bloc).tell(recordOf(people.bloc))
  await settle()
  server.at('watchRevisions', at2014).tell(liveOf(textsOf(table)))
  await settle()
  expect(verdictsOf()).toEqual([])
  tellBloc(server, table)
  await settle()
  expect(verdictsOf()).toEqual([true, true, true])
  expect(year.stage).toBe('signing')
})

test('texts alone that are not confirmed hold judgement back, and so do keys', async () => {
  const table = signedOnce()
  const { server, verdictsOf } = await openYear(table)
  tellYear(server, table)
  server.at('watchRevisions', at2014).tell(liveOf({}, { fresh: false }))
  tellBloc(server, table)
  await settle()
  expect(verdictsOf()).toEqual([])
  const other = await openYear(table)
  tellYear(other.server, table)
  tellBloc(other.server, table)
  other.server.at('watchKeys', at2014.bloc).tell(liveOf({}, { fresh: false }))
  await settle()
  expect(other.verdictsOf()).toEqual([])
})

test('what was judged is judged anew when a key, a text or the site turns out another', async () => {
  const table = signedOnce()
  const { server, verdictsOf } = await openYear(table)
  const keys = keysOf(table)
  tellBloc(server, table)
  tellYear(server, table)
  await settle()
  expect(verdictsOf()).toEqual([true, true, true])
  const { kid } = table.leader('hoa-minh')
  const others = Object.fromEntries(Object.entries(keys).filter(([id]) => id !== kid))
  server.at('watchKeys', at2014.bloc).tell(liveOf(others))
  await settle()
  expect(verdictsOf()).toEqual([true, true, false])
  server.at('watchKeys', at2014.bloc).tell(liveOf(keys))
  await settle()
  expect(verdictsOf()).toEqual([true, true, true])
  server.at('watchRevisions', at2014).tell(liveOf({}))
  await settle()
  expect(verdictsOf()).toEqual([false, true, true])
})

test('what was judged before the signing was opened is judged anew when the bloc turns out to sign elsewhere', async () => {
  const table = layTable('passkey', at2014)
  table.freeze()
  const { server, verdictsOf } = await openYear(table)
  tellBloc(server, table)
  tellYear(server, table)
  await settle()
  expect(verdictsOf()).toEqual([true])
  server.at('watchBloc', at2014.bloc).tell(recordOf({ ...people.bloc, rpId: 'other.test' }))
  await settle()
  expect(verdictsOf()).toEqual([false])
})

test('an entry is shown with its verdict; one that takes long to be judged is shown before it', async () => {
  const table = signedOnce()
  let slow = false
  const { server, year, verdictsOf } = await openYear(table, async (...asked) => {
    if (slow) await new Promise((resolve) => setTimeout(resolve, 300))
    return ecdsa(...asked)
  })
  tellBloc(server, table)
  tellYear(server, table)
  await settle()
  table.sign('hoa-hiep-bac')
  slow = true
  tellYear(server, table)
  await vi.advanceTimersByTimeAsync(20)
  expect([year.replay.entries.length, year.verdicts.size]).toEqual([3, 3])
  await vi.advanceTimersByTimeAsync(60)
  expect([year.replay.entries.length, year.verdicts.size]).toEqual([4, 3])
  await vi.advanceTimersByTimeAsync(300)
  expect(verdictsOf()).toEqual([true, true, true, true])
})

test('the text that stands and the one it replaced are told apart, and every other of the year', async () => {
  const table = layTable('scribbled', at2014)
  expect((await openYear(table)).year.previous).toBeNull()
  table.freeze()
  table.reopen()
  table.freeze({ title: 'Giao ước, sửa lần hai' })
  table.reopen()
  table.freeze({ title: 'Giao ước, sửa lần ba' })
  const { server, year } = await openYear(table)
  tellBloc(server, table)
  tellYear(server, table)
  await settle()
  expect(year.revision?.revision.title).toBe('Giao ước, sửa lần ba')
  expect(year.previous?.revision.title).toBe('Giao ước, sửa lần hai')
  expect(year.texts.size).toBe(3)
})
