import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { comparedSeats } from '@/actions/attest-year'
import { holdProof } from '@/actions/hold-proof'
import { prepareAct } from '@/actions/prepare-act'
import { reopenYear } from '@/actions/reopen-year'
import { revokeKey } from '@/actions/revoke-key'
import { baseOf, type ActingKey } from '@/actions/scene'
import { sendAct } from '@/actions/send-act'
import { signPledge } from '@/actions/sign-pledge'
import { voidAct } from '@/actions/void-act'
import type { Kept } from '@/device/storage'
import { seatsOf } from '@/domain/year/seats'
import { shownStage } from '@/domain/year/attestation'

import { wards } from '../../fixtures/pledge'
import { openHall, type Hall } from './hall'
import { firstOf } from './person'

type Year = Awaited<ReturnType<Hall['newYear']>>

let hall: Hall

beforeAll(async () => void (hall = await openHall()))
afterAll(() => hall.close())

const leaders = wards.map(({ uid }) => uid)

async function signing(): Promise<Year> {
  const year = await hall.newYear()
  expect(await year.freeze()).toMatchObject({ ok: true })
  expect(await year.open()).toMatchObject({ ok: true })
  return year
}

/** Signed on a device and not yet sent. */
async function kept(year: Year, uid: string): Promise<Kept> {
  const { scene, choice } = await year.choice(uid)
  const draft = year.draftSignature(scene, choice)
  if (!draft.ok) throw new Error(draft.failure.code)
  const act = await prepareAct(hall.person(uid).services, scene, draft.value, year.keyOf(uid))
  if (!act.ok) throw new Error(act.failure.code)
  return act.value
}

async function send(year: Year, uid: string, act: Kept) {
  const { services, scene } = hall.person(uid)
  return sendAct(services, baseOf(await scene(year.where)), act)
}

async function voidSeat(year: Year, uid: string, curb?: Parameters<typeof voidAct>[2]['curb']) {
  const witness = hall.person('noivu')
  const scene = await witness.scene(year.where)
  const seat = seatsOf(scene.replay, scene.verdicts).find(({ signature }) => signature?.by === uid)
  const choice = {
    seq: seat?.signature?.seq ?? 0,
    reason: 'Không phải người này ký',
    ...(curb ? { curb } : {}),
  }
  return voidAct(witness.services, scene, choice, year.keyOf('noivu'))
}

async function reopen(year: Year) {
  const head = hall.person('hoahiepbac')
  return reopenYear(head.services, await head.scene(year.where), 'Sửa một chỉ tiêu', year.keyOf('hoahiepbac'))
}

describe('old signature bytes', () => {
  test('are refused after a void, and a new signature is not', async () => {
    const year = await signing()
    const old = await kept(year, 'hoaminh')
    expect(await send(year, 'hoaminh', old)).toMatchObject({ ok: true })
    expect(await voidSeat(year, 'hoaminh')).toMatchObject({ ok: true })
    expect(await send(year, 'hoaminh', old)).toMatchObject({ ok: false })
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  })

  test('are refused after a reopening to the same words', async () => {
    const year = await signing()
    const old = await kept(year, 'hoaminh')
    expect(await send(year, 'hoaminh', old)).toMatchObject({ ok: true })
    expect(await reopen(year)).toMatchObject({ ok: true })
    expect(await year.freeze()).toMatchObject({ ok: true })
    expect(await year.open()).toMatchObject({ ok: true })
    expect(await send(year, 'hoaminh', old)).toMatchObject({ ok: false })
    const scene = await hall.person('hoaminh').scene(year.where)
    expect(scene.replay.projection.signed).toEqual({})
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  })

  test('from a second device’s outbox change nothing once the first has signed', async () => {
    const year = await signing()
    const [first, second] = [await kept(year, 'hoaminh'), await kept(year, 'hoaminh')]
    expect(await send(year, 'hoaminh', first)).toMatchObject({ ok: true })
    expect(await send(year, 'hoaminh', second)).toMatchObject({ ok: false })
    expect((await hall.person('noivu').scene(year.where)).replay.entries).toHaveLength(3)
  })
})

