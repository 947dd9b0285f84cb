import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Comment } from '@/domain/pledge/comment'
import { fail, type Result } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useDiscussionStore } from '@/stores/discussion'
import { useNoticesStore } from '@/stores/notices'
import { useYearStore } from '@/stores/year'

import { accountOf, later, openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, at2015, tellBloc, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)

async function openYear() {
  const server = createServer()
  const page = openStores({ server })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  const table = layTable('scribbled', at2014)
  table.freeze()
  table.open()
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await settle()
  tellBloc(server)
  tellYear(server, table)
  await settle()
  return { server, page, year, bloc, table }
}

async function openNotices() {
  const opened = await openYear()
  const notices = opened.page.use(useNoticesStore)
  await settle()
  const written: { readonly said: string; readonly answer: (result: Result<null>) => void }[] = []
  opened.server.answers.writeSeen = (where, uid, seq) => {
    const { promise, answer } = later<Result<null>>()
    written.push({ said: `${where.year} ${uid} ${seq}`, answer })
    return promise
  }
  return { ...opened, notices, written, said: () => written.map((one) => one.said) }
}

test('nothing counts as new, and nothing is told to have been read, before it is known how far one has read', async () => {
  const { server, notices, said } = await openNotices()
  await notices.markRead()
  expect([notices.known, notices.unread, said()]).toEqual([false, 0, []])
  server.at('watchSeen', at2014, 'hoaminh').tell(recordOf({ seq: 1, at: 1 }, { fresh: false }))
  await notices.markRead()
  expect([notices.known, notices.unread, said()]).toEqual([false, 0, []])
  server.at('watchSeen', at2014, 'hoaminh').tell(recordOf({ seq: 1, at: 1 }))
  expect([notices.known, notices.unread, notices.readUpTo]).toEqual([true, 1, 1])
})

test('what was read counts at once, is told once, and is new again only once more has happened', async () => {
  const { server, notices, written, said, table } = await openNotices()
  server.at('watchSeen', at2014, 'hoaminh').tell(recordOf<never>(null))
  expect(notices.unread).toBe(2)
  void notices.markRead()
  await settle()
  void notices.markRead()
  await settle()
  expect([notices.unread, said()]).toEqual([0, ['2014 hoaminh 2']])
  written[0]?.answer(fail('OFFLINE'))
  await settle()
  expect(notices.unread).toBe(0)
  table.refuse('hoa-minh')
  tellYear(server, table)
  await settle()
  expect(notices.unread).toBe(1)
  void notices.markRead()
  await settle()
  expect(said()).toEqual(['2014 hoaminh 2', '2014 hoaminh 3'])
  server.at('watchSeen', at2014, 'hoaminh').tell(recordOf({ seq: 1, at: 1 }))
  expect([notices.readUpTo, notices.unread]).toEqual([3, 0])
})

test('what one has read says nothing of another year or another person', async () => {
  const { server, page, year, notices, said } = await openNotices()
  server.at('watchSeen', at2014, 'hoaminh').tell(recordOf<never>(null))
  void notices.markRead()
  await settle()
  const loaded = page.holdLoading()
  for (const uid of ['thuky', 'noivu']) {
    page.become(accountOf(uid))
    await settle()
  }
  loaded()
  await settle()
  expect(server.at('watchSeen', at2014, 'thuky').opened()).toBe(0)
  expect([notices.known, notices.readUpTo, server.at('watchSeen', at2014, 'hoaminh').listening()]).toEqual([
    false,
    0,
    0,
  ])
  server.at('watchSeen', at2014, 'noivu').tell(recordOf<never>(null))
  expect(notices.unread).toBe(2)
  const come = page.holdLoading()
  void year.open(at2015)
  await settle()
  void year.open(at2014)
  await settle()
  void year.open(at2015)
  await settle()
  come()
  await settle()
  const next = layTable('scribbled', at2015)
  next.freeze()
  tellYear(server, next)
  await settle()
  expect([notices.known, notices.readUpTo, notices.unread]).toEqual([false, 0, 0])
  expect(server.listening().filter((name) => name.startsWith('watchSeen'))).toEqual([
    `watchSeen ${at2015.bloc}/2015 noivu`,
  ])
  server.at('watchSeen', at2015, 'noivu').tell(recordOf<never>(null))
  void notices.markRead()
  await settle()
  expect(said()).toEqual(['2014 hoaminh 2', '2015 noivu 1'])
})

