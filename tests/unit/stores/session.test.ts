import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { memory } from '@/device/memory'
import { fail, ok, type Result } from '@/domain/shared/result'
import { useSessionStore } from '@/stores/session'

import { accountOf, openStores } from '../../fixtures/stores/app'
import { createServer } from '../../fixtures/stores/server'
import { belonging, memberOf, openSession } from '../../fixtures/stores/session'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

test('where no answer comes it is said so and asked again, until one does', async () => {
  const { session, asked, enter } = openSession()
  await enter('hoaminh')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(session.failure?.code).toBe('DEADLINE')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked).toHaveLength(2)
  // an answer to the first question no longer counts, whatever it says
  asked[0]?.answer(fail('DENIED'))
  asked[1]?.answer(fail('SERVER_BUSY'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked).toHaveLength(3)
  asked[2]?.answer(belonging('hoaminh'))
  await settle()
  expect([session.failure, session.memberships?.length]).toEqual([null, 1])
  await minutes(2)
  expect(asked).toHaveLength(3)
})

test('what is refused is not asked again by itself', async () => {
  const { session, asked, enter } = openSession()
  await enter('hoaminh')
  asked[0]?.answer(fail('DENIED'))
  await minutes(2)
  expect([asked.length, session.failure?.code, session.memberships]).toEqual([1, 'DENIED', null])
  void session.readMemberships()
  expect(session.failure).toBeNull()
  await settle()
  asked[1]?.answer(belonging('hoaminh'))
  await settle()
  expect([session.failure, session.memberships?.length]).toEqual([null, 1])
})

test('an invitation taken up just now counts at once; one that is over is told of, to its person alone', async () => {
  const { server, session, asked, enter } = openSession()
  const invite = { ...memberOf('hoaminh'), email: 'hoaminh@demo.test', by: 'noivu', at: 0 }
  const until = Date.now()
  server.answers.ownInvites = () =>
    Promise.resolve(
      ok([
        { bloc: 'moi', invite: { ...invite, until: until + 1000 } },
        { bloc: 'cu', invite: { ...invite, until } },
      ]),
    )
  const taken: string[] = []
  server.answers.acceptInvite = (_uid, { bloc }) => {
    taken.push(bloc)
    return Promise.resolve(ok(null))
  }
  await enter('hoaminh')
  asked[0]?.answer(ok([]))
  await settle()
  expect(taken).toEqual(['moi'])
  expect(session.memberships).toBeNull()
  asked[1]?.answer(belonging('hoaminh', 'moi'))
  await settle()
  expect(session.memberships?.map(({ bloc }) => bloc)).toEqual(['moi'])
  expect(session.lapsed).toBe(true)
  server.answers.ownInvites = () => Promise.resolve(ok([]))
  await enter('noivu')
  expect(session.lapsed).toBe(false)
})

test('whoever belongs to a bloc goes on where invitations cannot be asked for; a stranger hears why', async () => {
  const { server, session, asked, enter } = openSession()
  server.answers.ownInvites = () => Promise.resolve(fail('DENIED'))
  await enter('hoaminh')
  asked[0]?.answer(belonging('hoaminh'))
  await settle()
  expect([session.memberships?.length, session.failure]).toEqual([1, null])
  await enter('noivu')
  asked[1]?.answer(ok([]))
  await settle()
  expect([session.memberships, session.failure?.code]).toEqual([null, 'DENIED'])
})

test('having signed in afresh counts for five minutes from the last time, for that person', async () => {
  const { page, session, enter } = openSession()
  await enter('hoaminh')
  expect(session.fresh).toBe(false)
  await session.reauthenticate({ password: 'x' })
  expect(session.fresh).toBe(true)
  await minutes(4)
  await session.reauthenticate({ password: 'x' })
  await minutes(4)
  expect(session.fresh).toBe(true)
  await minutes(1)
  expect(session.fresh).toBe(false)
  await session.reauthenticate({ password: 'x' })
  vi.spyOn(page.auth, 'reauthenticate').mockResolvedValue(fail('WRONG_PASSWORD'))
  await enter('noivu')
  expect(session.fresh).toBe(false)
  expect(await session.reauthenticate({ password: 'y' })).toEqual(fail('WRONG_PASSWORD'))
  expect(session.fresh).toBe(false)
})

test('since when the person is signed in follows their token, whoever renewed it, and no other person’s', async () => {
  const { page, session, enter } = openSession()
  const read = vi.spyOn(page.auth, 'signedInAt')
  const renew = async (uid: string, answer: Result<number>) => {
    read.mockResolvedValue(answer)
    await enter(uid)
    return session.signedInAt
  }
  expect(session.signedInAt).toBeNull()
  expect(await renew('hoaminh', ok(1000))).toBe(1000)
  // a link opened in another tab of this browser
  expect(await renew('hoaminh', ok(5000))).toBe(5000)
  expect(await renew('hoaminh', fail('OFFLINE'))).toBe(5000)
  expect(await renew('noivu', fail('OFFLINE'))).toBeNull()
  expect(await renew('noivu', ok(3000))).toBe(3000)
})

test('signing in again has taken effect once it is answered', async () => {
  const { page, session, enter } = openSession()
  await enter('hoaminh')
  vi.spyOn(page.auth, 'signedInAt').mockResolvedValue(ok(Date.now() + 7000))
  await session.reauthenticate({ password: 'x' })
  expect(session.signedInAt).toBe(Date.now() + 7000)
})

test('a session that ended by itself is told of until somebody signs in; one that was left is not', async () => {
  const { session, enter } = openSession()
  expect(session.ended).toBeNull()
  await enter('hoaminh')
  await session.signOut()
  expect([session.ended, session.account]).toEqual([null, null])
  await enter('hoaminh')
  await enter(null)
  expect(session.ended).toBe('elsewhere')
  await enter(null)
  expect(session.ended).toBe('elsewhere')
  await enter('noivu')
  expect(session.ended).toBeNull()
})

test('signing out leaves no address to whoever comes next', async () => {
  const { session, enter } = openSession()
  const cleared = vi.spyOn(memory.linkEmail, 'clear')
  await enter('hoaminh')
  expect(cleared).not.toHaveBeenCalled()
  await session.signOut()
  expect(cleared).toHaveBeenCalled()
})

test('a sign-out that fails leaves a later end of the session its own', async () => {
  const { page, session, enter } = openSession()
  await enter('hoaminh')
  vi.spyOn(page.auth, 'signOut').mockRejectedValue(new Error('no storage'))
  await expect(session.signOut()).rejects.toThrow('no storage')
  await enter(null)
  expect(session.ended).toBe('elsewhere')
})

test('everybody who waits for who is signed in hears of it', async () => {
  const server = createServer()
  const page = openStores({ server, as: null })
  let tell: (() => void) | null = null
  vi.spyOn(page.auth, 'watch').mockImplementation((next) => {
    tell = () => next(accountOf('hoaminh'))
    return () => undefined
  })
  const session = page.use(useSessionStore)
  const waiting = [session.ready(), session.ready()]
  expect(session.started).toBe(false)
  ;(tell as (() => void) | null)?.()
  await Promise.all([...waiting, session.ready()])
  expect([session.started, session.account?.uid]).toEqual([true, 'hoaminh'])
})
