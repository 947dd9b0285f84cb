import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fail } from '@/domain/shared/result'
import { useYearStore } from '@/stores/year'

import * as people from '../../components/support/people'
import { accountOf, later } from '../../fixtures/stores/app'
import { keyOf, kids, opened, settle } from '../../fixtures/stores/keys'
import { liveOf } from '../../fixtures/stores/server'
import { at2014, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

const { here, old, newest, elsewhere, theirs, strange } = kids

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const kidsOf = (usable: readonly { readonly kid: string }[]) => usable.map(({ kid }) => kid)

test('this device’s key comes first, then the newest; a device key of another device signs nothing here', async () => {
  const { store } = await opened({
    keys: {
      [old]: keyOf('hoaminh', 1),
      [newest]: keyOf('hoaminh', 3),
      [here]: keyOf('hoaminh', 2, 'device'),
      [elsewhere]: keyOf('hoaminh', 9, 'device'),
      [theirs]: keyOf('hoahiepnam', 9),
    },
    here: { hoaminh: [here] },
  })
  expect(kidsOf(store.usable)).toEqual([here, newest, old])
  expect(store.chosen?.kid).toBe(here)
  store.choose(old)
  expect(store.chosen?.kid).toBe(old)
  store.choose(theirs)
  expect(store.chosen?.kid).toBe(here)
})

test('a revoked key signs nothing, wherever it was revoked, nor any but the one that its person is held to', async () => {
  const table = layTable('device')
  const keys = { [old]: keyOf('hoaminh', 1), [here]: keyOf('hoaminh', 2), [newest]: keyOf('hoaminh', 3) }
  const { server, page, store } = await opened({ keys })
  server.at('watchRevocations', at2014.bloc).tell(liveOf({ [newest]: { year: '2013', seq: 4 } }))
  expect(kidsOf(store.usable)).toEqual([here, old])
  table.revoke(table.witness(), here)
  tellYear(server, table)
  void page.use(useYearStore).open(at2014)
  await settle()
  expect(kidsOf(store.usable)).toEqual([old])
  expect([...store.revoked].sort()).toEqual([here, newest])
  const members = Object.fromEntries(people.members)
  const held = members['hoaminh']
  if (held === undefined) throw new Error('nobody')
  server.at('watchMembers', at2014.bloc).tell(liveOf({ ...members, hoaminh: { ...held, onlyKey: newest } }))
  expect(store.chosen).toBeNull()
})

test('a key that this device did not make is strange until its owner says it is theirs, on this page and the next', async () => {
  const keys = {
    [here]: keyOf('hoaminh', 1),
    [strange]: keyOf('hoaminh', 2),
    [theirs]: keyOf('hoahiepnam', 2),
  }
  const own = { hoaminh: [here] }
  const { store, told } = await opened({ keys, here: own })
  expect(store.strange).toEqual([strange])
  await store.acknowledge(strange)
  expect([store.strange, told]).toEqual([[], [strange]])
  expect((await opened({ keys, here: own, acknowledged: told })).store.strange).toEqual([])
})

test('a strange key that is revoked is no more to be answered for', async () => {
  const { server, store } = await opened({ keys: { [strange]: keyOf('hoaminh', 2) } })
  expect(store.strange).toEqual([strange])
  server.at('watchRevocations', at2014.bloc).tell(liveOf({ [strange]: { year: '2014', seq: 4 } }))
  expect(store.strange).toEqual([])
})

test('a key that another window of this browser has made is not strange here', async () => {
  const made: Record<string, string[]> = { hoaminh: [] }
  const { store, tellKeys } = await opened({ here: made })
  made['hoaminh'] = [here]
  tellKeys({ [here]: keyOf('hoaminh', 1) })
  await settle()
  expect([store.strange, kidsOf(store.usable), store.usable[0]?.here]).toEqual([[], [here], true])
})

test('what this device made for one account is another’s neither to sign with nor to answer for', async () => {
  const keys = { [here]: keyOf('hoaminh', 1, 'device'), [theirs]: keyOf('hoahiepnam', 2, 'device') }
  const { page, store } = await opened({ keys, here: { hoaminh: [here], hoahiepnam: [theirs] } })
  store.choose(here)
  page.become(accountOf('hoahiepnam'))
  await settle()
  expect([kidsOf(store.usable), store.chosen?.kid, store.strange]).toEqual([[theirs], theirs, []])
  page.become(accountOf('thuky'))
  await settle()
  expect([store.chosen, store.strange]).toEqual([null, []])
})

test('what the device answers of the account before, coming late, says nothing of the next', async () => {
  const keys = { [here]: keyOf('hoaminh', 1, 'device'), [theirs]: keyOf('hoahiepnam', 1, 'device') }
  const { page, store } = await opened({ keys })
  const slow = later<readonly string[]>()
  const own = vi.spyOn(page.services.signer, 'ownKeys').mockReturnValueOnce(slow.promise)
  page.become(accountOf('hoahiepnam'))
  await settle()
  expect(own).toHaveBeenCalledTimes(1)
  page.become(accountOf('hoaminh'))
  await settle()
  slow.answer([here])
  await settle()
  expect(store.usable).toEqual([])
})

test('a key made here is used from then on; its device is told of the living keys there are', async () => {
  const keys = { [old]: keyOf('hoaminh', 1), [newest]: { ...keyOf('hoaminh', 2), credentialId: 'dead' } }
  const { server, store, made, remembered, kid, tellKeys } = await opened({ keys, here: { hoaminh: [old] } })
  server.at('watchRevocations', at2014.bloc).tell(liveOf({ [newest]: { year: '2013', seq: 1 } }))
  const created = await store.create('passkey')
  expect(created).toMatchObject({ ok: true, value: { kid } })
  const { bloc } = people
  expect(made).toEqual([
    [
      'passkey',
      {
        bloc: at2014.bloc,
        uid: 'hoaminh',
        email: 'hoaminh@demo.test',
        name: 'Võ Thị Mỹ Duyên',
        rpId: bloc.rpId,
      },
      ['c0ffee'],
    ],
  ])
  expect(remembered).toMatchObject([{ kid, uid: 'hoaminh', bloc: at2014.bloc }])
  tellKeys({ ...keys, [kid]: keyOf('hoaminh', 0) })
  expect([store.chosen?.kid, store.chosen?.here, store.strange.includes(kid)]).toEqual([kid, true, false])
})

test('a device key is made by whoever has just signed in afresh, a passkey without; nobody makes one for nobody', async () => {
  const { page, session, store, made } = await opened()
  expect(await store.create('device')).toEqual(fail('SESSION_EXPIRED'))
  await session.reauthenticate({ password: 'x' })
  expect((await store.create('device')).ok).toBe(true)
  expect(made).toHaveLength(1)
  page.become(null)
  await settle()
  expect(await store.create('passkey')).toEqual(fail('NOT_SIGNED_IN'))
})
