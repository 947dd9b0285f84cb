import { afterAll, beforeAll, expect, test } from 'vitest'

import { signPledge } from '@/actions/sign-pledge'
import { shownStage } from '@/domain/year/attestation'

import { wards } from '../../fixtures/pledge'
import { openHall, type Hall } from './hall'

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const leaders = wards.map(({ uid }) => uid)

test('five sign one after the other and the witness attests', async () => {
  const year = await hall.newYear()
  expect(await year.freeze()).toMatchObject({ ok: true, value: { seq: 1, act: 'freeze' } })
  expect(await year.open()).toMatchObject({ ok: true, value: { seq: 2, act: 'open' } })
  for (const [index, uid] of leaders.entries()) {
    expect(await year.sign(uid)).toMatchObject({ ok: true, value: { seq: 3 + index, by: uid } })
  }
  expect(await year.attest()).toMatchObject({ ok: true, value: { seq: 8, act: 'attest' } })
  const scene = await hall.person('hoaminh').scene(year.where)
  expect(scene.replay.alarm).toBeNull()
  expect([...scene.verdicts.values()].every((verdict) => verdict.ok)).toBe(true)
  expect(shownStage(scene.replay, scene.verdicts)).toBe('inForce')
})

test('five sign at the same instant, each in one entry, none refused', async () => {
  const year = await hall.newYear()
  await year.freeze()
  await year.open()
  const ready = await Promise.all(leaders.map(async (uid) => ({ uid, ...(await year.choice(uid)) })))
  const started = performance.now()
  const signed = await Promise.all(
    ready.map(({ uid, scene, choice }) =>
      signPledge(hall.person(uid).services, scene, choice, year.keyOf(uid)),
    ),
  )
  console.info(`five at once: ${String(Math.round(performance.now() - started))} ms`)
  expect(signed.map((result) => (result.ok ? result.value.by : result.failure))).toEqual(leaders)
  const scene = await hall.person('noivu').scene(year.where)
  expect(scene.replay.entries.slice(2).map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7])
  expect(shownStage(scene.replay, scene.verdicts)).toBe('signed')
})

test('the same signature sent twice at once is one entry, and both senders learn so', async () => {
  const year = await hall.newYear()
  await year.freeze()
  await year.open()
  const { scene, choice } = await year.choice('hoaminh')
  const { services } = hall.person('hoaminh')
  const [first, second] = await Promise.all([
    signPledge(services, scene, choice, year.keyOf('hoaminh')),
    signPledge(services, scene, choice, year.keyOf('hoaminh')),
  ])
  const accepted = [first, second].filter((result) => result.ok)
  expect(accepted).toHaveLength(1)
  expect([first, second].find((result) => !result.ok)).toMatchObject({ failure: { code: 'PLACE_GONE' } })
  const after = await hall.person('hoaminh').scene(year.where)
  expect(after.replay.entries).toHaveLength(3)
})

test('an act that decides on what was seen says so when it loses a race', async () => {
  const year = await hall.newYear()
  await year.freeze()
  const [first, second] = await Promise.all([year.open(), year.open()])
  expect([first, second].filter((result) => result.ok)).toHaveLength(1)
  expect([first, second].find((result) => !result.ok)).toMatchObject({
    failure: { code: 'CHANGED_MEANWHILE' },
  })
})
