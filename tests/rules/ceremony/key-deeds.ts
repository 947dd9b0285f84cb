import { expect } from 'vitest'

import { giveKeyRoom } from '@/actions/give-key-room'
import { revokeKey } from '@/actions/revoke-key'
import type { ActingKey } from '@/actions/scene'

import { deed, settle, type Deed } from './deed'
import type { Hall } from './hall'

/** Another key for `uid`, with room given by the witness where there is none left. */
async function freshKey(hall: Hall, bloc: string, uid: string): Promise<ActingKey> {
  const one = hall.person(uid)
  const room = await one.services.database.keyRoom(bloc, uid)
  const witness = hall.person('noivu')
  if (room.ok && room.value <= 0) await giveKeyRoom(witness.services, bloc, witness.member, uid)
  return one.newKey(bloc)
}

/** The witness revokes the leader's key, who goes on with a new one. */
export const loseKey = (uid: string) =>
  deed(
    `lose the key of ${uid}`,
    () => true,
    async ({ hall, year }) => {
      const one = hall.person('noivu')
      const choice = { kid: year.keyOf(uid).kid, owner: uid, reason: 'Mất máy' }
      const revoked = await revokeKey(one.services, await one.scene(year.where), choice, year.keyOf('noivu'))
      year.keys.set(uid, await freshKey(hall, year.where.bloc, uid))
      return revoked
    },
    () => undefined,
  )

/** Registers another key, which changes nothing of the year; at twelve there is no room for more. */
export const register = (uid: string): Deed => ({
  check: () => true,
  toString: () => `register ${uid}`,
  run: async (model, reality) => {
    const { bloc } = reality.year.where
    const { services, newKey } = reality.hall.person(uid)
    const room = await services.database.keyRoom(bloc, uid)
    if (room.ok && room.value > 0) {
      await newKey(bloc)
      expect(await services.database.keyRoom(bloc, uid)).toEqual({ ok: true, value: room.value - 1 })
    } else await expect(newKey(bloc)).rejects.toThrow('KEY_LIMIT')
    await settle(model, reality)
  },
})