const comment = (over: Partial<Comment>): Comment => ({
  uid: 'noivu',
  unit: '',
  number: 1,
  item: 'a',
  digest: '',
  body: '',
  kind: 'comment',
  value: '',
  target: '',
  mentions: [],
  resolved: '',
  at: 10,
  ...over,
})

async function openDiscussion() {
  const opened = await openYear()
  const discussion = opened.page.use(useDiscussionStore)
  void discussion.open()
  await settle()
  return {
    ...opened,
    discussion,
    comments: (some: Readonly<Record<string, Comment>>) =>
      opened.server.at('watchComments', at2014).tell(liveOf(some)),
  }
}

test('what is said of an item stands from the oldest to the newest, one’s own is not new', async () => {
  const { discussion, comments } = await openDiscussion()
  comments({
    c: comment({ at: 30, number: 3 }),
    b: comment({ at: 10, number: 2 }),
    a: comment({ at: 10, number: 1 }),
    own: comment({ at: 20, uid: 'hoaminh' }),
    other: comment({ at: 5, item: 'b' }),
  })
  expect(discussion.threadOf('a').map(({ at, number }) => [at, number])).toEqual([
    [10, 1],
    [10, 2],
    [20, 1],
    [30, 3],
  ])
  expect([discussion.unreadOf('a'), discussion.unreadOf('b'), discussion.unreadOf('c')]).toEqual([3, 1, 0])
  discussion.read('a')
  expect([discussion.unreadOf('a'), discussion.unreadOf('b')]).toEqual([0, 1])
  discussion.read('b')
  expect([discussion.unreadOf('a'), discussion.unreadOf('b')]).toEqual([0, 0])
  comments({ d: comment({ at: 31, number: 4 }), c: comment({ at: 30, number: 3 }) })
  expect(discussion.unreadOf('a')).toBe(1)
})

test('the discussion is that of the year on screen, and nothing of another year is left in it', async () => {
  const { server, page, year, discussion, comments } = await openDiscussion()
  comments({ a: comment({}) })
  server.at('watchAgreements', at2014).tell(liveOf({ 'hoa-minh': { by: 'x', at: 1, item: 'a', words: {} } }))
  discussion.read('a')
  discussion.sentNumbers().add(7)
  void discussion.open()
  await settle()
  expect(server.at('watchComments', at2014).opened()).toBe(1)
  server.at('watchComments', at2014).breakOff('DENIED')
  expect(discussion.failure?.code).toBe('DENIED')
  const come = page.holdLoading()
  for (const where of [at2015, at2014, at2015]) {
    void year.open(where)
    void discussion.open()
  }
  expect(discussion.failure).toBeNull()
  come()
  await settle()
  expect(
    server
      .listening()
      .filter((name) => /Comments|Agreements/.test(name))
      .sort(),
  ).toEqual([`watchAgreements ${at2015.bloc}/2015`, `watchComments ${at2015.bloc}/2015`])
  expect([discussion.comments.records.size, discussion.agreements.records.size]).toEqual([0, 0])
  expect([discussion.comments.fresh, discussion.sentNumbers().size]).toEqual([false, 0])
  server.at('watchComments', at2015).tell(liveOf({ a: comment({ at: 5 }) }))
  expect(discussion.unreadOf('a')).toBe(1)
})

test('what one person sent or read in the discussion is nothing of the next', async () => {
  const { page, discussion, comments } = await openDiscussion()
  comments({ a: comment({}), own: comment({ uid: 'hoaminh', at: 11 }) })
  discussion.read('a')
  discussion.sentNumbers().add(2)
  page.become(accountOf('hoahiepbac'))
  await settle()
  expect([discussion.unreadOf('a'), discussion.sentNumbers().size]).toEqual([2, 0])
})

test('the discussion may be left before it could be asked for, and come back to', async () => {
  const { server, page } = await openYear()
  const discussion = page.use(useDiscussionStore)
  const come = page.holdLoading()
  void discussion.open()
  discussion.close()
  come()
  await settle()
  expect(server.at('watchComments', at2014).opened()).toBe(0)
  void discussion.open()
  await settle()
  expect(server.at('watchComments', at2014).listening()).toBe(1)
})