test('what was signed still shows, and proves, after the member and the unit are renamed', async () => {
  const year = await signing()
  expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  const path = `blocs/${year.where.bloc}/members/hoaminh`
  await hall.owner(path, {
    ...hall.person('hoaminh').member,
    name: 'Người khác',
    position: 'Chức khác',
    capacities: ['Q. CHỦ TỊCH'],
  })
  const scene = await hall.person('noivu').scene(year.where)
  const seat = seatsOf(scene.replay, scene.verdicts).find(({ unit }) => unit === 'hoa-minh')
  expect(seat?.standing).toEqual({ state: 'verified' })
  expect(seat?.signature?.body).toMatchObject({ name: 'Võ Thị Mỹ Duyên', capacity: 'CHỦ TỊCH' })
})

test('a well-formed but false signature is invalid, blocks the attestation, and is voided', async () => {
  const year = await signing()
  for (const uid of leaders.slice(1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const act = await kept(year, 'hoahiepbac')
  const garbage = { ...act, signed: { ...act.signed, sig: 'ab'.repeat(64) } }
  expect(await send(year, 'hoahiepbac', garbage)).toMatchObject({ ok: true })
  const scene = await hall.person('noivu').scene(year.where)
  expect(scene.replay.projection.stage).toBe('signed')
  expect(scene.replay.alarm).toBeNull()
  expect(shownStage(scene.replay, scene.verdicts)).toBe('signing')
  expect(await year.attest()).toMatchObject({ ok: false, failure: { code: 'NOT_ALL_VERIFIED' } })
  expect(await voidSeat(year, 'hoahiepbac')).toMatchObject({ ok: true })
  expect(await year.sign('hoahiepbac')).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
})

test('client data that no reader can read are not taken, and the others have their proof', async () => {
  const year = await signing()
  const act = await kept(year, 'hoaminh')
  const cdj = act.signed.cdj.replace(/\}$/, `,"x":${'['.repeat(40)}${']'.repeat(40)}}`)
  const sent = await send(year, 'hoaminh', { ...act, signed: { ...act.signed, cdj } })
  expect(sent).toMatchObject({ failure: { code: 'DENIED' } })
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
  const { services, scene } = hall.person('noivu')
  const { records: keys } = await firstOf(services.database.watchKeys(year.where.bloc))
  const { records } = await firstOf(services.database.watchRevisions(year.where))
  const revisions = new Map([...records].map(([id, { text }]) => [id, text]))
  const sources = { ...(await scene(year.where)), keys, revisions, revocations: new Map() }
  expect(await holdProof(services, sources)).toMatchObject({ ok: true })
})

test('a false attestation is invalid, never shown as in force, and is voided', async () => {
  const year = await signing()
  for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const witness = hall.person('noivu')
  const before = await witness.scene(year.where)
  const { name, position } = witness.member
  const body = { revision: before.replay.projection.revision, name, position }
  const unseen = [...comparedSeats(before)].slice(1)
  const draft = { act: 'attest' as const, body, notes: { compared: unseen } }
  const act = await prepareAct(witness.services, before, draft, year.keyOf('noivu'))
  if (!act.ok) throw new Error(act.failure.code)
  expect(await sendAct(witness.services, baseOf(before), act.value)).toMatchObject({ ok: true })
  const scene = await witness.scene(year.where)
  expect(scene.replay.projection.stage).toBe('inForce')
  expect(shownStage(scene.replay, scene.verdicts)).toBe('signed')
  const undo = { seq: scene.replay.projection.attested, reason: 'Chưa đối chiếu đủ' }
  expect(await voidAct(witness.services, scene, undo, year.keyOf('noivu'))).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
  const after = await witness.scene(year.where)
  expect(shownStage(after.replay, after.verdicts)).toBe('inForce')
})

test('a thief who refills every voided place cannot keep the ceremony from finishing', async () => {
  const year = await signing()
  const compared = year.keyOf('hoaminh')
  const thief = await hall.person('hoaminh').newKey(year.where.bloc)
  const signAs = async (key: ActingKey) => {
    const { scene, choice } = await year.choice('hoaminh')
    return signPledge(hall.person('hoaminh').services, scene, choice, key)
  }
  for (let round = 0; round < 3; round += 1) {
    expect(await signAs(thief)).toMatchObject({ ok: true })
    expect(await voidSeat(year, 'hoaminh')).toMatchObject({ ok: true })
  }
  expect(await signAs(thief)).toMatchObject({ ok: true })
  expect(await voidSeat(year, 'hoaminh', { uid: 'hoaminh', onlyKey: compared.kid })).toMatchObject({
    ok: true,
  })
  expect(await signAs(thief)).toMatchObject({ failure: { code: 'DENIED' } })
  expect(await signAs(compared)).toMatchObject({ ok: true })
  for (const uid of leaders.slice(0, -1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
})

test('the fifth signature landing between the tap on void and its commit: the witness is told, nothing is lost', async () => {
  const year = await signing()
  for (const uid of leaders.slice(0, -1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
  const witness = hall.person('noivu')
  const seen = await witness.scene(year.where)
  expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  const choice = { seq: 3, reason: 'Ký nhầm' }
  const late = await voidAct(witness.services, seen, choice, year.keyOf('noivu'))
  expect(late).toMatchObject({ ok: false, failure: { code: 'CHANGED_MEANWHILE' } })
  const scene = await witness.scene(year.where)
  expect(scene.replay.projection.stage).toBe('signed')
  expect(Object.keys(scene.replay.projection.signed)).toHaveLength(5)
})

describe('a revoked key', () => {
  test('signs nothing more, also respelled; what it signed before stays valid', async () => {
    const year = await signing()
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
    const old = year.keyOf('hoaminh')
    const next = await hall.person('hoaminh').newKey(year.where.bloc)
    const { services, scene } = hall.person('hoaminh')
    const choice = { kid: old.kid, owner: 'hoaminh', reason: 'Mất điện thoại' }
    expect(await revokeKey(services, await scene(year.where), choice, next)).toMatchObject({ ok: true })
    const after = await scene(year.where)
    expect(seatsOf(after.replay, after.verdicts).at(-1)?.standing).toEqual({ state: 'verified' })
    expect(await voidSeat(year, 'hoaminh')).toMatchObject({ ok: true })
    expect(await year.sign('hoaminh')).toMatchObject({ failure: { code: 'DENIED' } })
    const { uid, kind, credentialId, transports, synced, spki } = old.key
    const respelled = { uid, kind, credentialId, transports, synced, spki: spki.toUpperCase() }
    expect(await services.database.registerKey(year.where.bloc, respelled)).toMatchObject({
      failure: { code: 'DENIED' },
    })
    year.keys.set('hoaminh', next)
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  })

  test('of another person is refused to a leader, and not to the witness', async () => {
    const year = await signing()
    const victim = year.keyOf('hoaminh').kid
    const choice = { kid: victim, owner: 'hoaminh', reason: 'Mất điện thoại' }
    const leader = hall.person('hoahiepnam')
    const refused = await revokeKey(
      leader.services,
      await leader.scene(year.where),
      choice,
      year.keyOf('hoahiepnam'),
    )
    expect(refused).toMatchObject({ failure: { code: 'NOT_YOUR_ROLE' } })
    const witness = hall.person('noivu')
    const done = await revokeKey(
      witness.services,
      await witness.scene(year.where),
      choice,
      year.keyOf('noivu'),
    )
    expect(done).toMatchObject({ ok: true })
  })
})
