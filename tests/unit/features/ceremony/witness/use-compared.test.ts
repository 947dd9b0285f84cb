import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Seat } from '@/domain/year/seats'
import { useCompared } from '@/features/ceremony/witness/use-compared'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../../../ops/verify/second-ecdsa'
import { accountOf, openStores } from '../../../../fixtures/stores/app'
import { openedTable, settle } from '../../../../fixtures/stores/outbox'
import { createServer, liveOf } from '../../../../fixtures/stores/server'
import { at2014, at2015, keysOf, tellBloc, tellYear } from '../../../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The witness's desk at a table where two have signed. */
async function atTheDesk() {
  const server = createServer()
  const page = openStores({ server, as: 'noivu', ecdsa })
  const table = openedTable()
  const [first, second] = [table.sign('hoa-hiep-bac'), table.sign('hoa-minh')]
  const tell = async () => {
    tellYear(server, table)
    await settle()
  }
  tellBloc(server, table)
  await tell()
  const [bloc, year] = [page.use(useBlocStore), page.use(useYearStore)]
  void bloc.open(at2014.bloc)
  void year.open(at2014)
  await settle()
  const compared = page.use(useCompared)
  const seatOf = (unit: string): Seat => {
    const seat = year.seats.find((one) => one.unit === unit)
    if (seat === undefined) throw new Error(`no seat of ${unit}`)
    return seat
  }
  return { server, page, table, year, compared, seatOf, tell, first, second }
}

test('a comparison is of one seat with the key that signed it, and can be taken back', async () => {
  const { compared, seatOf, first, second } = await atTheDesk()
  compared.answer(seatOf('hoa-minh'), 'same')
  expect([...compared.confirmed.value]).toEqual([second.kid])
  expect([compared.answerOf(seatOf('hoa-minh')), compared.answerOf(seatOf('hoa-hiep-bac'))]).toEqual([
    'same',
    undefined,
  ])
  compared.answer(seatOf('hoa-hiep-bac'), 'same')
  compared.answer(seatOf('hoa-minh'), undefined)
  expect([...compared.confirmed.value]).toEqual([first.kid])
})

test('a seat signed anew with another key is compared anew, also when the first key comes back', async () => {
  const { server, table, compared, seatOf, tell, second } = await atTheDesk()
  const former = table.signerOf('hoaminh')
  compared.answer(seatOf('hoa-minh'), 'same')
  table.annul(second.seq)
  await tell()
  expect([...compared.confirmed.value]).toEqual([])
  table.seated.delete('hoaminh')
  const anew = table.sign('hoa-minh')
  server.at('watchKeys', at2014.bloc).tell(liveOf({ ...keysOf(table), [former.kid]: former.key }))
  await tell()
  expect(compared.answerOf(seatOf('hoa-minh'))).toBeUndefined()
  table.annul(anew.seq)
  table.seated.set('hoaminh', former)
  table.sign('hoa-minh')
  await tell()
  expect([...compared.confirmed.value]).toEqual([])
})

test('a seat signed anew with the same key stays compared', async () => {
  const { table, compared, seatOf, tell, second } = await atTheDesk()
  compared.answer(seatOf('hoa-minh'), 'same')
  table.annul(second.seq)
  await tell()
  table.sign('hoa-minh')
  await tell()
  expect([...compared.confirmed.value]).toEqual([second.kid])
})

test('what was compared counts for that opening of the signing, that year and that witness', async () => {
  const { page, table, year, compared, seatOf, tell } = await atTheDesk()
  compared.answer(seatOf('hoa-minh'), 'same')
  table.reopen()
  table.freeze()
  table.open()
  table.sign('hoa-minh')
  await tell()
  expect([...compared.confirmed.value]).toEqual([])
  compared.answer(seatOf('hoa-minh'), 'same')
  page.become(accountOf('hoahiepbac'))
  await settle()
  expect([...compared.confirmed.value]).toEqual([])
  void year.open(at2015)
  await settle()
  expect([...compared.confirmed.value]).toEqual([])
})
