import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createKey } from '@/actions/create-key'
import { giveKeyRoom } from '@/actions/give-key-room'
import { maxKeys } from '@/domain/signing/key'

import { createSigner } from '../../fixtures/signers'
import { keyFields, keyOf } from '../support/cast'
import { set } from '../support/writes'
import { time } from '../support/values'
import { openHall, type Hall } from './hall'
import { firstOf, type Person } from './person'

type Year = Awaited<ReturnType<Hall['newYear']>>

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const register = (person: Person, bloc: string) => {
  const { spki, kind, credentialId, transports, synced } = createSigner(person.member.uid, 'passkey').key
  const key = { uid: person.member.uid, spki, kind, credentialId, transports, synced }
  return person.services.database.registerKey(bloc, key)
}

/** Makes keys until there is no room for another; everybody begins with one. */
async function fill(year: Year, person: Person) {
  for (let made = 1; made < maxKeys; made += 1)
    expect(await register(person, year.where.bloc)).toMatchObject({ ok: true })
}

const thief = () => hall.person('hoaminh')
const full = { ok: false, failure: { code: 'KEY_LIMIT' } }

describe('somebody who makes key after key', () => {
  test('is stopped at twelve, before the device makes anything, and signs on with those there are', async () => {
    const year = await hall.newYear()
    await fill(year, thief())
    expect(await register(thief(), year.where.bloc)).toMatchObject(full)
    const owner = { bloc: year.where.bloc, uid: 'hoaminh', email: '', name: '', rpId: 'localhost' }
    // this signer would fail with another code, were it asked
    expect(await createKey(thief().services, 'passkey', owner, [], maxKeys)).toMatchObject(full)
    await year.freeze()
    await year.open()
    expect(await year.sign('hoaminh')).toMatchObject({ ok: true })
  })

  test('goes on once the witness gives room, which nobody gives themselves', async () => {
    const year = await hall.newYear()
    const { bloc } = year.where
    await fill(year, thief())
    const asLeader = await giveKeyRoom(thief().services, bloc, thief().member, 'hoaminh')
    expect(asLeader).toMatchObject({ failure: { code: 'NOT_YOUR_ROLE' } })
    expect(await thief().services.database.giveKeyRoom(bloc, 'hoaminh')).toMatchObject({
      failure: { code: 'DENIED' },
    })
    const witness = hall.person('noivu')
    expect(await giveKeyRoom(witness.services, bloc, witness.member, 'hoaminh')).toMatchObject({ ok: true })
    expect(await register(thief(), bloc)).toMatchObject({ ok: true })
    const { database } = thief().services
    expect(await database.keyRoom(bloc, 'hoaminh')).toEqual({ ok: true, value: maxKeys - 1 })
  })
})

test('two devices of one person make a key in the same instant, and both are counted', async () => {
  const { bloc } = (await hall.newYear()).where
  const both = await Promise.all([register(thief(), bloc), register(thief(), bloc)])
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  expect(await thief().services.database.keyRoom(bloc, 'hoaminh')).toEqual({ ok: true, value: maxKeys - 3 })
})

test('no key is pushed out of the list, however many others there are', async () => {
  const year = await hall.newYear()
  const { bloc } = year.where
  const earlier = time(Date.UTC(2014, 0, 1))
  const others = Array.from({ length: 2001 }, (_, count) => keyOf('observer', 'passkey', String(count)))
  for (let from = 0; from < others.length; from += 400) {
    const writes = others
      .slice(from, from + 400)
      .map((key) => set(`blocs/${bloc}/keys/${key.kid}`, { ...keyFields(key), at: earlier }))
    expect(await hall.emulator.commit(writes, 'owner')).toBe(200)
  }
  const { database } = hall.person('noivu').services
  const keys = await firstOf(database.watchKeys(bloc))
  expect(keys.records.size).toBe(others.length + hall.people.size)
  for (const key of year.keys.values()) expect(keys.records.has(key.kid)).toBe(true)
})
