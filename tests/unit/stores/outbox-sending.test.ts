import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keptSignature } from '../../fixtures/kept-server'
import { opened, openedTable, settle, takesFor } from '../../fixtures/stores/outbox'
import { at2014, at2015, tellYear } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a signature that waits for the network goes out by itself, once', async () => {
  const table = openedTable()
  const kept = keptSignature(table, 'hoa-minh')
  const { server, page, outbox } = await opened([table], [kept])
  const { log, seen, fails } = takesFor(server, table)
  fails.with = 'OFFLINE'
  expect(await outbox.resend()).toBe(false)
  expect([outbox.awaited, outbox.refused]).toEqual([true, false])
  const before = seen.commits
  await vi.advanceTimersByTimeAsync(15_000)
  expect(seen.commits).toBeGreaterThan(before)
  fails.with = null
  page.goOnline(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(log.filter(({ sig }) => sig === kept.signed.sig)).toHaveLength(1)
  expect(outbox.awaited).toBe(false)
  const after = seen.commits
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.commits).toBe(after)
})

test('what lay on the device from an earlier page is not sent by itself', async () => {
  const table = openedTable()
  const { server, page, outbox } = await opened([table], [keptSignature(table, 'hoa-minh')])
  const { seen } = takesFor(server, table)
  page.goOnline(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.commits).toBe(0)
  expect(outbox.awaited).toBe(false)
})

test('what the server has refused is called so, is not sent by itself, and is not said of another', async () => {
  const [table, next] = [openedTable(), openedTable(at2015)]
  const [kept, other] = [keptSignature(table, 'hoa-minh'), keptSignature(next, 'hoa-minh')]
  const { server, page, year, outbox } = await opened([table, next], [kept, { ...other, id: 'of 2015' }])
  const { seen, fails } = takesFor(server, table)
  fails.with = 'DENIED'
  const sending = outbox.resend()
  await vi.advanceTimersByTimeAsync(1000)
  expect(await sending).toBe(false)
  expect([outbox.refused, outbox.awaited]).toEqual([true, false])
  const { commits } = seen
  page.goOnline(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.commits).toBe(commits)
  void year.open(at2015)
  await settle()
  expect([outbox.offered?.[0].id, outbox.refused]).toEqual(['of 2015', false])
  void year.open(at2014)
  await settle()
  expect(outbox.refused).toBe(true)
})

test('one that waits for the network in one year sends none of another by itself', async () => {
  const [table, next] = [openedTable(), openedTable(at2015)]
  const [kept, other] = [keptSignature(table, 'hoa-minh'), keptSignature(next, 'hoa-minh')]
  const { server, page, year, outbox } = await opened([table, next], [kept, { ...other, id: 'of 2015' }])
  const { seen, fails } = takesFor(server, table)
  fails.with = 'OFFLINE'
  await outbox.resend()
  expect(outbox.awaited).toBe(true)
  void year.open(at2015)
  await settle()
  const { commits } = seen
  page.goOnline(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([seen.commits, outbox.awaited]).toEqual([commits, false])
})

test('what the device keeps no longer than the page is said so', async () => {
  const table = openedTable()
  const { page, outbox } = await opened([table], [keptSignature(table, 'hoa-minh')])
  expect(outbox.durable).toBe(false)
  Object.assign(page.services, { outbox: { ...page.services.outbox, durable: true } })
  await outbox.lookAgain('OFFLINE')
  expect(outbox.durable).toBe(true)
})

test('one that waits for the network goes out as soon as the server confirms the year again', async () => {
  const table = openedTable()
  const { server, outbox } = await opened([table], [keptSignature(table, 'hoa-minh')])
  const { log, fails } = takesFor(server, table)
  fails.with = 'OFFLINE'
  await outbox.resend()
  server.at('watchReach').tell(false)
  await settle()
  fails.with = null
  server.at('watchReach').tell(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect([log.length, outbox.awaited]).toEqual([3, false])
})

test('one that waits for the network while the signing is halted is neither sent nor called refused', async () => {
  const table = openedTable()
  const kept = keptSignature(table, 'hoa-minh')
  const { server, page, outbox } = await opened([table], [kept])
  const { seen, fails } = takesFor(server, table)
  fails.with = 'OFFLINE'
  await outbox.resend()
  table.refuse('hoa-hiep-bac')
  tellYear(server, table)
  await settle()
  const { commits } = seen
  page.goOnline(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([seen.commits, outbox.offered?.[1], outbox.refused]).toEqual([commits, 'waits', false])
})
