import { describe, expect, test } from 'vitest'

import { idFrom, unitFaults } from '@/domain/people/check-unit'
import { successorsOf, unitsEndedBy } from '@/domain/people/succession'
import type { Unit } from '@/domain/people/unit'

const unit = (more: Partial<Unit> = {}): Unit => ({
  name: 'Hòa Khánh',
  type: 'phường',
  code: '',
  order: 1,
  validFrom: '2025-07-01',
  validTo: '',
  predecessors: [],
  ...more,
})
const fields = (more: Partial<Unit>) => unitFaults(unit(more)).map(({ field }) => field)

test('a unit is checked field by field, and a sound one has no fault', () => {
  expect(fields({})).toEqual([])
  expect(fields({ validFrom: '', validTo: '2025-06-30', code: '20198' })).toEqual([])
  expect(unitFaults(unit({ type: '', name: '' }))).toEqual([
    { field: 'type', why: 'missing' },
    { field: 'name', why: 'missing' },
  ])
  expect(fields({ type: 'a'.repeat(51), name: 'a\nb' })).toEqual(['type', 'name'])
  expect(fields({ code: 'a'.repeat(21), order: Number.NaN })).toEqual(['code', 'order'])
  for (const order of [0, 10_000]) expect(fields({ order })).toEqual([])
  for (const order of [-1, 10_001, 2 ** 53]) expect(fields({ order })).toEqual(['order'])
  expect(fields({ validFrom: '1/7/2025' })).toEqual(['validFrom'])
  expect(fields({ validTo: '2025-06-30' })).toEqual(['validTo'])
  expect(fields({ predecessors: [{ unit: 'Hòa Minh', part: 'full' }] })).toEqual(['predecessors'])
  const twice = { unit: 'a', part: 'full' as const }
  expect(fields({ predecessors: [twice, twice] })).toEqual(['predecessors'])
  const many = (length: number) =>
    Array.from({ length }, (_, n) => ({ unit: `a${String(n)}`, part: 'full' as const }))
  expect(fields({ predecessors: many(6) })).toEqual([])
  expect(fields({ predecessors: many(7) })).toEqual(['predecessors'])
})

test('the longest that the rules take is sound', () => {
  expect(fields({ type: 'a'.repeat(50), name: 'a'.repeat(200), code: 'a'.repeat(20) })).toEqual([])
  expect(unitFaults(unit({ type: 'a'.repeat(51), name: 'a'.repeat(201) }))).toEqual([
    { field: 'type', why: 'wrong' },
    { field: 'name', why: 'wrong' },
  ])
})

test('a unit ends on the day it begins, or later', () => {
  const between = (validFrom: string, validTo: string) => fields({ validFrom, validTo })
  expect(between('2025-07-01', '2025-07-01')).toEqual([])
  expect(between('2025-07-01', '2026-06-30')).toEqual([])
  expect(between('', '2025-06-30')).toEqual([])
  expect(between('2025-07-02', '2025-07-01')).toEqual(['validTo'])
  expect(between('', '30/6/2025')).toEqual(['validTo'])
})

test.each([
  ['Hòa Khánh', 'hoa-khanh'],
  ['  Đặc khu  Hoàng Sa ', 'dac-khu-hoang-sa'],
  ['???', 'don-vi'],
  ['Hòa Minh', 'hoa-minh-2'],
  ['Hòa Sơn', 'hoa-son-4'],
  ['-- Hòa -- Tiến --', 'hoa-tien'],
  ['a'.repeat(60), 'a'.repeat(36)],
])('%j gives the id %s', (words, id) => {
  expect(idFrom(words, new Set(['hoa-minh', 'hoa-son', 'hoa-son-2', 'hoa-son-3']))).toBe(id)
})

describe('a succession', () => {
  const units = new Map([
    ['hoa-minh', unit({ name: 'Hòa Minh', validFrom: '' })],
    ['hoa-lien', unit({ name: 'Hòa Liên', validFrom: '' })],
    ['cu', unit({ name: 'Cũ', validFrom: '', validTo: '2024-12-31' })],
  ])
  const next = unit({
    predecessors: [
      { unit: 'hoa-minh', part: 'full' },
      { unit: 'hoa-lien', part: 'partial' },
      { unit: 'cu', part: 'full' },
      { unit: 'hoa-son', part: 'full' },
    ],
  })

  test('ends what goes over as a whole, on the day before', () => {
    expect([...unitsEndedBy(next, units)].map(([id, { validTo }]) => [id, validTo])).toEqual([
      ['hoa-minh', '2025-06-30'],
    ])
    expect(unitsEndedBy({ ...next, validFrom: '' }, units).size).toBe(0)
  })

  test('is known from the old unit too', () => {
    const all = new Map([
      ...units,
      ['hoa-khanh', next],
      ['khac', unit({ order: 0, predecessors: [{ unit: 'hoa-lien', part: 'partial' }] })],
    ])
    expect(successorsOf('hoa-lien', all)).toEqual([
      { unit: 'khac', part: 'partial' },
      { unit: 'hoa-khanh', part: 'partial' },
    ])
    expect(successorsOf('khac', all)).toEqual([])
  })
})
