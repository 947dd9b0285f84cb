import { expect, test } from 'vitest'

import { backupAge } from '@/domain/operations/backup'

const now = Date.parse('2014-03-28T05:00:00Z')
const made = (at: string) => ({ at: Date.parse(at), documents: 3, digest: 'a' })

test.each([
  ['just now', '2014-03-28T05:00:00Z', 'recent', 0],
  ['by a clock ahead', '2014-03-29T05:00:00Z', 'recent', 0],
  ['yesterday late in Viet Nam', '2014-03-27T16:59:00Z', 'recent', 1],
  ['eight days ago', '2014-03-20T05:00:00Z', 'recent', 8],
  ['nine days ago', '2014-03-19T05:00:00Z', 'old', 9],
])('a backup made %s', (_when, at, state, days) => {
  expect(backupAge(made(at), now)).toEqual({ state, days, at: Date.parse(at) })
})

test('no backup at all is told apart', () => {
  expect(backupAge(null, now)).toEqual({ state: 'never' })
})
