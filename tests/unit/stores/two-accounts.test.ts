import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fail, ok, type Result } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useFounder } from '@/composables/use-founder'

import { accountOf, later, openStores } from '../../fixtures/stores/app'
import { createServer, liveOf } from '../../fixtures/stores/server'
import { belonging, openSession } from '../../fixtures/stores/session'
import { at2014, tellBloc } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

test('what the one before belongs to, coming late, is not what the next belongs to', async () => {
  const { session, asked, enter } = openSession()
  await enter('hoaminh')
  await enter('noivu')
  expect(asked.map(({ uid }) => uid)).toEqual(['hoaminh', 'noivu'])
  asked[0]?.answer(belonging('hoaminh'))
  await settle()
  expect(session.memberships).toBeNull()
  asked[1]?.answer(belonging('noivu'))
  await settle()
  expect(session.memberships?.map(({ member }) => member?.uid)).toEqual(['noivu'])
  await enter('thuky')
  expect(session.memberships).toBeNull()
  await enter('noivu')
  asked[3]?.answer(belonging('noivu'))
  asked[2]?.answer(belonging('thuky'))
  await settle()
  expect(session.memberships?.map(({ member }) => member?.uid)).toEqual(['noivu'])
})

test('a failure of the one before is not told to the next, nor asked about again', async () => {
  const { session, asked, enter } = openSession()
  await enter('hoaminh')
  asked[0]?.answer(fail('OFFLINE'))
  await settle()
  expect(session.failure?.code).toBe('OFFLINE')
  await enter('noivu')
  expect(session.failure).toBeNull()
  asked[1]?.answer(belonging('noivu'))
  await minutes(1)
  expect(asked).toHaveLength(2)
  await enter('hoaminh')
  asked[2]?.answer(fail('OFFLINE'))
  await settle()
  await enter(null)
  await minutes(1)
  expect(asked).toHaveLength(3)
  expect([session.memberships, session.account]).toEqual([null, null])
})

test('a session that is renewed is the same one: nothing is asked or lost', async () => {
  const { session, asked, enter } = openSession()
  await enter('hoaminh')
  asked[0]?.answer(belonging('hoaminh'))
  await settle()
  await session.reauthenticate({ password: 'x' })
  await enter('hoaminh')
  expect(asked).toHaveLength(1)
  expect(session.memberships).toHaveLength(1)
  expect(session.fresh).toBe(true)
})

test('a password that was right for the one before does not count for whoever is signed in by then', async () => {
  const { page, session, enter } = openSession()
  await enter('hoaminh')
  const { promise, answer } = later<Result<null>>()
  vi.spyOn(page.auth, 'reauthenticate').mockReturnValue(promise)
  const said = session.reauthenticate({ password: 'x' })
  await enter('noivu')
  answer(ok(null))
  expect(await said).toEqual(fail('SESSION_EXPIRED'))
  expect(session.fresh).toBe(false)
})

test('who one is in the bloc, and which keys are one’s own, follow who is signed in', async () => {
  const server = createServer()
  const page = openStores({ server })
  const bloc = page.use(useBlocStore)
  void bloc.open(at2014.bloc)
  await settle()
  tellBloc(server)
  const key = { spki: '', kind: 'passkey' as const, credentialId: '', transports: [], synced: false, at: 1 }
  server
    .at('watchKeys', at2014.bloc)
    .tell(liveOf({ k1: { ...key, uid: 'hoaminh' }, k2: { ...key, uid: 'noivu' } }))
  expect([bloc.me?.uid, bloc.myKeys.map(([kid]) => kid)]).toEqual(['hoaminh', ['k1']])
  page.become(accountOf('noivu'))
  expect([bloc.me?.uid, bloc.myKeys.map(([kid]) => kid)]).toEqual(['noivu', ['k2']])
  page.become(accountOf('nobody'))
  expect([bloc.me, bloc.myKeys]).toEqual([null, []])
})

test('whether somebody may found blocs is not carried over to the next, nor answered for them', async () => {
  const server = createServer()
  const page = openStores({ server, as: 'noivu' })
  const answers = { noivu: later<Result<boolean>>(), hoaminh: later<Result<boolean>>() }
  server.answers.isFounder = (uid) => answers[uid as keyof typeof answers].promise
  const founder = page.use(useFounder)
  await settle()
  page.become(accountOf('hoaminh'))
  await settle()
  answers.noivu.answer(ok(true))
  await settle()
  expect(founder.value).toBe(false)
  page.become(accountOf('noivu'))
  await settle()
  expect(founder.value).toBe(true)
  page.become(accountOf('hoaminh'))
  await settle()
  expect(founder.value).toBe(false)
  answers.hoaminh.answer(fail('OFFLINE'))
  await settle()
  expect(founder.value).toBe(false)
})
