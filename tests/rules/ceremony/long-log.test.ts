import { afterAll, beforeAll, expect, test } from 'vitest'

import { judge } from '@/domain/judging/judge'

import { layTable } from '../../fixtures/table'
import { ecdsa } from '../../fixtures/signers'
import { time, type Fields } from '../support/values'
import { patch, set } from '../support/writes'
import { openHall, type Hall } from './hall'
import { firstOf } from './person'

const size = 5001

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

/** A quarrel of 5,001 genuinely signed entries: one ward signs, the witness voids, over and over. */
async function quarrel() {
  const year = await hall.newYear()
  const seated = new Map(
    [...year.keys].map(([uid, { kid }]) => [uid, hall.person(uid).signerOf(kid)] as const),
  )
  const site = { origins: ['http://localhost:5173'], rpId: 'localhost' }
  const begun = { log: [], seated, revisions: new Map<string, string>() }
  const table = layTable('passkey', year.where, site, begun)
  table.freeze({ bloc: { id: year.where.bloc, name: 'Khối' } })
  table.open()
  while (table.log.length < size) {
    const { seq } = table.sign('hoa-minh')
    if (table.log.length < size) table.annul(seq)
  }
  const base = `blocs/${year.where.bloc}/years/2014`
  const writes = [
    ...[...table.revisions].map(([digest, text]) => set(`${base}/revisions/${digest}`, { text })),
    ...table.log.map((entry) =>
      set(`${base}/log/${String(entry.seq)}`, { ...(entry as unknown as Fields), at: time(entry.at) }),
    ),
  ]
  for (let from = 0; from < writes.length; from += 400)
    expect(await hall.emulator.commit(writes.slice(from, from + 400), 'owner')).toBe(200)
  const { at, ...projection } = table.replay().projection
  const moved = patch(base, { ...(projection as unknown as Fields), at: time(at) })
  expect(await hall.emulator.commit([moved], 'owner')).toBe(200)
  return { year, table }
}

const since = (start: number) => `${String(Math.round(performance.now() - start))} ms`

test(
  'a log of 5,001 entries is read page after page, verified to its end, and goes on',
  { timeout: 240_000 },
  async () => {
    const { year, table } = await quarrel()
    const witness = hall.person('noivu')

    let start = performance.now()
    const { entries } = await firstOf(witness.services.database.watchLog(year.where))
    console.info(`5,001 entries read in pages of 1,000: ${since(start)}`)
    expect(entries).toHaveLength(size)
    expect(entries.map((entry) => (entry.ok ? entry.value.hash : entry.failure.code))).toEqual(
      table.log.map(({ hash }) => hash),
    )

    start = performance.now()
    const evidence = { ...table.evidence(), ecdsa }
    const replay = table.replay()
    const verdicts = await Promise.all(replay.entries.map((entry) => judge(replay, entry, evidence)))
    console.info(`5,001 signatures verified: ${since(start)}`)
    expect(verdicts.filter((verdict) => !verdict.ok)).toEqual([])

    start = performance.now()
    expect(await year.sign('hoahiepbac')).toMatchObject({ ok: true, value: { seq: size + 1 } })
    console.info(`entry 5,002, through the rules, by a device that reads everything first: ${since(start)}`)
  },
)
