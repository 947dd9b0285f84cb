import { expect, test } from 'vitest'

import type { Invite } from '@/domain/people/invite'
import type { Member } from '@/domain/people/member'
import { isReady, readinessOf } from '@/domain/people/readiness'

const now = 1000
const facts = { admin: false, name: 'A', position: 'B', capacities: [] }
const member = (role: Member['role'], unit: string, active = true): Member => ({
  ...facts,
  uid: `${role}-${unit}`,
  role,
  unit,
  active,
})
const invite = (role: Member['role'], unit: string, until = now + 1): Invite => ({
  ...facts,
  role,
  unit,
  email: 'a@b.test',
  by: 'x',
  at: 0,
  until,
})
const units = ['hai-van', 'lien-chieu']
const whole = [member('leader', 'hai-van'), member('leader', 'lien-chieu'), member('witness', '')]

test('a new bloc lacks everybody but the one who founded it', () => {
  const founded = readinessOf(units, 'hai-van', [member('observer', '')], [], now)
  expect(founded).toEqual({ units: true, head: 'missing', witness: 'missing', leaderless: ['lien-chieu'] })
  expect(isReady(founded)).toBe(false)
})

test('who is invited counts while the invitation holds, and is told apart from who has joined', () => {
  const invited = (until?: number) =>
    readinessOf(units, 'hai-van', whole.slice(1), [invite('leader', 'hai-van', until)], now)
  expect([invited().head, isReady(invited())]).toEqual(['invited', true])
  expect([invited(now).head, isReady(invited(now))]).toEqual(['missing', false])
})

test.each([
  ['one unit', readinessOf(['hai-van'], 'hai-van', whole, [], now)],
  [
    'a witness who is suspended',
    readinessOf(units, 'hai-van', [...whole.slice(0, 2), member('witness', '', false)], [], now),
  ],
  [
    'a secretary in place of a leader',
    readinessOf(
      units,
      'hai-van',
      [member('secretary', 'lien-chieu'), ...whole.filter(({ unit }) => unit !== 'lien-chieu')],
      [],
      now,
    ),
  ],
])('%s is not enough', (_what, readiness) => {
  expect(isReady(readinessOf(units, 'hai-van', whole, [], now))).toBe(true)
  expect(isReady(readiness)).toBe(false)
})
