import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fail, ok, type Result } from '@/domain/shared/result'

import { accountOf, later } from '../../fixtures/stores/app'
import { keyOf, kids, opened, settle } from '../../fixtures/stores/keys'

const { old, theirs } = kids

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('while a key is being made its own news is no alarm, and one that failed is not chosen', async () => {
  const { server, store, tellKeys, kid } = await opened()
  const registering = later<ReturnType<typeof fail>>()
  server.answers.registerKey = () => registering.promise
  const creating = store.create('passkey')
  await settle()
  tellKeys({ [kid]: keyOf('hoaminh', 5) })
  await settle()
  expect(store.strange).toEqual([])
  registering.answer(fail('DENIED'))
  expect(await creating).toEqual(fail('DENIED'))
  expect([store.chosen?.here, store.strange]).toEqual([false, [kid]])
})

test('nothing is signed while a key is being made, nor with another until the list of keys has it', async () => {
  const keys = { [old]: keyOf('hoaminh', 1) }
  const { server, store, tellKeys, kid } = await opened({ keys })
  const failing = later<ReturnType<typeof fail>>()
  server.answers.registerKey = () => failing.promise
  const failed = store.create('passkey')
  await settle()
  expect([store.chosen, store.preferred?.kid]).toEqual([null, old])
  failing.answer(fail('DENIED'))
  await failed
  expect(store.chosen?.kid).toBe(old)

  server.answers.registerKey = () => Promise.resolve(ok(kid))
  await store.create('passkey')
  expect(store.chosen).toBe(null)
  tellKeys({ ...keys, [kid]: keyOf('hoaminh', 5) })
  expect(store.chosen?.kid).toBe(kid)
})

test('a key that was being made when another account came is not waited for there', async () => {
  const { server, page, store, kid } = await opened({ keys: { [theirs]: keyOf('hoahiepnam', 1) } })
  const registering = later<Result<string>>()
  server.answers.registerKey = () => registering.promise
  const creating = store.create('passkey')
  await settle()
  page.become(accountOf('hoahiepnam'))
  await settle()
  registering.answer(ok(kid))
  expect(await creating).toMatchObject({ ok: true })
  expect(store.chosen?.kid).toBe(theirs)
})
