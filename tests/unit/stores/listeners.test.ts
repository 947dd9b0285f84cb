import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useDiscussionStore } from '@/stores/discussion'
import { useInvitesStore } from '@/stores/invites'
import { useNoticesStore } from '@/stores/notices'
import { useBlocNames } from '@/composables/use-bloc-names'
import { useYearStore } from '@/stores/year'

import * as people from '../../components/support/people'
import { openStores } from '../../fixtures/stores/app'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, tellBloc } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)
/** Longer than a listener that died may be away. */
const soon = () => vi.advanceTimersByTimeAsync(5_000)

test('notices, discussion and invitations come back by themselves, and go with what they belong to', async () => {
  const server = createServer()
  const page = openStores({ server, as: 'noivu' })
  const year = page.use(useYearStore)
  const bloc = page.use(useBlocStore)
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  tellBloc(server)
  await settle()
  const notices = page.use(useNoticesStore)
  const invites = page.use(useInvitesStore)
  const discussion = page.use(useDiscussionStore)
  void discussion.open()
  await settle()
  const places = [
    server.at('watchSeen', at2014, 'noivu'),
    server.at('watchInvites', at2014.bloc),
    server.at('watchAgreements', at2014),
    server.at('watchComments', at2014),
  ]
  const listening = () => places.map((place) => place.listening())
  expect(listening()).toEqual([1, 1, 1, 1])
  for (const place of places) place.breakOff('DENIED')
  expect([invites.failure?.code, discussion.failure?.code]).toEqual(['DENIED', 'DENIED'])
  server.at('watchSeen', at2014, 'noivu').tell(recordOf({ seq: 1, at: 1 }))
  server.at('watchInvites', at2014.bloc).tell(liveOf({}))
  server.at('watchAgreements', at2014).tell(liveOf({}))
  server.at('watchComments', at2014).tell(liveOf({}))
  await soon()
  expect(listening()).toEqual([1, 1, 1, 1])
  expect([invites.failure, discussion.failure]).toEqual([null, null])
  expect([notices.readUpTo, invites.invites.fresh, discussion.comments.fresh]).toEqual([1, true, true])
  for (const place of places) place.breakOff('DENIED')
  discussion.close()
  year.close()
  bloc.close()
  await soon()
  expect(listening()).toEqual([0, 0, 0, 0])
})

test('the names of blocs come back too, and are asked for no longer than the screen is there', async () => {
  const server = createServer()
  const page = openStores({ server })
  const ids = shallowRef<readonly string[]>(['mot', 'hai'])
  const come = page.holdLoading()
  const names = page.use(() => useBlocNames(ids))
  ids.value = ['hai', 'ba']
  await nextTick()
  come()
  await settle()
  expect(server.listening().filter((name) => name.startsWith('watchBloc'))).toEqual([
    'watchBloc hai',
    'watchBloc ba',
  ])
  server.at('watchBloc', 'ba').breakOff('OFFLINE')
  server.at('watchBloc', 'ba').tell(recordOf({ ...people.bloc, name: 'Khối ba' }))
  server.at('watchBloc', 'hai').tell(recordOf<never>(null))
  await soon()
  expect([...names.value]).toEqual([['ba', 'Khối ba']])
  page.leave()
  expect(server.listening()).not.toContain('watchBloc hai')
})

test('the names of blocs are not asked for once the screen that wanted them has gone', async () => {
  const server = createServer()
  const page = openStores({ server })
  const come = page.holdLoading()
  page.use(() => useBlocNames(shallowRef(['mot'])))
  page.leave()
  come()
  await settle()
  expect(server.listening()).toEqual([])
})
