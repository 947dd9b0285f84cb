import { afterAll, beforeAll, expect, test } from 'vitest'

import { attestYear, comparedSeats } from '@/actions/attest-year'

import { wards } from '../../fixtures/pledge'
import { openHall, type Hall } from './hall'

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

test('two witness devices cannot attest two heads', async () => {
  const year = await signing()
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const both = await Promise.all([year.attest(), year.attest()])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
})
