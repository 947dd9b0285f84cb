import { expect, test } from 'vitest'

import { attachCopy } from '@/actions/attach-copy'
import type { ActingKey, Scene, Services } from '@/actions/scene'
import type { Member } from '@/domain/people/member'
import { ok } from '@/domain/shared/result'

import { tableAt } from '../../fixtures/attempts'
import { copyOf, type Table } from '../../fixtures/table'

const leader: Member = {
  uid: 'hoaminh',
  role: 'leader',
  admin: false,
  unit: 'hoa-minh',
  name: 'A',
  position: 'B',
  capacities: [],
  active: true,
}

/** The code of the refusal; nothing may be signed or sent for it, so there is nothing to do it with. */
async function refusal(
  table: Table,
  member: Member,
  verified = table.log.length,
  attached = {},
): Promise<string | null> {
  const begun = table.replay()
  const replay = { ...begun, projection: { ...begun.projection, attached } }
  const verdicts = new Map(table.log.slice(0, verified).map(({ seq }) => [seq, ok(null)]))
  const scene = { member, replay, verdicts } as unknown as Scene
  const result = await attachCopy({} as Services, scene, copyOf(member.unit), {} as ActingKey)
  return result.ok ? null : result.failure.code
}

test('refuses before anything is signed: who may not, too early, not verified, the same file again', async () => {
  const table = tableAt('inForce')
  expect(await refusal(table, { ...leader, role: 'observer' })).toBe('NOT_YOUR_ROLE')
  expect(await refusal(tableAt('signed'), leader)).toBe('NOT_THE_STAGE')
  expect(await refusal(table, leader, 7)).toBe('NOT_ALL_VERIFIED')
  expect(await refusal(table, leader, 8, { 'hoa-minh': 50 })).toBe('COPIES_USED_UP')
  table.attach('hoa-minh')
  expect(await refusal(table, leader)).toBe('COPY_ATTACHED')
})
