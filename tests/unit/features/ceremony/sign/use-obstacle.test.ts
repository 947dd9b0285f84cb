import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { itemDigest } from '@/domain/pledge/item'
import { bytesToHex } from '@/domain/shared/digest'
import { fail, ok } from '@/domain/shared/result'
import { useObstacle } from '@/features/ceremony/sign/use-obstacle'
import { useBlocStore } from '@/stores/bloc'
import { useMarksStore } from '@/stores/marks'
import { useYearStore } from '@/stores/year'

import { secondEcdsa } from '../../../../../ops/verify/second-ecdsa'
import { pledgeOf } from '../../../../fixtures/pledge'
import { later, openStores } from '../../../../fixtures/stores/app'
import { openedTable, settle } from '../../../../fixtures/stores/outbox'
import { createServer, liveOf, recordOf } from '../../../../fixtures/stores/server'
import { at2014, tellBloc, tellYear, yearOf } from '../../../../fixtures/stores/year'
import type { Table } from '../../../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const [, second] = pledgeOf().items
if (second === undefined) throw new Error('a second item')

/** Hòa Minh's leader at `table`, everything agreed to; signatures in `forged` verify nowhere. */
async function atTheTable(table: Table = openedTable(), forged: readonly string[] = []) {
  const server = createServer()
  const page = openStores({
    server,
    ecdsa: (spki, signature, data) =>
      forged.includes(bytesToHex(signature)) ? Promise.resolve(false) : secondEcdsa(spki, signature, data),
  })
  tellBloc(server, table)
  tellYear(server, table)
  const review = (mark: 'agree' | 'object' = 'agree') => {
    const marks = pledgeOf().items.map((item) => {
      const said = item.id === second?.id ? mark : 'agree'
      return [
        item.id,
        { mark: said, note: said === 'agree' ? '' : 'Cao quá', digest: itemDigest(item) },
      ] as const
    })
    const record = { by: 'hoaminh', at: 0, item: second?.id ?? '', marks: Object.fromEntries(marks) }
    server.at('watchReviews', at2014).tell(liveOf({ 'hoa-minh': record }))
  }
  review()
  void page.use(useBlocStore).open(at2014.bloc)
  void page.use(useYearStore).open(at2014)
  const marks = page.use(useMarksStore)
  const obstacle = page.use(useObstacle)
  await settle()
  return { server, marks, obstacle, review }
}

test('an agreement changed to an objection keeps from signing from the tap on, whatever becomes of it', async () => {
  const { server, marks, obstacle, review } = await atTheTable()
  expect(obstacle.value).toBeNull()
  void marks.setMark(second, 'object')
  expect(obstacle.value).toBe('unsaved')
  marks.setNote(second, 'Cao quá')
  const answer = later<ReturnType<typeof ok<null>>>()
  server.answers.writeMark = () => Promise.resolve(fail('OFFLINE'))
  await marks.save(second)
  expect(obstacle.value).toBe('unsaved')
  server.answers.writeMark = () => answer.promise
  const saving = marks.save(second)
  expect(obstacle.value).toBe('saving')
  answer.answer(ok(null))
  await saving
  expect(obstacle.value).toBe('saving')
  review('object')
  await settle()
  expect(obstacle.value).toBe('objected')
})

test('what was decided since the opening must be verified, and what is decided later too', async () => {
  const table = openedTable()
  const { sig } = table.resume(table.refuse('hoa-hiep-nam').seq)
  expect((await atTheTable(table, [sig])).obstacle.value).toBe('groundInvalid')
  expect((await atTheTable(table)).obstacle.value).toBeNull()
  const voided = openedTable()
  const forged = voided.annul(voided.sign('hoa-hiep-bac').seq)
  expect((await atTheTable(voided, [forged.sig])).obstacle.value).toBe('groundInvalid')
})

test('after a reopening and a second opening it is the second that counts', async () => {
  const table = openedTable()
  const [, first] = table.log
  table.reopen()
  expect((await atTheTable(table)).obstacle.value).toBe('reopened')
  table.freeze()
  expect((await atTheTable(table)).obstacle.value).toBe('notOpened')
  const second = table.open()
  expect((await atTheTable(table, [first?.sig ?? ''])).obstacle.value).toBeNull()
  expect((await atTheTable(table, [second.sig])).obstacle.value).toBe('groundInvalid')
})

test('an alarm keeps from signing', async () => {
  const table = openedTable()
  const { server, obstacle } = await atTheTable(table)
  server.at('watchYear', at2014).tell(recordOf({ ...yearOf(table), head: 'f'.repeat(64) }))
  await settle()
  expect(obstacle.value).toBe('alarm')
})
