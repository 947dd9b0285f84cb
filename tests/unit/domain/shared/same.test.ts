import { expect, test } from 'vitest'

import { same } from '@/domain/shared/same'

const values: readonly unknown[] = [
  null,
  undefined,
  '',
  'a',
  0,
  1,
  false,
  {},
  [1],
  { a: undefined },
  { a: null },
  { a: 1 },
  { b: 1 },
  { a: 1, b: { c: [1, 2] } },
  { a: 1, b: { c: [2, 1] } },
  { a: 1, b: { c: [1] } },
]

test('plain data says the same as a copy of it, and as nothing else', () => {
  for (const [at, left] of values.entries())
    for (const [other, right] of values.entries()) {
      expect([left, right, same(left, structuredClone(right))]).toEqual([left, right, at === other])
    }
})

test('the order of fields does not count', () => {
  expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
})
