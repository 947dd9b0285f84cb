import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Fields } from '../support/values'
import { openHall, type Hall } from './hall'

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

test('somebody in more blocs than one answer holds is told of all of them, the one that does not read among them', async () => {
  const leader = hall.person('hoakhanhnam')
  const { database } = leader.services
  const uid = leader.member.uid
  const before = await database.memberships(uid)
  const many = Array.from({ length: 51 }, (_, index) => `day-${String(index).padStart(2, '0')}`)
  for (const bloc of many) {
    const fields: Fields = { ...leader.member, ...(bloc === 'day-50' ? { name: 7 } : {}) }
    await hall.owner(`blocs/${bloc}/members/${uid}`, fields)
  }
  const after = await database.memberships(uid)
  if (!before.ok || !after.ok) throw new Error('not told')
  expect(after.value).toHaveLength(before.value.length + 51)
  expect(after.value.filter(({ member }) => member === null).map(({ bloc }) => bloc)).toEqual(['day-50'])

  expect(await database.membership('day-49', uid)).toMatchObject({ ok: true, value: { uid } })
  expect(await database.membership('day-50', uid)).toEqual({ ok: true, value: 'unreadable' })
  expect(await database.membership('day-51', uid)).toEqual({ ok: true, value: 'none' })
})
