import { terminate } from 'firebase/firestore'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { LiveLog } from '@/firebase/log'
import type { Watch } from '@/firebase/live'

import { openHall, type Hall } from './hall'

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

/** What a listener tells, one after another, until `stop`. */
function listen<T>(watch: Watch<T>) {
  const told: T[] = []
  const failures: string[] = []
  const stop = watch(
    (value) => told.push(value),
    ({ code }) => failures.push(code),
  )
  return { told, failures, stop, last: () => told.at(-1) }
}

const entries = (log: LiveLog | undefined) => [log?.entries.length, log?.fresh]

test('a client that is terminated is replaced: the listeners say that they no longer know, and go on', async () => {
  const year = await hall.newYear()
  await year.freeze()
  const leader = hall.person('hoaminh')
  const { database } = leader.services
  const log = listen(database.watchLog(year.where))
  const keys = listen(database.watchKeys(year.where.bloc))
  await expect.poll(() => entries(log.last())).toEqual([1, true])
  await expect.poll(() => keys.last()?.fresh).toBe(true)

  await terminate(leader.line.db())
  await expect.poll(() => [log.last()?.fresh, keys.last()?.fresh], { timeout: 5_000 }).toEqual([false, false])
  await year.open()
  await expect.poll(() => entries(log.last()), { timeout: 5_000 }).toEqual([2, true])
  // what was known stood all the while: nothing was told as gone before the server was heard again
  const known = log.told.slice(log.told.findIndex(({ fresh }) => fresh))
  expect(known.every((one) => one.entries.length >= 1)).toBe(true)
  log.stop()
  keys.stop()
})

test('a client made anew in the middle of it all reads everything, and old news no longer come', async () => {
  const year = await hall.newYear()
  await year.freeze()
  const leader = hall.person('hoaminh')
  const log = listen(leader.services.database.watchLog(year.where))
  await expect.poll(() => entries(log.last())).toEqual([1, true])
  leader.line.renew()
  expect(entries(log.last())).toEqual([1, false])
  await year.open()
  await expect.poll(() => entries(log.last())).toEqual([2, true])
  await leader.line.reconnect()
  await year.sign('hoahiepnam')
  await expect.poll(() => entries(log.last())).toEqual([3, true])
  log.stop()
})
