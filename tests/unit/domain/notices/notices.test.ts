import { expect, test } from 'vitest'

import { noticesOf } from '@/domain/notices/notices'

import { heldCeremony } from '../../../fixtures/table'

test('the log of a ceremony is told in few words: no single signature, but the last', () => {
  const { entries } = heldCeremony().replay()
  const notices = noticesOf(entries)
  expect(notices.map(({ kind }) => kind)).toEqual(['inForce', 'completed', 'opened', 'frozen'])
  expect(notices.at(-1)).toMatchObject({ seq: 1, number: 1 })
  expect(notices[0]).toMatchObject({ seq: entries.at(-1)?.seq, at: entries.at(-1)?.at, unit: '' })
  expect(noticesOf(entries.slice(0, -2)).map(({ kind }) => kind)).toEqual(['opened', 'frozen'])
  expect(noticesOf([])).toEqual([])
})
