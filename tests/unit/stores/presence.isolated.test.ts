import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'

import { ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { usePresence } from '@/composables/use-presence'
import { useYearStore } from '@/stores/year'

import * as people from '../../components/support/people'
import { accountOf, openStores } from '../../fixtures/stores/app'
import { createServer, liveOf } from '../../fixtures/stores/server'
import { at2014, at2015, tellBloc, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

/** The page, which somebody looks at or does not. */
const looked = { visibilityState: 'visible' }

beforeEach(() => {
  vi.useFakeTimers()
  looked.visibilityState = 'visible'
  vi.stubGlobal('document', looked)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

async function openYear() {
  const server = createServer()
  const page = openStores({ server })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  const signs: string[] = []
  server.answers.writePresence = (where, uid, { item }) => {
    signs.push([where.year, uid, item].join(' '))
    return Promise.resolve(ok(null))
  }
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await seconds(1)
  const tell = async (where: typeof at2014 | typeof at2015 = at2014) => {
    tellYear(server, layTable('scribbled', where))
    tellBloc(server)
    await seconds(1)
  }
  const item = ref('a')
  return { server, page, year, bloc, signs, tell, item, attend: () => page.use(() => usePresence(item)) }
}

test('a sign of presence is given at once, then every half minute, never twice in 16 seconds', async () => {
  const { signs, tell, item, attend } = await openYear()
  await tell()
  attend()
  await seconds(1)
  expect(signs).toEqual(['2014 hoaminh a'])
  for (const next of ['b', 'c']) {
    item.value = next
    await seconds(1)
  }
  expect(signs).toHaveLength(1)
  await seconds(12)
  expect(signs).toHaveLength(1)
  await seconds(2)
  expect(signs).toEqual(['2014 hoaminh a', '2014 hoaminh c'])
  await seconds(28)
  expect(signs).toHaveLength(2)
  await seconds(2)
  expect(signs).toHaveLength(3)
})

test('nobody is present before the year is known, unseen, or switched off', async () => {
  const { server, signs, tell, attend } = await openYear()
  attend()
  await seconds(60)
  expect(signs).toEqual([])
  looked.visibilityState = 'hidden'
  await tell()
  await seconds(60)
  expect(signs).toEqual([])
  looked.visibilityState = 'visible'
  await seconds(30)
  expect(signs).toHaveLength(1)
  const members = Object.fromEntries(people.members)
  const me = members['hoaminh']
  if (me === undefined) throw new Error('nobody')
  server.at('watchMembers', at2014.bloc).tell(liveOf({ ...members, hoaminh: { ...me, active: false } }))
  await seconds(90)
  expect(signs).toHaveLength(1)
})

test('presence ends with the screen, also while what it needs is still being loaded', async () => {
  const { page, signs, tell, attend } = await openYear()
  await tell()
  const come = page.holdLoading()
  attend()
  await nextTick()
  page.leave()
  come()
  await seconds(120)
  expect(signs).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('who has left the year or signed out meanwhile is present in it no more', async () => {
  const { page, year, signs, tell, attend } = await openYear()
  await tell()
  const come = page.holdLoading()
  attend()
  year.close()
  come()
  await seconds(20)
  expect(signs).toEqual([])
  void year.open(at2015)
  await seconds(1)
  await tell(at2015)
  expect(signs).toEqual(['2015 hoaminh a'])
  page.become(accountOf('noivu'))
  await seconds(60)
  expect(new Set(signs.slice(1))).toEqual(new Set(['2015 noivu a']))
})
