import { expect, test } from 'vitest'

import { followAddress } from '@/actions/follow-address'
import type { Services } from '@/actions/scene'
import { ok } from '@/domain/shared/result'

import { memberOf } from '../../fixtures/stores/session'

const before = 'cu@phuong.test'
const me = { uid: 'hoaminh', email: 'Moi@phuong.test', verified: true }
const withoutAddress = memberOf('hoaminh')
const member = { ...withoutAddress, email: before }

async function written(who: typeof me, members: readonly (typeof member | typeof withoutAddress | null)[]) {
  const calls: unknown[] = []
  const takeAddress = (...said: readonly unknown[]) => {
    calls.push(said)
    return Promise.resolve(ok(null))
  }
  const services = { database: { takeAddress } } as unknown as Services
  await followAddress(
    services,
    who,
    members.map((one, index) => ({ bloc: `khoi-${String(index)}`, member: one })),
  )
  return calls
}

test('a verified address replaces the one before in every bloc that has it', async () => {
  expect(await written(me, [member, { ...member, email: 'moi@phuong.test' }, member])).toEqual([
    ['khoi-0', 'hoaminh', 'moi@phuong.test'],
    ['khoi-2', 'hoaminh', 'moi@phuong.test'],
  ])
})

test('nothing is written of an address that is not verified, nor where somebody is switched off or none was invited', async () => {
  expect(await written({ ...me, verified: false }, [member])).toEqual([])
  expect(await written(me, [{ ...member, active: false }, withoutAddress, null])).toEqual([])
})
