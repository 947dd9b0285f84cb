import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ok } from '@/domain/shared/result'
import type { SigningKey } from '@/domain/signing/key'
import { useManaging } from '@/composables/use-managing'
import { useBlocStore } from '@/stores/bloc'
import { useInvitesStore } from '@/stores/invites'
import { useKeyRoom } from '@/composables/use-key-room'
import { useSigningUnits } from '@/composables/use-signing-units'
import { useYearStore } from '@/stores/year'

import * as people from '../../components/support/people'
import { accountOf, openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, begun, tellBloc } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)
const here = at2014.bloc
const there = 'khoi-khac'
const key: SigningKey = {
  uid: 'hoaminh',
  spki: '',
  kind: 'passkey',
  credentialId: '',
  transports: [],
  synced: false,
  at: 1,
}

function openBloc(as = 'noivu') {
  const server = createServer()
  const page = openStores({ server, as })
  return { server, page, bloc: page.use(useBlocStore) }
}
const listened = (bloc: string) =>
  ['watchBloc', 'watchKeys', 'watchMembers', 'watchRevocations', 'watchUnits', 'watchYears'].map(
    (name) => `${name} ${bloc}`,
  )
const ofBlocs = (names: readonly string[]) => names.filter((name) => name !== 'watchReach ').sort()

test('a bloc that was left before anything of it could be asked is never listened to', async () => {
  const { server, page, bloc } = openBloc()
  const come = page.holdLoading()
  for (const id of [here, there, there]) void bloc.open(id)
  come()
  await settle()
  expect(ofBlocs(server.listening())).toEqual(listened(there))
  void bloc.open(there)
  await settle()
  for (const name of ['watchKeys', 'watchMembers'] as const) expect(server.at(name, there).opened()).toBe(1)
})

test('a bloc that is left leaves nothing of itself on the next', async () => {
  const { server, page, bloc } = openBloc()
  void bloc.open(here)
  await settle()
  tellBloc(server)
  server.at('watchKeys', here).tell(liveOf({ k: key }))
  server.at('watchRevocations', here).tell(liveOf({ k: { year: '2014', seq: 3 } }))
  server.at('watchYears', here).tell(liveOf({ '2014': begun(at2014) }))
  expect([bloc.loaded, bloc.me?.uid, bloc.titleOf('hoa-minh')]).toEqual([true, 'noivu', 'phường Hòa Minh'])
  expect(bloc.keyOwner('k')).toBe('hoaminh')
  server.at('watchKeys', here).tell(liveOf({}))
  server.at('watchRevocations', here).tell(liveOf({ other: { year: '2014', seq: 4 } }))
  expect([bloc.keyAltered, bloc.revocationAltered, bloc.keyOwner('k')]).toEqual(['k', 'k', 'hoaminh'])
  server.at('watchKeys', here).breakOff('DENIED')
  expect(bloc.failure?.code).toBe('DENIED')
  const come = page.holdLoading()
  void bloc.open(there)
  expect(bloc).toMatchObject({ bloc: null, me: null, loaded: false, failure: null })
  expect([bloc.keyAltered, bloc.revocationAltered, bloc.keyOwner('k')]).toEqual([null, null, undefined])
  for (const left of [bloc.units, bloc.members, bloc.keys, bloc.years])
    expect([left.records.size, left.fresh]).toEqual([0, false])
  expect([bloc.revocations.size, bloc.titleOf('hoa-minh')]).toEqual([0, 'hoa-minh'])
  come()
  await settle()
  expect(ofBlocs(server.listening())).toEqual(listened(there))
  server.at('watchKeys', there).tell(liveOf({ other: key }))
  expect([bloc.keyAltered, [...bloc.keys.records.keys()]]).toEqual([null, ['other']])
})

test('the same year of another bloc is another year', async () => {
  const { server, page } = openBloc()
  const year = page.use(useYearStore)
  void year.open(at2014)
  await settle()
  void year.open({ bloc: there, year: '2014' })
  await settle()
  expect(year.where.bloc).toBe(there)
  expect(server.at('watchLog', { bloc: there, year: '2014' }).listening()).toBe(1)
  expect(server.at('watchLog', at2014).listening()).toBe(0)
})

