import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Kept } from '@/device/storage'
import { fail, ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useOutboxStore } from '@/stores/outbox'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import { keptOf, keptSignature } from '../../fixtures/kept-server'
import { accountOf, later, openStores } from '../../fixtures/stores/app'
import { opened, openedTable, settle, takesFor } from '../../fixtures/stores/outbox'
import { createServer } from '../../fixtures/stores/server'
import { at2014, at2015, tellBloc, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what was signed in one year is offered in that year alone, and waits there', async () => {
  const [table, next] = [openedTable(), openedTable(at2015)]
  const kept = keptSignature(table, 'hoa-minh')
  const { year, outbox, onDevice } = await opened([table, next], [kept])
  expect(outbox.offered?.[0].id).toBe(kept.id)
  void year.open(at2015)
  await settle()
  expect([outbox.offered, outbox.lost]).toEqual([null, []])
  void year.open(at2014)
  await settle()
  expect(outbox.offered?.[0].id).toBe(kept.id)
  expect(await onDevice()).toEqual([kept.id])
})

test('what was signed in another bloc is neither offered nor told of, and stays', async () => {
  const table = openedTable()
  const kept = { ...keptSignature(table, 'hoa-minh'), where: { bloc: 'cum', year: '2014' } }
  const { outbox, onDevice } = await opened([table], [kept])
  expect([outbox.offered, outbox.lost]).toEqual([null, []])
  expect(await onDevice()).toEqual([kept.id])
})

test('what somebody has signed is theirs: another account on the same page neither sees nor sends it', async () => {
  const table = openedTable()
  const kept = keptSignature(table, 'hoa-minh')
  const { server, page, outbox, onDevice } = await opened([table], [kept])
  const { seen } = takesFor(server, table)
  expect(outbox.offered?.[0].id).toBe(kept.id)
  for (const uid of ['hoahiepnam', 'noivu', null]) {
    page.become(uid === null ? null : accountOf(uid))
    await settle()
    expect([outbox.offered, outbox.lost]).toEqual([null, []])
    expect(await outbox.resend()).toBe(false)
  }
  expect(seen.commits).toBe(0)
  page.become(accountOf('hoaminh'))
  await settle()
  expect(outbox.offered?.[0].id).toBe(kept.id)
  expect(await onDevice()).toEqual([kept.id])
})

test('what the device has kept of the year before, coming late, is not shown in the next', async () => {
  const [table, next] = [openedTable(), openedTable(at2015)]
  const kept = keptSignature(table, 'hoa-minh')
  const { page, year, outbox } = await opened([table, next], [])
  const late = later<readonly Kept[]>()
  const all = vi.spyOn(page.services.outbox, 'all').mockReturnValueOnce(late.promise)
  await page.services.outbox.keep(kept)
  void outbox.lookAgain('OFFLINE')
  await settle()
  expect(all).toHaveBeenCalled()
  void year.open(at2015)
  await settle()
  late.answer([kept])
  await settle()
  expect([outbox.offered, outbox.lost]).toEqual([null, []])
})

test('of two signatures for one place the newest is offered', async () => {
  const table = openedTable()
  const [older, newer] = [keptSignature(table, 'hoa-minh'), keptSignature(table, 'hoa-minh')]
  const { outbox } = await opened(
    [table],
    [
      { ...newer, id: 'newer', keptAt: 9 },
      { ...older, id: 'older', keptAt: 5 },
    ],
  )
  expect(outbox.offered?.[0].id).toBe('newer')
})

test('while the signing is halted a signature waits; once it goes on it is due', async () => {
  const table = openedTable()
  const kept = keptSignature(table, 'hoa-minh')
  const refusal = table.refuse('hoa-hiep-bac')
  const { server, outbox } = await opened([table], [kept])
  expect(outbox.offered?.[1]).toBe('waits')
  table.resume(refusal.seq)
  tellYear(server, table)
  await settle()
  expect(outbox.offered?.[1]).toBe('due')
})

