import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { openHall, type Hall } from '../ceremony/hall'
import { firstOf } from '../ceremony/person'
import { canary } from '../support/judge'
import { time, type Fields } from '../support/values'
import { set } from '../support/writes'
import { listen } from './told'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const soon = { timeout: 40_000, interval: 100 }
const counted = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

async function put(documents: readonly (readonly [string, Fields])[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 400) {
    const writes = documents.slice(from, from + 400).map(([path, fields]) => set(path, fields))
    expect(await hall.emulator.commit(writes, 'owner')).toBe(200)
  }
}

const unit = (number: number): Fields => ({
  name: `Phường ${number}`,
  type: 'phường',
  code: '',
  order: number,
  validFrom: '',
  validTo: '',
  predecessors: [],
})
const key = (number: number): Fields => ({
  uid: 'noivu',
  spki: `3059301306072a8648ce3d020106082a8648ce3d03010703420004${'ab'.repeat(64)}`,
  kind: 'device',
  credentialId: '',
  transports: [],
  synced: false,
  at: time(number),
})

test('a write that nothing allows is denied', async () => {
  expect(await canary(hall.emulator)).toBe(403)
})

test('a record that does not read is named and the others stand; mended, it stands with them', async () => {
  const { where } = await hall.newYear()
  const base = `blocs/${where.bloc}`
  const { database } = hall.person('noivu').services
  const units = listen(database.watchUnits(where.bloc))
  const keys = listen(database.watchKeys(where.bloc))
  await vi.waitFor(() => expect([units.last()?.fresh, keys.last()?.fresh]).toEqual([true, true]), soon)
  const sound = keys.last()?.records.size ?? 0
  await put([
    [`${base}/units/tot`, unit(1)],
    [`${base}/units/hong`, { ...unit(2), order: 'hai' }],
    [`${base}/keys/hong`, { ...key(1), spki: 'xx' }],
    [`${base}/keys/tot`, key(2)],
  ])
  await vi.waitFor(
    () => expect([units.last()?.corrupt, keys.last()?.corrupt]).toEqual([['hong'], ['hong']]),
    soon,
  )
  expect([[...(units.last()?.records.keys() ?? [])], keys.last()?.records.size]).toEqual([['tot'], sound + 1])
  expect([units.last()?.fresh, keys.last()?.fresh]).toEqual([true, true])
  await put([
    [`${base}/units/hong`, unit(2)],
    [`${base}/keys/hong`, key(1)],
  ])
  await vi.waitFor(() => expect([units.last()?.corrupt, keys.last()?.corrupt]).toEqual([[], []]), soon)
  expect([units.last()?.records.size, keys.last()?.records.size]).toEqual([2, sound + 2])
  expect([units.failures, keys.failures]).toEqual([[], []])
})

test('a document that is not there, does not read, and is there, are three things', async () => {
  const { where } = await hall.newYear()
  const { database } = hall.person('noivu').services
  const seen = listen(database.watchSeen(where, 'noivu'))
  await vi.waitFor(() => expect(seen.last()).toEqual({ record: null, corrupt: false, fresh: true }), soon)
  const path = `blocs/${where.bloc}/years/2014/seen/noivu`
  await put([[path, { seq: 'một', at: time(1) }]])
  await vi.waitFor(() => expect(seen.last()).toEqual({ record: null, corrupt: true, fresh: true }), soon)
  await put([[path, { seq: 1, at: time(1999) }]])
  await vi.waitFor(() => expect(seen.last()).toMatchObject({ record: { seq: 1 }, corrupt: false }), soon)
  expect(seen.last()?.record?.at).toBe(1999)
})

