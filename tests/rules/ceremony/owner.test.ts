import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { compareWithMemory, followTo } from '@/domain/log/follow'
import { compareWithYear } from '@/domain/log/replay'
import { standingOf } from '@/domain/log/standing'

import { wards } from '../../fixtures/pledge'
import { createSigner } from '../../fixtures/signers'
import { time, type Fields } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { openHall, type Hall } from './hall'

let hall: Hall
let year: Awaited<ReturnType<Hall['newYear']>>

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const base = () => `blocs/${year.where.bloc}`
const log = (seq: number) => `${base()}/years/2014/log/${String(seq)}`

async function asOwner(...writes: readonly Write[]): Promise<void> {
  expect(await hall.emulator.commit(writes, 'owner')).toBe(200)
}

/** Freeze 1, open 2, signatures 3 to 7. */
async function signed() {
  year = await hall.newYear()
  await year.freeze()
  await year.open()
  for (const { uid } of wards) expect(await year.sign(uid)).toMatchObject({ ok: true })
  return hall.person('hoahiepbac').scene(year.where)
}

/** What a device that comes anew makes of the database: the chain's alarm, else the year's, else null. */
async function readAfresh() {
  const scene = await hall.person('hoahiepbac').scene(year.where)
  return { scene, alarm: scene.replay.alarm ?? compareWithYear(scene.replay, scene.year) }
}

describe('what the owner of the database altered, read afresh', () => {
  test('a server time edited in the middle of the log', async () => {
    const before = await signed()
    const at = before.replay.entries[3]?.at ?? 0
    await asOwner(patch(log(4), { at: time(at + 5000) }))
    expect((await readAfresh()).alarm).toMatchObject({ code: 'TIME_MISMATCH', seq: 5 })
    await asOwner(patch(log(4), { at: time(at - 3_600_000) }))
    expect((await readAfresh()).alarm).toMatchObject({ code: 'TIME_MISMATCH', seq: 4 })
  })

  test('the server time of the last entry: against the year, and never further than its author’s clock', async () => {
    const before = await signed()
    const at = before.replay.entries[6]?.at ?? 0
    await asOwner(patch(log(7), { at: time(at + 5000) }))
    expect((await readAfresh()).alarm).toMatchObject({ code: 'PROJECTION_MISMATCH', detail: 'at' })
    const hour = time(at - 3_600_000)
    await asOwner(patch(log(7), { at: hour }), patch(`${base()}/years/2014`, { at: hour }))
    expect((await readAfresh()).alarm).toMatchObject({ code: 'TIME_MISMATCH', seq: 7 })
  })

  test('parties or origins of the year', async () => {
    await signed()
    await asOwner(patch(`${base()}/years/2014`, { parties: wards.slice(1).map(({ id }) => id) }))
    expect((await readAfresh()).alarm).toMatchObject({ code: 'PROJECTION_MISMATCH', detail: 'parties' })
    await asOwner(
      patch(`${base()}/years/2014`, {
        parties: wards.map(({ id }) => id),
        origins: ['https://evil.example'],
      }),
    )
    expect((await readAfresh()).alarm).toMatchObject({ code: 'PROJECTION_MISMATCH', detail: 'origins' })
  })

  test('a key replaced by one that the owner can sign with', async () => {
    await signed()
    const mine = createSigner('hoaminh', 'passkey')
    const { kid } = year.keyOf('hoaminh')
    await asOwner(patch(`${base()}/keys/${kid}`, { spki: mine.key.spki }))
    const { scene, alarm } = await readAfresh()
    expect(alarm).toBeNull()
    expect(standingOf(7, scene.verdicts)).toMatchObject({
      state: 'invalid',
      failure: { code: 'KEY_MISMATCH' },
    })
  })

  test('the frozen text', async () => {
    const before = await signed()
    const digest = before.replay.projection.revision
    const path = `${base()}/years/2014/revisions/${digest}`
    const stored = (await hall.emulator.read(path)) as { text: { stringValue: string } }
    await asOwner(set(path, { text: stored.text.stringValue.replace('101.50', '91.50') }))
    const { scene } = await readAfresh()
    expect(standingOf(1, scene.verdicts)).toMatchObject({
      state: 'invalid',
      failure: { code: 'REVISION_DIGEST_MISMATCH' },
    })
  })

  test('the last signature taken away and the year set back with it: only who has seen it knows', async () => {
    const before = await signed()
    const memory = followTo(before.replay, null)
    const shorter: Fields = { signed: { ...before.year.signed } }
    const left = Object.fromEntries(
      Object.entries(shorter['signed'] as Fields).filter(([unit]) => unit !== 'hoa-minh'),
    )
    const sixth = before.replay.entries[5]
    await asOwner(
      remove(log(7)),
      patch(`${base()}/years/2014`, {
        stage: 'signing',
        signed: left,
        seq: 6,
        head: sixth?.hash ?? '',
        at: time(sixth?.at ?? 0),
      }),
    )
    const { scene, alarm } = await readAfresh()
    expect(alarm).toBeNull()
    expect(compareWithMemory(scene.replay, memory)).toEqual({ code: 'ROLLED_BACK', seq: 7 })
    // and what the same person signs anew is another log, not the one that was seen
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
    const again = await readAfresh()
    expect(again.alarm).toBeNull()
    expect(compareWithMemory(again.scene.replay, memory)).toEqual({ code: 'FORKED', seq: 7 })
  })
})
