import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attestYear, comparedSeats } from '@/actions/attest-year'
import { revokeKey } from '@/actions/revoke-key'
import { signPledge } from '@/actions/sign-pledge'
import { seatsOf } from '@/domain/year/seats'

import { wards } from '../../fixtures/pledge'
import { serverTime } from '../support/values'
import { patch, set, type Write } from '../support/writes'
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

describe('a software key posing as a passkey', () => {
  test('signs what verifies, is not compared, and is not attested silently', async () => {
    const year = await signing()
    for (const uid of leaders.slice(0, -1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
    const genuine = year.keyOf('hoaminh').kid
    // whoever has the session registers any key and calls it what they like
    const posing = await hall.person('hoaminh').newKey(year.where.bloc)
    expect(posing.key.kind).toBe('passkey')
    const { scene, choice } = await year.choice('hoaminh')
    const signed = await signPledge(hall.person('hoaminh').services, scene, choice, posing)
    expect(signed).toMatchObject({ ok: true })

    const witness = hall.person('noivu')
    const seen = await witness.scene(year.where)
    const seat = seatsOf(seen.replay, seen.verdicts).at(-1)
    expect(seat).toMatchObject({ standing: { state: 'verified' }, signature: { kid: posing.kid } })
    // nobody at the table reads out the code of that key: the witness has compared the others, and the genuine one
    const compared = new Set([...comparedSeats(seen).map(({ kid }) => kid), genuine])
    compared.delete(posing.kid)
    expect(await attestYear(witness.services, seen, compared, year.keyOf('noivu'))).toMatchObject({
      failure: { code: 'NOT_ALL_COMPARED' },
    })
  })

  test('is revoked by its real owner, and signs nothing after that', async () => {
    const year = await signing()
    const owner = hall.person('hoaminh')
    const posing = await owner.newKey(year.where.bloc)
    const choice = { kid: posing.kid, owner: 'hoaminh', reason: 'Không phải khóa của tôi' }
    const revoked = await revokeKey(
      owner.services,
      await owner.scene(year.where),
      choice,
      year.keyOf('hoaminh'),
    )
    expect(revoked).toMatchObject({ ok: true })
    const ready = await year.choice('hoaminh')
    expect(await signPledge(owner.services, ready.scene, ready.choice, posing)).toMatchObject({ ok: false })
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  })
})

test('a lost device: its signature stays, its key is revoked, and the year goes on with a new one', async () => {
  const year = await signing()
  expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  const lost = year.keyOf('hoaminh')
  const next = await hall.person('hoaminh').newKey(year.where.bloc)
  const witness = hall.person('noivu')
  const choice = { kid: lost.kid, owner: 'hoaminh', reason: 'Mất điện thoại' }
  const revoked = await revokeKey(
    witness.services,
    await witness.scene(year.where),
    choice,
    year.keyOf('noivu'),
  )
  expect(revoked).toMatchObject({ ok: true })
  year.keys.set('hoaminh', next)
  for (const uid of leaders.slice(0, -1)) expect(await year.sign(uid)).toMatchObject({ ok: true })
  expect(await year.attest()).toMatchObject({ ok: true })
  const after = await hall.person('hoaminh').scene(year.where)
  const seats = seatsOf(after.replay, after.verdicts)
  expect(seats.map(({ standing }) => standing.state)).toEqual(seats.map(() => 'verified'))
  expect(seats.at(-1)?.signature?.kid).toBe(lost.kid)
})

describe('an admin, mid-signing', () => {
  const admin = { uid: 'noivu' }
  const commit = (...writes: readonly Write[]) => hall.emulator.commit(writes, admin)

  test('cannot change parties or origins of the year', async () => {
    const year = await signing()
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
    const path = `blocs/${year.where.bloc}/years/2014`
    for (const fields of [
      { parties: ['hoa-minh'] },
      { parties: ['hoa-minh'], at: serverTime },
      { origins: ['https://evil.example'] },
      { rpId: 'evil.example' },
      { signed: {} },
      { stage: 'signed' },
    ])
      expect(await commit(patch(path, fields))).toBe(403)
    const after = await hall.person('hoaminh').scene(year.where)
    expect(after.replay.alarm).toBeNull()
    expect(after.year.parties).toEqual(wards.map(({ id }) => id))
  })

  test('moves no signing that is open by moving the bloc to another site', async () => {
    const year = await signing()
    const path = `blocs/${year.where.bloc}`
    const moved = { origins: ['https://elsewhere.example'], rpId: 'elsewhere.example' }
    expect(await commit(patch(path, moved))).toBe(200)
    for (const uid of leaders) expect(await year.sign(uid)).toMatchObject({ ok: true })
    expect(await year.attest()).toMatchObject({ ok: true })
    const after = await hall.person('hoaminh').scene(year.where)
    expect([...after.verdicts.values()].filter((verdict) => !verdict.ok)).toEqual([])
  })

  test('renames a unit, and what was signed still shows and proves what was signed', async () => {
    const year = await signing()
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
    const unit = {
      name: 'Tên Khác',
      type: 'phường',
      code: '20200',
      order: 5,
      validFrom: '',
      validTo: '',
      predecessors: [],
    }
    expect(await commit(set(`blocs/${year.where.bloc}/units/hoa-minh`, unit))).toBe(200)
    const { scene, choice } = await year.choice('hoahiepnam')
    const [seat] = seatsOf(scene.replay, scene.verdicts).slice(-1)
    expect(seat?.standing).toEqual({ state: 'verified' })
    expect(choice.read.revision.parties.at(-1)?.name).toBe('Hòa Minh')
  })
})
