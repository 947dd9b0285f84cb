import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { createDevice } from '@/device'
import { createHeads } from '@/device/heads'
import { createOutbox } from '@/device/outbox'
import { createProofs } from '@/device/proofs'
import { openDeviceDatabase, type DeviceDatabase, type Kept } from '@/device/storage'
import { fail, ok } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

/** Shuts the store as the browser does; nothing can be done with its connection any more. */
function shut(database: DeviceDatabase): Promise<void> {
  return database.use((db) => {
    db.close()
    return Promise.resolve()
  })
}

/** This device's store, as a page finds it that is opened now. */
async function opened() {
  const database = await openDeviceDatabase()
  if (!database.ok) throw new Error(database.failure.detail)
  onTestFinished(() => shut(database.value))
  return database
}

beforeEach(async () => {
  const { value } = await opened()
  await value.use(async (db) => {
    for (const name of db.objectStoreNames) await db.clear(name)
  })
})

const thisYear: Where = { bloc: 'khoi', year: '2015' }
const lastYear: Where = { bloc: 'khoi', year: '2014' }
const otherBloc: Where = { bloc: 'cum', year: '2015' }

const headOf = (seq: number) => ({ seq, head: String(seq).repeat(64), since: 1 })

test('the last head of a log is that of its own year, bloc and database', async () => {
  const heads = createHeads(await opened(), 'a')
  await heads.remember(lastYear, headOf(8))
  expect(await heads.recall(thisYear)).toBeNull()
  await heads.remember(thisYear, headOf(2))
  await heads.remember(otherBloc, headOf(5))
  const later = await opened()
  await createHeads(later, 'b').remember(thisYear, headOf(1))
  const again = createHeads(later, 'a')
  expect(await again.recall(lastYear)).toMatchObject(headOf(8))
  expect(await again.recall(thisYear)).toMatchObject(headOf(2))
  expect(await again.recall(otherBloc)).toMatchObject(headOf(5))
  await again.remember(thisYear, headOf(3))
  expect(await again.recall(thisYear)).toMatchObject(headOf(3))
})

test('the proof of a year is that of its own year, bloc and database, and gives way to a newer one', async () => {
  const proofs = createProofs(await opened(), 'a')
  expect(await proofs.keep(lastYear, { text: 'of 2014', head: 'h' })).toEqual(ok(null))
  expect(await proofs.recall(thisYear)).toBeNull()
  await proofs.keep(thisYear, { text: 'of 2015', head: 'h' })
  await proofs.keep(otherBloc, { text: 'of another bloc', head: 'h' })
  const later = await opened()
  await createProofs(later, 'b').keep(thisYear, { text: 'of another database', head: 'h' })
  const again = createProofs(later, 'a')
  expect((await again.recall(lastYear))?.text).toBe('of 2014')
  expect((await again.recall(thisYear))?.text).toBe('of 2015')
  expect((await again.recall(otherBloc))?.text).toBe('of another bloc')
  await again.keep(thisYear, { text: 'of 2015, longer', head: 'i' })
  expect(await again.recall(thisYear)).toMatchObject({ text: 'of 2015, longer', head: 'i' })
})

test('heads and proofs of two databases are told apart by the stack that the device is made for', async () => {
  const [one, other] = await Promise.all(
    ['one', 'other'].map((stack) => createDevice(stack, () => Promise.resolve(fail('OFFLINE')))),
  )
  await one?.heads.remember(thisYear, headOf(4))
  await one?.proofs.keep(thisYear, { text: 'a proof', head: 'h' })
  expect(await other?.heads.recall(thisYear)).toBeNull()
  expect(await other?.proofs.recall(thisYear)).toBeNull()
})

function act(id: string, by: string, where = thisYear): Kept {
  return { id, where, signed: { by, sig: id, act: 'sign' } as Kept['signed'], beside: {}, keptAt: 7 }
}

test('what was signed is there for the next page, whoever signed it and for which year, until it is dropped', async () => {
  const outbox = createOutbox(await opened())
  expect(outbox.durable).toBe(true)
  const acts = [act('1', 'an'), act('2', 'binh'), act('3', 'an', lastYear)]
  for (const one of acts) expect(await outbox.keep(one)).toEqual(ok(null))
  await outbox.keep(act('1', 'an'))
  const again = createOutbox(await opened())
  expect(await again.all()).toEqual(acts)
  await again.drop('2')
  expect((await outbox.all()).map(({ id }) => id)).toEqual(['1', '3'])
})

test('a browser that keeps nothing keeps what was signed as long as the page, and says so', async () => {
  const outbox = createOutbox(fail('STORAGE_UNAVAILABLE'))
  expect(outbox.durable).toBe(false)
  await outbox.keep(act('1', 'an'))
  await outbox.keep(act('2', 'an'))
  await outbox.drop('1')
  expect(await outbox.all()).toEqual([act('2', 'an')])
  expect(await createOutbox(fail('STORAGE_UNAVAILABLE')).all()).toEqual([])
  const heads = createHeads(fail('STORAGE_UNAVAILABLE'), 'a')
  await heads.remember(thisYear, headOf(2))
  expect(await heads.recall(thisYear)).toBeNull()
  const proofs = createProofs(fail('STORAGE_UNAVAILABLE'), 'a')
  expect(await proofs.keep(thisYear, { text: 'a proof', head: 'h' })).toEqual(fail('STORAGE_UNAVAILABLE'))
  expect(await proofs.recall(thisYear)).toBeNull()
})

test.each([
  ['QuotaExceededError', 'STORAGE_FULL'],
  ['UnknownError', 'STORAGE_UNAVAILABLE'],
])('what the browser does not write (%s) is not called kept', async (name, code) => {
  const database = await opened()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name)
  })
  onTestFinished(() => put.mockRestore())
  const failed = { ok: false, failure: { code } }
  expect(await createOutbox(database).keep(act('1', 'an'))).toMatchObject(failed)
  expect(await createProofs(database, 'a').keep(thisYear, { text: 'p', head: 'h' })).toMatchObject(failed)
  put.mockRestore()
  expect(await createOutbox(database).all()).toEqual([])
})

test('a store that the browser has shut is opened anew', async () => {
  const database = await opened()
  const outbox = createOutbox(database)
  await outbox.keep(act('1', 'an'))
  await shut(database.value)
  await outbox.keep(act('2', 'an'))
  expect((await outbox.all()).map(({ id }) => id)).toEqual(['1', '2'])
})

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error('not deleted'))
    request.onblocked = () => reject(new Error('held up by an open page'))
  })
}

test('an open page does not hold up one of a newer version', async () => {
  const database = await opened()
  await createOutbox(database).keep(act('1', 'an'))
  await expect(deleted('giao-uoc')).resolves.toBeUndefined()
})

/** The store as the first version of the app made it. */
function ofFirstVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('giao-uoc', 1)
    request.onerror = () => reject(new Error('not made'))
    request.onupgradeneeded = () => {
      const db = request.result
      db.createObjectStore('keys', { keyPath: 'kid' })
      db.createObjectStore('outbox', { keyPath: 'id' }).put(act('1', 'an'))
      db.createObjectStore('heads', { keyPath: 'log' })
      db.createObjectStore('acknowledged', { keyPath: 'kid' })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

test('a store of the first version gets a place for proofs, and loses nothing', async () => {
  await deleted('giao-uoc')
  await ofFirstVersion()
  const database = await opened()
  expect(await createOutbox(database).all()).toEqual([act('1', 'an')])
  expect(await createProofs(database, 'a').keep(thisYear, { text: 'p', head: 'h' })).toEqual(ok(null))
})
