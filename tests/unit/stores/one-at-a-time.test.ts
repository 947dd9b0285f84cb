import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'

import { fail, ok, type Result } from '@/domain/shared/result'
import { until } from '@/sync/until'
import { useBlocStore } from '@/stores/bloc'
import { useAct } from '@/composables/use-act'
import { useClockSkew, useNow } from '@/composables/use-now'
import { useOnline } from '@/composables/use-online'
import { useTask } from '@/composables/use-task'
import { usePendingWrite } from '@/composables/use-pending-write'
import { useYearStore } from '@/stores/year'

import { later, openStores } from '../../fixtures/stores/app'
import { createServer } from '../../fixtures/stores/server'
import { at2014, at2015, tellBloc, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)
const openPage = () => openStores({ server: createServer() })

test('a piece of work is not begun twice; the second time, what went wrong the first is forgotten', async () => {
  const task = openPage().use(useTask)
  const { promise, answer } = later<Result<string>>()
  const first = task.run(() => promise)
  expect(await task.run(() => Promise.resolve(ok('second')))).toBeNull()
  expect(task.busy.value).toBe(true)
  answer(fail('OFFLINE'))
  expect(await first).toEqual(fail('OFFLINE'))
  expect([task.busy.value, task.failure.value?.code]).toEqual([false, 'OFFLINE'])
  const again = later<Result<string>>()
  const second = task.run(() => again.promise)
  expect([task.busy.value, task.failure.value]).toEqual([true, null])
  again.answer(ok('there'))
  expect(await second).toEqual(ok('there'))
  expect([task.busy.value, task.failure.value]).toEqual([false, null])
  await expect(task.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(task.busy.value).toBe(false)
})

test('an act is done once, on what the screen knows when it begins, and by nobody who knows nothing', async () => {
  const server = createServer()
  const page = openStores({ server })
  const act = page.use(useAct)
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  expect(await act.run(() => Promise.resolve(ok(null)))).toEqual(fail('NOT_A_MEMBER'))
  expect(act.failure.value?.code).toBe('NOT_A_MEMBER')
  act.forget()
  expect(act.failure.value).toBeNull()
  void bloc.open(at2014.bloc)
  for (const where of [at2014, at2015]) {
    void year.open(where)
    await settle()
    tellYear(server, layTable('scribbled', where))
    tellBloc(server)
    await settle()
  }
  const seen: string[] = []
  const { promise, answer } = later<Result<null>>()
  const first = act.run((_services, scene, progress) => {
    seen.push(scene.replay.where.year)
    progress('sending')
    return promise
  })
  expect(act.step.value).toBe('starting')
  await settle()
  expect([seen, act.step.value, act.busy.value]).toEqual([['2015'], 'sending', true])
  expect(await act.run(() => Promise.resolve(ok(null)))).toBeNull()
  answer(fail('DENIED'))
  await first
  expect([act.failure.value?.code, act.busy.value]).toEqual(['DENIED', false])
  await expect(act.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect([act.failure.value, act.busy.value]).toEqual([null, false])
  // what happened while the act was being loaded is known to it
  const come = page.holdLoading()
  const table = layTable('scribbled', at2015)
  const late = act.run((_services, { replay }) => Promise.resolve(ok(replay.entries.length)))
  table.freeze()
  tellYear(server, table)
  await settle()
  come()
  await settle()
  expect(await late).toEqual(ok(1))
})

test('what is waited for is heard of once it is so, or given up after its time', async () => {
  const count = ref(0)
  const said: string[] = []
  void until(() => count.value > 0).then(() => said.push('one'))
  void until(() => count.value > 1, 1000).then(() => said.push('two'))
  void until(() => true).then(() => said.push('now'))
  await settle()
  expect(said).toEqual(['now'])
  count.value = 1
  await settle()
  expect(said).toEqual(['now', 'one'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(said).toEqual(['now', 'one', 'two'])
  const before = vi.getTimerCount()
  void until(() => count.value > 1, 60_000)
  count.value = 2
  await settle()
  expect(vi.getTimerCount()).toBe(before)
})

function openChoice() {
  const stored = ref('cũ')
  const page = openPage()
  return { stored, page, choice: page.use(() => usePendingWrite(() => stored.value)) }
}

test('what was chosen stands until its news; refused, the old value stands again', async () => {
  const { stored, choice } = openChoice()
  const first = later<Result<null>>()
  void choice.send('mới', () => first.promise)
  expect(choice.shown.value).toBe('mới')
  stored.value = 'của người khác'
  await nextTick()
  expect(choice.shown.value).toBe('mới')
  first.answer(ok(null))
  await settle()
  expect(choice.shown.value).toBe('mới')
  stored.value = 'mới'
  await nextTick()
  stored.value = 'sau đó'
  await nextTick()
  expect(choice.shown.value).toBe('sau đó')
  const second = later<Result<null>>()
  void choice.send('lần hai', () => second.promise)
  second.answer(fail('DENIED'))
  await settle()
  expect(choice.shown.value).toBe('sau đó')
})

test('chosen twice quickly, the second stands whatever comes of the first', async () => {
  const { stored, choice } = openChoice()
  const [first, second] = [later<Result<null>>(), later<Result<null>>()]
  void choice.send('một', () => first.promise)
  void choice.send('hai', () => second.promise)
  first.answer(fail('OFFLINE'))
  await settle()
  expect(choice.shown.value).toBe('hai')
  second.answer(ok(null))
  await settle()
  stored.value = 'một'
  await nextTick()
  expect(choice.shown.value).toBe('hai')
  stored.value = 'hai'
  await vi.advanceTimersByTimeAsync(9_000)
  expect(choice.shown.value).toBe('hai')
  stored.value = 'của người khác'
  await vi.advanceTimersByTimeAsync(1_000)
  expect(choice.shown.value).toBe('của người khác')
})

test('what was chosen and taken back at once stands as it was, whatever news come of the first', async () => {
  const { stored, choice } = openChoice()
  const [first, second] = [later<Result<null>>(), later<Result<null>>()]
  void choice.send('mới', () => first.promise)
  void choice.send('cũ', () => second.promise)
  first.answer(ok(null))
  second.answer(ok(null))
  await settle()
  stored.value = 'mới'
  await nextTick()
  expect(choice.shown.value).toBe('cũ')
})

test('without news the stored value stands again after ten seconds, counted from the last answer', async () => {
  const { choice } = openChoice()
  await choice.send('một', () => Promise.resolve(ok(null)))
  await vi.advanceTimersByTimeAsync(9_000)
  const second = later<Result<null>>()
  void choice.send('hai', () => second.promise)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(choice.shown.value).toBe('hai')
  second.answer(ok(null))
  await vi.advanceTimersByTimeAsync(9_900)
  expect(choice.shown.value).toBe('hai')
  await vi.advanceTimersByTimeAsync(200)
  expect(choice.shown.value).toBe('cũ')
})

test('the time on the screen goes on by the server’s clock, and only while the screen is there', async () => {
  const page = openPage()
  let offset = 60_000
  Object.assign(page.services, { clock: { now: () => Date.now() + offset, offset: () => offset } })
  const now = page.use(() => useNow(1000))
  const skew = page.use(useClockSkew)
  await settle()
  expect([now.value - Date.now() > 59_000, skew.value]).toEqual([true, 60_000])
  offset = 0
  await vi.advanceTimersByTimeAsync(2_000)
  expect([Math.abs(now.value - Date.now()) < 1_001, skew.value]).toEqual([true, 0])
  page.leave()
  expect(vi.getTimerCount()).toBe(0)
})

test('whether there is a network is followed as long as the screen is there', () => {
  const page = openPage()
  const online = page.use(useOnline)
  expect(online.value).toBe(true)
  page.goOnline(false)
  expect(online.value).toBe(false)
  page.goOnline(true)
  expect(online.value).toBe(true)
  page.leave()
  page.goOnline(false)
  expect(online.value).toBe(true)
})
