import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { sendAct } from '@/actions/send-act'
import type { Kept } from '@/device/storage'
import type { Entry } from '@/domain/log/entry'
import { fail, ok, type Result } from '@/domain/shared/result'

import { keptAct, keptSignature, serverOf } from '../../fixtures/kept-server'
import { tableAt } from '../../fixtures/attempts'
import { entryAt, withBody } from '../../fixtures/entries'
import type { Table } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function sent(work: ReturnType<typeof sendAct>) {
  await vi.runAllTimersAsync()
  const result = await work
  return result.ok ? 'there' : result.failure.code
}

const opened = () => {
  const table = tableAt('signing', 'device')
  return { table, base: table.replay(), kept: keptSignature(table, 'hoa-minh') }
}

test('what the server takes is read back before it counts', async () => {
  const { table, base, kept } = opened()
  const server = serverOf(table)
  expect(await sent(sendAct(server.services, base, kept))).toBe('there')
  expect(server.log.at(-1)?.sig).toBe(kept.signed.sig)
  expect(server.seen.commits).toBe(1)
})

test.each<[string, (entry: Entry) => Result<Entry>, string]>([
  ['another signature', (entry) => ok({ ...entry, sig: 'ab'.repeat(64) }), 'CHANGED_MEANWHILE'],
  ['another name', (entry) => ok(withBody(entry, { name: 'Người Khác' })), 'CHANGED_MEANWHILE'],
  ['nothing', () => fail('OFFLINE'), 'OFFLINE'],
])('where %s is read back, the signature does not count as there', async (_what, read, said) => {
  const { table, base, kept } = opened()
  const { services, log } = serverOf(table)
  const { database } = services
  const readEntry = () => Promise.resolve(read(entryAt(log, 3)))
  const altered = { ...services, database: { ...database, readEntry } }
  expect(await sent(sendAct(altered, base, kept))).toBe(said)
})

test.each(['takenSilent', 'takenOffline'] as const)(
  'an answer lost on the way (%s) is asked for: the signature is there, once',
  async (fate) => {
    const { table, base, kept } = opened()
    const server = serverOf(table, fate)
    expect(await sent(sendAct(server.services, base, kept))).toBe('there')
    expect(server.log.filter(({ sig }) => sig === kept.signed.sig)).toHaveLength(1)
    expect(server.seen.commits).toBe(1)
  },
)

test('nothing is said before ten seconds of silence are over and the server was asked', async () => {
  const { table, base, kept } = opened()
  const server = serverOf(table, 'silent', 'silent')
  let said = false
  const work = sendAct(server.services, base, kept).then((result) => {
    said = true
    return result
  })
  await vi.advanceTimersByTimeAsync(9_999)
  expect(server.seen.commits).toBe(1)
  expect(said).toBe(false)
  expect(await sent(work)).toBe('DEADLINE')
  expect(server.log).toHaveLength(2)
})

test.each(['silent', 'offline'] as const)(
  'a signature that never arrived (%s) is sent once more as soon as the server answers',
  async (fate) => {
    const { table, base, kept } = opened()
    const server = serverOf(table, fate)
    expect(await sent(sendAct(server.services, base, kept))).toBe('there')
    expect(server.seen.commits).toBe(2)
    expect(server.log).toHaveLength(3)
  },
)

test('without a network the person hears so, and nothing was written', async () => {
  const { table, base, kept } = opened()
  const server = serverOf(table, 'offline')
  server.seen.unreachable = true
  expect(await sent(sendAct(server.services, base, kept))).toBe('OFFLINE')
  expect(server.log).toHaveLength(2)
})

test('an act that decides on what was seen is never sent twice', async () => {
  const table = tableAt('frozen', 'device')
  const { revision } = table.replay().projection
  const body = { revision, origins: ['https://a.test'], rpId: 'a.test' }
  const kept = keptAct(table, { signer: table.witness(), act: 'open', body, notes: {} })
  const server = serverOf(table, 'silent')
  expect(await sent(sendAct(server.services, table.replay(), kept))).toBe('DEADLINE')
  expect(server.seen.commits).toBe(1)
})

const attestation = (table: Table) => {
  const body = { revision: table.replay().projection.revision, name: 'a', position: 'b' }
  return keptAct(table, { signer: table.witness(), act: 'attest', body, notes: table.compared() })
}

test('an act that signs its time is sent with that time, a signature with that of the sending', async () => {
  const timeSent = async (table: Table, kept: Kept) => {
    const { services } = serverOf(table)
    const commitAct = vi.spyOn(services.database, 'commitAct')
    expect(await sent(sendAct(services, table.replay(), kept))).toBe('there')
    return commitAct.mock.calls[0]?.[1].signed.ct
  }
  const { table, kept } = opened()
  expect(await timeSent(table, kept)).toBe(serverOf(table).services.clock.now())
  const signed = tableAt('signed', 'device')
  const attested = attestation(signed)
  expect(await timeSent(signed, attested)).toBe(attested.signed.ct)
})

test('an act that signs the time of a clock that was wrong is not sent again: it must be made anew', async () => {
  const table = tableAt('signed', 'device')
  const server = serverOf(table, 'denied')
  server.seen.clockWrongBy = 600_000
  expect(await sent(sendAct(server.services, table.replay(), attestation(table)))).toBe('CLOCK_WRONG')
  expect(server.seen.commits).toBe(1)
})

test('a lost race goes around the newer entries with the same signature', async () => {
  const { table, base, kept } = opened()
  table.sign('hoa-hiep-bac')
  table.sign('hoa-hiep-nam')
  const server = serverOf(table)
  expect(await sent(sendAct(server.services, base, kept))).toBe('there')
  expect(server.log.at(-1)).toMatchObject({ seq: 5, sig: kept.signed.sig })
})

test.each([
  ['the unit has signed', (table: ReturnType<typeof tableAt>) => table.sign('hoa-minh')],
  ['the signing was halted', (table: ReturnType<typeof tableAt>) => table.refuse('hoa-hiep-bac')],
  ['the pledge was reopened', (table: ReturnType<typeof tableAt>) => table.reopen()],
  [
    'its unit has signed, and that was voided',
    (table: ReturnType<typeof tableAt>) => table.annul(table.sign('hoa-minh').seq),
  ],
  [
    'its unit has refused, and was asked anew',
    (table: ReturnType<typeof tableAt>) => table.resume(table.refuse('hoa-minh').seq),
  ],
])('after a lost race a signature without a place is not sent: %s', async (_name, happens) => {
  const { table, base, kept } = opened()
  happens(table)
  const server = serverOf(table)
  expect(await sent(sendAct(server.services, base, kept))).toBe('PLACE_GONE')
  expect(server.log).toHaveLength(table.log.length)
})

test('another act that lost its race says that something has changed', async () => {
  const table = tableAt('signed', 'device')
  const base = table.replay()
  const kept = attestation(table)
  table.reopen()
  const server = serverOf(table)
  expect(await sent(sendAct(server.services, base, kept))).toBe('CHANGED_MEANWHILE')
})

test.each([
  [600_000, 'there', 2],
  [-600_000, 'there', 2],
  [1_000, 'DENIED', 1],
])('after a refusal the clock is measured: wrong by %i ms, it ends %s', async (wrongBy, end, commits) => {
  const { table, base, kept } = opened()
  const server = serverOf(table, 'denied')
  server.seen.clockWrongBy = wrongBy
  expect(await sent(sendAct(server.services, base, kept))).toBe(end)
  expect(server.seen.commits).toBe(commits)
})
