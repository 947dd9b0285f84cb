import { expect, test } from 'vitest'

import { fail } from '@/domain/shared/result'
import { newestByDay } from '@/features/record/log/by-day'

import { heldCeremony } from '../../../fixtures/table'

const daysOf = (live: boolean, unsound: number) => {
  const table = heldCeremony('scribbled')
  table.attach('hoa-minh')
  const verdicts = new Map([[unsound, fail('SIGNATURE_INVALID')]])
  return newestByDay(table.log, verdicts, { most: 50, live }).map(({ day, entries }) => [
    day,
    entries.map(({ seq }) => seq),
  ])
}

test('once attested, what nothing proves stands under no day', () => {
  expect(daysOf(false, 9)).toEqual([
    ['', [9]],
    ['2014-03-28', [8, 7, 6, 5, 4, 3, 2, 1]],
  ])
})

test('while people sign, everything stands under the day that the server told', () => {
  expect(daysOf(true, 9)).toEqual([['2014-03-28', [9, 8, 7, 6, 5, 4, 3, 2, 1]]])
})
