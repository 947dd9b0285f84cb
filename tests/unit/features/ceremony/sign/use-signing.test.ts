import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'

import { itemDigest } from '@/domain/pledge/item'
import type { Review } from '@/domain/pledge/review'
import { fail, ok } from '@/domain/shared/result'
import { useSigning } from '@/features/ceremony/sign/use-signing'
import { useBlocStore } from '@/stores/bloc'
import { useOutboxStore } from '@/stores/outbox'
import { useSigningKeysStore } from '@/stores/signing-keys'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../../../ops/verify/second-ecdsa'
import * as people from '../../../../components/support/people'
import { actingAt } from '../../../../fixtures/acting'
import { pledgeOf } from '../../../../fixtures/pledge'
import { openStores } from '../../../../fixtures/stores/app'
import { openedTable, settle } from '../../../../fixtures/stores/outbox'
import { createServer, liveOf } from '../../../../fixtures/stores/server'
import { at2014, keysOf, tellBloc, tellYear } from '../../../../fixtures/stores/year'
import { layTable, type Table } from '../../../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What Hòa Minh says of the items: agreed, but for what is in `over`. */
function reviewOf(over: Readonly<Record<string, Review['marks'][string]>> = {}): Review {
  const marks = pledgeOf().items.map(
    (item) => [item.id, { mark: 'agree', note: '', digest: itemDigest(item), ...over[item.id] }] as const,
  )
  return { by: 'hoaminh', at: 0, item: '', marks: Object.fromEntries(marks) }
}

/** Hòa Minh's leader at an open signing, with a key and everything reviewed; the server has what `table` has. */
async function atTheTable(table: Table = openedTable()) {
  const server = createServer()
  const page = openStores({ server, ecdsa })
  table.signerOf('hoaminh')
  const acting = actingAt(table)
  const { kid } = table.signerOf('hoaminh')
  Object.assign(page.services, {
    signer: {
      ...acting.services.signer,
      ownKeys: () => Promise.resolve([kid]),
      acknowledged: () => Promise.resolve([]),
    },
  })
  const { commitAct, readYear, readEntry } = acting.services.database
  Object.assign(server.answers, { commitAct, readYear, readEntry })
  tellBloc(server, table)
  tellYear(server, table)
  const review = (over: Parameters<typeof reviewOf>[0] = {}) =>
    server.at('watchReviews', at2014).tell(liveOf({ 'hoa-minh': reviewOf(over) }))
  review()
  const [bloc, year] = [page.use(useBlocStore), page.use(useYearStore)]
  const outbox = page.use(useOutboxStore)
  const keys = page.use(useSigningKeysStore)
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  const signing = page.use(() => useSigning(ref('CHỦ TỊCH')))
  await settle()
  /** Tells of the log as the server has it. */
  const catchUp = () => {
    server.at('watchLog', at2014).tell({ entries: acting.server.log.map((entry) => ok(entry)), fresh: true })
  }
  return { page, server, review, outbox, keys, signing, catchUp, signed: acting.signed }
}

async function ended(work: Promise<boolean>): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(30_000)
  return work
}

test('what is on the screen is signed, once, and counts when this browser has checked it', async () => {
  const { signing, catchUp, signed } = await atTheTable()
  const shown = signing.code.value
  const work = signing.sign()
  expect(await signing.sign()).toBe(false)
  await vi.advanceTimersByTimeAsync(100)
  expect([signing.step.value, signing.busy.value]).toEqual(['verifying', true])
  expect(await signing.sign()).toBe(false)
  catchUp()
  expect(await ended(work)).toBe(true)
  expect(signing.recorded.value?.body).toMatchObject({ unit: 'hoa-minh' })
  expect([signed.length, signing.busy.value, shown === null]).toEqual([1, false, false])
})

test('what has changed under the dialog is not signed in place of what was shown', async () => {
  const { page, server, signing, signed } = await atTheTable()
  const members = Object.fromEntries(people.members)
  const me = members['hoaminh']
  if (me === undefined) throw new Error('nobody')
  const come = page.holdLoading()
  const work = signing.sign()
  server
    .at('watchMembers', at2014.bloc)
    .tell(liveOf({ ...members, hoaminh: { ...me, position: 'Quyền Chủ tịch' } }))
  come()
  expect(await ended(work)).toBe(false)
  expect([signing.failure.value?.code, signed]).toEqual(['CHANGED_MEANWHILE', []])
})

test('what is signed is the review as the server has it: a reservation changes the text and its code', async () => {
  const { review, signing } = await atTheTable()
  const plain = signing.code.value
  const [, item] = pledgeOf().items
  if (item === undefined) throw new Error('a second item')
  review({ [item.id]: { mark: 'reserve', note: 'Thêm sau', digest: itemDigest(item) } })
  expect(signing.draft.value?.notes.reservations).toEqual([{ item: item.id, note: 'Thêm sau' }])
  expect(signing.code.value).not.toBe(plain)
  review({ [item.id]: { mark: 'object', note: 'Cao quá', digest: itemDigest(item) } })
  expect([signing.draft.value, signing.code.value]).toEqual([null, null])
})

test('what could not be sent is offered again from the page behind', async () => {
  const { server, outbox, signing } = await atTheTable()
  server.answers.commitAct = () => Promise.resolve(fail('OFFLINE'))
  server.answers.readYear = () => Promise.resolve(fail('OFFLINE'))
  expect(await ended(signing.sign())).toBe(false)
  expect([outbox.offered?.[1], outbox.awaited, signing.recorded.value]).toEqual(['due', true, null])
})

test.each([
  ['hoaminh', true],
  ['pho-chu-tich', false],
])('a place that %s has taken meanwhile counts as signed by oneself: %s', async (by, counts) => {
  const table = openedTable()
  const { server, signing } = await atTheTable(table)
  const body = { ...table.seat('hoa-minh'), decision: 'agree' as const }
  server.answers.commitAct = () => {
    table.put({ signer: table.signerOf(by), act: 'sign', body, notes: { reservations: [] } })
    tellYear(server, table)
    return Promise.resolve(fail('PLACE_GONE'))
  }
  expect(await ended(signing.sign())).toBe(counts)
})

test('the text is signed with the key that was chosen', async () => {
  const table = openedTable()
  const { kid, key } = table.signerOf('hoaminh')
  const { server, signing, keys } = await atTheTable(table)
  const other = 'a'.repeat(64)
  server.at('watchKeys', at2014.bloc).tell(liveOf({ ...keysOf(table), [other]: { ...key, kind: 'passkey' } }))
  const code = signing.code.value
  keys.choose(other)
  expect(signing.code.value).not.toBe(code)
  keys.choose(kid)
  expect(signing.code.value).toBe(code)
})

test('nothing is signed without a key, a text or a capacity', async () => {
  const server = createServer()
  const page = openStores({ server, ecdsa })
  Object.assign(page.services, {
    signer: { ownKeys: () => Promise.resolve([]), acknowledged: () => Promise.resolve([]) },
  })
  tellBloc(server)
  tellYear(server, layTable('device'))
  void page.use(useBlocStore).open(at2014.bloc)
  void page.use(useYearStore).open(at2014)
  await settle()
  const signing = page.use(() => useSigning(ref(undefined)))
  expect([await signing.sign(), signing.code.value, signing.draft.value]).toEqual([false, null, null])
})