test('a signature whose place is gone is told of, and stays until its person has understood', async () => {
  const table = openedTable()
  const kept = keptSignature(table, 'hoa-minh')
  table.annul(table.sign('hoa-minh').seq)
  const { outbox, onDevice } = await opened([table], [kept])
  expect(outbox.lost.map(({ id }) => id)).toEqual([kept.id])
  expect(outbox.offered).toBeNull()
  expect(await onDevice()).toEqual([kept.id])
  await outbox.drop(kept.id)
  expect(outbox.lost).toEqual([])
  expect(await onDevice()).toEqual([])
})

test('a signature that one’s own of another device has overtaken is dropped, and not told of', async () => {
  const table = openedTable()
  const kept = { ...keptSignature(table, 'hoa-minh'), id: 'of this device' }
  const signed = { ...kept.signed, sig: 'cd'.repeat(64) }
  table.sign('hoa-minh')
  const { outbox, onDevice } = await opened([table], [{ ...kept, signed }])
  expect([outbox.offered, outbox.lost]).toEqual([null, []])
  expect(await onDevice()).toEqual([])
})

test('an act that decided on what was seen is dropped once it was not taken', async () => {
  const table = openedTable()
  const [, open] = table.log
  if (open === undefined) throw new Error('no opening')
  const kept = keptOf(table, open)
  const { outbox, onDevice } = await opened(
    [table],
    [{ ...kept, id: 'a', signed: { ...kept.signed, sig: 'ef' } }],
    'noivu',
  )
  expect([outbox.offered, outbox.lost]).toEqual([null, []])
  expect(await onDevice()).toEqual([])
})

/** A page of Hòa Minh's leader who has signed, with the signature still on the device; in force from entry 8 on. */
async function atTheEnd() {
  const table = layTable('device')
  table.freeze()
  table.open()
  const signed = table.signAll().at(-1)
  if (signed === undefined) throw new Error('nobody has signed')
  const kept = keptOf(table, signed)
  const page = await opened([table], [kept])
  const attest = async () => {
    table.attest()
    tellYear(page.server, table)
    await settle()
  }
  return { ...page, table, kept, attest }
}

test('what the log has taken stays on the device until a proof that carries it is kept there', async () => {
  const { page, kept, attest, onDevice } = await atTheEnd()
  expect(await onDevice()).toEqual([kept.id])
  page.services.proofs.keep = () => Promise.resolve(ok(null))
  await attest()
  expect(await onDevice()).toEqual([])
})

test('where the device has no room for the proof, what was signed stays', async () => {
  const { page, kept, attest, proof, onDevice } = await atTheEnd()
  page.services.proofs.keep = () => Promise.resolve(fail('STORAGE_FULL'))
  await attest()
  expect(proof.text).not.toBeNull()
  expect(await onDevice()).toEqual([kept.id])
})

test('a proof that this device kept earlier lets go of what it carries, and of nothing else', async () => {
  const table = layTable('device')
  table.freeze()
  table.open()
  const [first, second] = table.signAll()
  if (first === undefined || second === undefined) throw new Error('nobody has signed')
  const kept = [
    keptOf(table, first),
    { ...keptOf(table, second), signed: { ...keptOf(table, second).signed, by: first.by } },
  ]
  const server = createServer()
  const page = openStores({ server, as: first.by, ecdsa })
  for (const act of kept) await page.services.outbox.keep(act)
  const text = `{"sig":"${first.sig}"}`
  page.services.proofs.recall = () => Promise.resolve({ year: '2014', text, head: 'h' })
  tellBloc(server, table)
  tellYear(server, table)
  void page.use(useBlocStore).open(at2014.bloc)
  void page.use(useYearStore).open(at2014)
  page.use(useOutboxStore)
  await settle()
  expect((await page.services.outbox.all()).map(({ id }) => id)).toEqual([second.sig])
})
