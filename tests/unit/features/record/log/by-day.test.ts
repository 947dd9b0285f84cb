import { expect, test } from 'vitest'

import type { Verdicts } from '@/domain/log/standing'
import { fail, ok } from '@/domain/shared/result'

import { newestByDay } from '@/features/record/log/by-day'

import { heldTwice } from '../../../../fixtures/second-round'

/** The log with two entries before midnight of Viet Nam, though not of Greenwich, and the others after. */
const { entries } = heldTwice('scribbled').replay()
const midnight = Date.parse('2014-03-28T17:00:00Z')
const log = entries.map((entry) => ({ ...entry, at: midnight + (entry.seq - 3) * 60_000 }))
const holding = new Map(log.map(({ seq }) => [seq, ok(null)] as const))
const seqs = (most: number, verdicts: Verdicts = holding, live = false) =>
  newestByDay(log, verdicts, { most, live }).map(({ day, entries: of }) => [day, of.map(({ seq }) => seq)])

test('the newest come first, under the day on which it was in Viet Nam', () => {
  const ofDay = Array.from({ length: 20 }, (_, index) => 22 - index)
  expect(seqs(50)).toEqual([
    ['2014-03-29', ofDay],
    ['2014-03-28', [2, 1]],
  ])
})

test('of a longer log only the newest are shown', () => {
  expect(seqs(3)).toEqual([['2014-03-29', [22, 21, 20]]])
  expect(seqs(21).at(-1)).toEqual(['2014-03-28', [2]])
})

test('what has no proven time stands under no day, above the rest', () => {
  const judged = new Map(
    [...holding].map(([seq, verdict]) => [seq, seq > 21 ? fail('KEY_UNKNOWN') : verdict]),
  )
  expect(seqs(3, judged)).toEqual([
    ['', [22]],
    ['2014-03-29', [21, 20]],
  ])
})

test('while people sign, everything stands under the day that the server told', () => {
  const judged = new Map([[22, fail('KEY_UNKNOWN')] as const])
  expect(seqs(3, judged, true)).toEqual([['2014-03-29', [22, 21, 20]]])
})

test('what is yet to be judged stands under its day', () => {
  expect(seqs(3, new Map())).toEqual([['2014-03-29', [22, 21, 20]]])
})