test('an entry under another number than its own, or that does not read, is there as unreadable', async () => {
  const year = await hall.newYear()
  const { where } = year
  await year.freeze()
  const { database } = hall.person('noivu').services
  const log = listen(database.watchLog(where))
  await vi.waitFor(() => expect(log.last()?.entries.map(({ ok }) => ok)).toEqual([true]), soon)
  const base = `blocs/${where.bloc}/years/2014/log`
  const first = log.last()?.entries[0]
  if (first?.ok !== true) throw new Error('no entry')
  const entry = { ...(first.value as unknown as Fields), at: time(first.value.at) }
  await put([
    [`${base}/7`, { ...entry, seq: 2 }],
    [`${base}/3`, { seq: 3, act: 'freeze' }],
  ])
  await vi.waitFor(() => expect(log.last()?.entries).toHaveLength(3), soon)
  expect(log.last()?.entries.map((one) => (one.ok ? one.value.seq : one.failure.code))).toEqual([
    1,
    'ENTRY_UNREADABLE',
    'ENTRY_UNREADABLE',
  ])
  expect(await database.readEntry(where, 1)).toMatchObject({ value: { hash: first.value.hash } })
  expect(await database.readEntry(where, 2)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  expect(await database.readEntry(where, 3)).toMatchObject({ failure: { code: 'ENTRY_UNREADABLE' } })
})

test('a list that is longer than one listener may hold is told whole', async () => {
  const { where } = await hall.newYear()
  const base = `blocs/${where.bloc}/units`
  await put(counted(1, 199).map((number) => [`${base}/u${number}`, unit(number)]))
  const units = listen(hall.person('noivu').services.database.watchUnits(where.bloc))
  await vi.waitFor(() => expect(units.last()).toMatchObject({ fresh: true }), soon)
  expect(units.last()?.records.size).toBe(199)
  await put(counted(200, 202).map((number) => [`${base}/u${number}`, unit(number)]))
  await vi.waitFor(() => expect(units.last()?.records.size).toBe(202), soon)
})

test('a discussion longer than one listener may hold is told whole', async () => {
  const { where } = await hall.newYear()
  const base = `blocs/${where.bloc}/years/2014/comments`
  const comment = (number: number): Fields => ({
    uid: 'noivu',
    unit: '',
    number,
    item: 'a',
    digest: '',
    body: `Ý kiến ${number}`,
    kind: 'comment',
    value: '',
    target: '',
    mentions: [],
    resolved: '',
    at: time(number),
  })
  await put(counted(1, 1001).map((number) => [`${base}/noivu_${number}`, comment(number)]))
  const { records } = await firstOf(hall.person('noivu').services.database.watchComments(where))
  expect([records.size, records.has('noivu_1'), records.has('noivu_1001')]).toEqual([1001, true, true])
})

test('a list that only grows goes on over the end of its first page, in order, and says so only once all is confirmed', async () => {
  const { where } = await hall.newYear()
  const base = `blocs/${where.bloc}/keys`
  const { database } = hall.person('noivu').services
  const own = (await firstOf(database.watchKeys(where.bloc))).records.size
  await put(counted(1, 999 - own).map((number) => [`${base}/k${number}`, key(number)]))
  const keys = listen(database.watchKeys(where.bloc))
  await vi.waitFor(() => expect([keys.last()?.fresh, keys.last()?.records.size]).toEqual([true, 999]), soon)
  const ids = () => [...(keys.last()?.records.keys() ?? [])]
  const later = Date.now() + 60_000
  for (const [index, id] of ['x1000', 'x1001', 'x1002'].entries()) {
    await put([[`${base}/${id}`, key(later + index)]])
    await vi.waitFor(() => expect([keys.last()?.fresh, ids().at(-1)]).toEqual([true, id]), soon)
    expect(ids()).toHaveLength(1000 + index)
  }
  expect(ids().slice(-3)).toEqual(['x1000', 'x1001', 'x1002'])
  const again = listen(database.watchKeys(where.bloc))
  await vi.waitFor(() => expect(again.last()?.fresh).toBe(true), soon)
  expect([...(again.last()?.records.keys() ?? [])]).toEqual(ids())
  // whoever is told that this is all is told of all
  expect(again.told.filter(({ fresh }) => fresh).map(({ records }) => records.size)).toEqual(
    again.told.filter(({ fresh }) => fresh).map(() => 1002),
  )
  keys.stop()
  const silent = keys.told.length
  await put([[`${base}/x1003`, key(later + 9)]])
  await vi.waitFor(() => expect(again.last()?.records.size).toBe(1003), soon)
  expect(keys.told).toHaveLength(silent)
  expect([keys.failures, again.failures]).toEqual([[], []])
})
