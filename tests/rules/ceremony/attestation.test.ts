import { afterAll, beforeAll, expect, test } from 'vitest'

import { attestYear, comparedSeats } from '@/actions/attest-year'
import { holdProof } from '@/actions/hold-proof'
import { revokeKey } from '@/actions/revoke-key'
import { emptyReplay } from '@/domain/log/replay'

import { wards } from '../../fixtures/pledge'
import { serverTime } from '../support/values'
import { openHall, type Hall } from './hall'
import { firstOf } from './person'

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const leaders = wards.map(({ uid }) => uid)

async function signing() {
  const year = await hall.newYear()
  expect(await year.freeze()).toMatchObject({ ok: true })
  expect(await year.open()).toMatchObject({ ok: true })
  return year
}

test('an attestation is not made while a key has not been compared', async () => {
  const year = await signing()
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const witness = hall.person('noivu')
  const scene = await witness.scene(year.where)
  const all = comparedSeats(scene).map(({ kid }) => kid)
  const some = new Set(all.slice(1))
  const key = year.keyOf('noivu')
  expect(await attestYear(witness.services, scene, some, key)).toMatchObject({
    failure: { code: 'NOT_ALL_COMPARED' },
  })
  expect(await attestYear(witness.services, scene, new Set(all), key)).toMatchObject({ ok: true })
})

test('nothing is attested that no reader would take: somebody moved to another unit signed for both', async () => {
  const year = await signing()
  for (const uid of leaders.slice(0, -1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const twice = hall.person('hoahiepnam').member
  await hall.owner(`blocs/${year.where.bloc}/members/${twice.uid}`, { ...twice, unit: 'hoa-minh' })
  expect(await year.sign(twice.uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ failure: { code: 'SIGNERS_NOT_DISTINCT' } })
})

test('a key revoked in another year’s log, by a clock put back, leaves what it signed before in the proof', async () => {
  const year = await signing()
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
  const { bloc } = year.where
  const next = { bloc, year: '2015' }
  const { at, ...blank } = emptyReplay(next).projection
  const settings = (await hall.person('noivu').scene(year.where)).year.settings
  await hall.owner(`blocs/${bloc}/years/2015`, {
    ...blank,
    settings: { ...settings },
    at: at === 0 ? serverTime : at,
  })
  const { services, newKey, scene } = hall.person('hoaminh')
  const slow = { ...services, clock: { ...services.clock, now: () => Date.now() - 110_000 } }
  const choice = { kid: year.keyOf('hoaminh').kid, owner: 'hoaminh', reason: 'Mất điện thoại' }
  expect(await revokeKey(slow, await scene(next), choice, await newKey(bloc))).toMatchObject({ ok: true })
  const database = services.database
  const { records: keys } = await firstOf(database.watchKeys(bloc))
  const { records: revocations } = await firstOf(database.watchRevocations(bloc))
  const { records } = await firstOf(database.watchRevisions(year.where))
  const revisions = new Map([...records].map(([id, { text }]) => [id, text]))
  const sources = { ...(await scene(year.where)), keys, revisions, revocations }
  expect(revocations.size).toBe(1)
  expect(await holdProof(services, sources)).toMatchObject({ ok: true })
})

test('two witness devices cannot attest two heads', async () => {
  const year = await signing()
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const both = await Promise.all([year.attest(), year.attest()])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
})
