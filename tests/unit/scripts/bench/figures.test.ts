import { expect, test } from 'vitest'
import { compareWithFloor, met, percentile, table, type Figure } from '../../../../scripts/bench/figures'

test('a percentile is a sample: the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(hundred, 0.5)).toBe(50)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
  expect(() => percentile([], 0.5)).toThrow(RangeError)
})

test('a figure is held to its aim by its ratio, or by itself where it has no floor', () => {
  expect(compareWithFloor('tap', 10, 12.34, 1.25)).toEqual({
    name: 'tap',
    unit: 'ms',
    floor: 10,
    ours: 12.3,
    ratio: 1.23,
    aim: 1.25,
  })
  const reads: Figure = { name: 'reads', unit: 'documents', floor: null, ours: 900, ratio: null, aim: 1000 }
  expect(
    [
      compareWithFloor('tap', 10, 13, 1.25),
      compareWithFloor('tap', 10, 13, null),
      reads,
      { ...reads, ours: 1001 },
    ].map(met),
  ).toEqual([false, true, true, false])
})

test('the table has one line a figure, and marks what falls short', () => {
  const lines = table([compareWithFloor('p50', 10, 11, null), compareWithFloor('p95', 10, 20, 1.25)]).split(
    '\n',
  )
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^✓ +p50 +10 ms +11 ms +1\.1 +-$/)
  expect(lines[2]).toMatch(/^✗ +p95 +10 ms +20 ms +2 +≤ 1\.25$/)
})