test('invitations are those of the bloc on screen, for as long as one is its admin', async () => {
  const { server, page, bloc } = openBloc()
  const invites = page.use(useInvitesStore)
  const managing = page.use(useManaging)
  void bloc.open(here)
  await settle()
  const come = page.holdLoading()
  tellBloc(server)
  await settle()
  void bloc.open(there)
  come()
  await settle()
  expect([server.at('watchInvites', here).opened(), managing.value]).toEqual([0, null])
  const admin = people.members.find(([uid]) => uid === 'noivu')?.[1]
  if (admin === undefined) throw new Error('no admin')
  server.at('watchMembers', there).tell(liveOf({ noivu: admin }))
  await settle()
  const invite = { ...admin, email: 'a@demo.test', by: 'noivu', at: 0, until: 1 }
  server.at('watchInvites', there).tell(liveOf({ 'a@demo.test': invite }))
  expect([managing.value?.bloc, invites.invites.records.size]).toEqual([there, 1])
  server.at('watchInvites', there).breakOff('DENIED')
  expect(invites.failure?.code).toBe('DENIED')
  server.at('watchMembers', there).tell(liveOf({ noivu: { ...admin, admin: false } }))
  await settle()
  expect([managing.value, invites.invites.records.size, invites.invites.fresh]).toEqual([null, 0, false])
  expect(invites.failure).toBeNull()
  expect(server.at('watchInvites', there).listening()).toBe(0)
  server.at('watchMembers', there).tell(liveOf({ noivu: { ...admin, active: false } }))
  await settle()
  expect(managing.value).toBeNull()
  server.at('watchMembers', there).tell(liveOf({ noivu: admin }))
  await settle()
  expect([managing.value?.bloc, invites.invites.records.size]).toEqual([there, 1])
  page.become(accountOf('hoaminh'))
  await settle()
  expect([managing.value, invites.invites.records.size]).toEqual([null, 0])
})

test('room for keys is asked for and given in the bloc on screen, by whoever may', async () => {
  const { server, page, bloc } = openBloc()
  const room = page.use(useKeyRoom)
  expect(await room.roomOf('hoaminh')).toMatchObject({ failure: { code: 'NOT_A_MEMBER' } })
  expect(await room.give('hoaminh')).toMatchObject({ failure: { code: 'NOT_A_MEMBER' } })
  const asked: string[] = []
  server.answers.keyRoom = (...of) => {
    asked.push(`of ${of.join(' ')}`)
    return Promise.resolve(ok(3))
  }
  server.answers.giveKeyRoom = (...to) => {
    asked.push(`to ${to.join(' ')}`)
    return Promise.resolve(ok(null))
  }
  void bloc.open(here)
  await settle()
  expect(await room.give('hoaminh')).toMatchObject({ failure: { code: 'NOT_A_MEMBER' } })
  tellBloc(server)
  expect(await room.roomOf('hoaminh')).toEqual(ok(3))
  expect(await room.give('hoaminh')).toEqual(ok(null))
  expect(asked).toEqual([`of ${here} hoaminh`, `to ${here} hoaminh`])
  page.become(accountOf('hoaminh'))
  expect((await room.give('hoahiepbac')).ok).toBe(false)
  expect(asked).toHaveLength(2)
})

test('the units that sign are those of the day of the meeting, or of the end of the year without one', async () => {
  const { server, page, bloc } = openBloc()
  const year = page.use(useYearStore)
  const units = page.use(useSigningUnits)
  void bloc.open(here)
  void year.open(at2014)
  await settle()
  const [[, ward]] = people.units as [(typeof people.units)[number]]
  server.at('watchUnits', here).tell(
    liveOf({
      cu: { ...ward, order: 1, validTo: '2014-03-27' },
      'cuoi-ngay': { ...ward, order: 2, validTo: '2014-03-28' },
      'tu-thang-bay': { ...ward, order: 3, validFrom: '2014-07-01' },
      'nam-sau': { ...ward, order: 4, validFrom: '2015-01-01' },
    }),
  )
  const ids = () => units.value.map(({ id }) => id)
  expect(ids()).toEqual(['tu-thang-bay'])
  server.at('watchYear', at2014).tell(recordOf(begun(at2014)))
  expect(ids()).toEqual(['cuoi-ngay'])
  const begunYear = begun(at2014)
  server
    .at('watchYear', at2014)
    .tell(recordOf({ ...begunYear, settings: { ...begunYear.settings, date: '' } }))
  expect(ids()).toEqual(['tu-thang-bay'])
})
