import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'

import type { Where } from '@/domain/log/where'
import { useBlocStore } from '@/stores/bloc'

import { openStores } from '../../fixtures/stores/app'
import type { Server } from '../../fixtures/stores/server'
import { openHall, type Hall } from '../ceremony/hall'
import { seatPerson } from '../ceremony/person'
import { canary } from '../support/judge'
import { time } from '../support/values'
import { remove, set } from '../support/writes'
import { openLine } from './line'
import { listen } from './told'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const soon = { timeout: 40_000, interval: 100 }

/** Somebody of the hall whose line to the server can be cut. */
async function onLine(uid: string) {
  const line = await openLine(hall.emulator.port)
  const person = seatPerson(hall.person(uid).member, line.port, {
    rpId: 'localhost',
    origin: 'http://localhost:5173',
  })
  onTestFinished(async () => {
    await person.leave()
    line.close()
  })
  return { line, database: person.services.database }
}

const item = (text: string) => ({
  area: 'kinh-te',
  text,
  uom: '%',
  direction: 'up',
  targets: {},
  points: 1,
  order: 1,
  removed: false,
  rev: 1,
  by: 'hoahiepbac',
  at: time(1),
})

function listenToAll(database: Awaited<ReturnType<typeof onLine>>['database'], where: Where) {
  const year = listen(database.watchYear(where))
  const items = listen(database.watchItems(where))
  const keys = listen(database.watchKeys(where.bloc))
  const log = listen(database.watchLog(where))
  const all = [year, items, keys, log]
  const fresh = () => all.map(({ last }) => last()?.fresh)
  return { year, items, keys, log, all, fresh }
}

test('a write that nothing allows is denied', async () => {
  expect(await canary(hall.emulator)).toBe(403)
})

test('a line that is cut is told of with what is known; mended, what was missed comes, confirmed', async () => {
  const year = await hall.newYear()
  const { where } = year
  await hall.owner(`blocs/${where.bloc}/years/2014/items/a`, item('Một'))
  const { line, database } = await onLine('noivu')
  const heard = listenToAll(database, where)
  await vi.waitFor(() => expect(heard.fresh()).toEqual([true, true, true, true]), soon)
  const [before, keys] = [heard.all.map(({ told }) => told.length), heard.keys.last()?.records.size]
  line.cut()
  await vi.waitFor(() => expect(heard.fresh()).toEqual([false, false, false, false]), soon)
  expect(heard.items.last()?.records.get('a')?.text).toBe('Một')
  expect(heard.keys.last()?.records.size).toBe(keys)
  expect(heard.year.last()?.record?.stage).toBe('drafting')

  await hall.owner(`blocs/${where.bloc}/years/2014/items/b`, item('Hai'))
  await year.freeze()
  await hall.person('hoaminh').newKey(where.bloc)
  line.mend()
  await vi.waitFor(() => expect(heard.fresh()).toEqual([true, true, true, true]), soon)
  expect([...(heard.items.last()?.records.keys() ?? [])]).toEqual(['a', 'b'])
  expect(heard.log.last()?.entries).toHaveLength(1)
  expect(heard.year.last()?.record).toMatchObject({ stage: 'frozen', seq: 1 })
  expect(heard.keys.last()?.records.size).toBe((keys ?? 0) + 1)
  // and nothing was called confirmed while it was not
  const between = heard.all.map(({ told }, index) => told.slice(before[index]).map(({ fresh }) => fresh))
  for (const told of between) expect(told.indexOf(true)).toBeGreaterThan(told.indexOf(false))
  expect(heard.all.flatMap(({ failures }) => failures)).toEqual([])
})

test('where the server was never reached, nothing is there and nothing is confirmed, until it is', async () => {
  const { where } = await hall.newYear()
  const { line, database } = await onLine('noivu')
  line.cut()
  const heard = listenToAll(database, where)
  await vi.waitFor(() => expect(heard.fresh()).toEqual([false, false, false, false]), soon)
  expect(heard.year.last()).toEqual({ record: null, corrupt: false, fresh: false })
  expect([heard.keys.last()?.records.size, heard.log.last()?.entries.length]).toEqual([0, 0])
  expect(await database.readYear(where)).toMatchObject({ failure: { code: 'OFFLINE' } })
  expect(await database.readItems(where)).toMatchObject({ failure: { code: 'OFFLINE' } })
  expect(await database.changeBloc(where.bloc, { name: 'Khối mới' })).toMatchObject({
    failure: { code: 'OFFLINE' },
  })
  expect(await database.keyRoom(where.bloc, 'noivu')).toMatchObject({ failure: { code: 'OFFLINE' } })
  line.mend()
  await vi.waitFor(() => expect(heard.fresh()).toEqual([true, true, true, true]), soon)
  expect(heard.year.last()?.record?.stage).toBe('drafting')
  expect((await database.readYear(where)).ok).toBe(true)
})

test('what is deleted while nobody hears of it is gone once the line is mended', async () => {
  const { where } = await hall.newYear()
  const path = `blocs/${where.bloc}/years/2014/items`
  for (const id of ['a', 'b']) await hall.owner(`${path}/${id}`, item(id))
  const { line, database } = await onLine('noivu')
  const items = listen(database.watchItems(where))
  await vi.waitFor(() => expect(items.last()?.records.size).toBe(2), soon)
  line.cut()
  await vi.waitFor(() => expect(items.last()?.fresh).toBe(false), soon)
  expect(await hall.emulator.commit([remove(`${path}/a`)], 'owner')).toBe(200)
  line.mend()
  await vi.waitFor(() => expect(items.last()?.fresh).toBe(true), soon)
  expect([...(items.last()?.records.keys() ?? [])]).toEqual(['b'])
})

test('who may not listen is told so and nothing else; let in, their bloc comes to life by itself', async () => {
  const { where } = await hall.newYear()
  const member = hall.person('noivu').member
  const path = `blocs/${where.bloc}/members/noivu`
  expect(await hall.emulator.commit([remove(path)], 'owner')).toBe(200)
  const { database } = await onLine('noivu')
  const heard = listenToAll(database, where)
  await vi.waitFor(
    () => expect(heard.all.map(({ failures }) => failures)).toEqual(heard.all.map(() => ['DENIED'])),
    soon,
  )
  expect(heard.all.flatMap(({ told }) => told as unknown[])).toEqual([])
  const bloc = openStores({ server: { database } as unknown as Server, as: 'noivu' }).use(useBlocStore)
  void bloc.open(where.bloc)
  onTestFinished(() => {
    bloc.close()
  })
  await vi.waitFor(() => expect(bloc.failure?.code).toBe('DENIED'), soon)
  expect(bloc.loaded).toBe(false)
  expect(await hall.emulator.commit([set(path, { ...member })], 'owner')).toBe(200)
  await vi.waitFor(
    () => expect([bloc.loaded, bloc.me?.uid, bloc.failure]).toEqual([true, 'noivu', null]),
    soon,
  )
})
