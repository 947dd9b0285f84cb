import { describe, expect, test } from 'vitest'

import { emptyScheme } from '@/domain/results/scheme-of-pledge'
import type { Scheme } from '@/domain/results/scheme'
import { bandOf, totalOf } from '@/domain/results/total'

import { pledgeBetween } from '../../../fixtures/results'

const pledge = pledgeBetween(['mot', 'hai'], [{ id: 'a' }, { id: 'b' }])
const empty = emptyScheme(pledge, 'points')
const extra = (id: string, beyond: boolean) => ({ id, text: id, max: '-', beyond })
const scheme: Scheme = {
  ...empty,
  bonus: [extra('x', false), extra('y', true), extra('z', false)],
  minus: [extra('m', false), extra('n', false)],
}

test.each<[string, Partial<Scheme>, readonly string[], string]>([
  ['everything counts', {}, ['10', '5', '1', '2', '3', '4', '0.5'], '16.50'],
  [
    'bonus up to its cap, what is beyond apart',
    { bonusCap: '3.5' },
    ['10', '5', '1', '2', '3', '0', '0'],
    '20.50',
  ],
  ['a cap of 0', { bonusCap: '0' }, ['10', '5', '1', '2', '3', '0', '0'], '17.00'],
  ['the scale, what is beyond on top', { scale: '16' }, ['10', '5', '1', '2', '3', '0', '0'], '18.00'],
  ['minus comes off before the scale', { scale: '16' }, ['10', '5', '1', '0', '3', '2', '0'], '16.00'],
  ['a scale just reached', { scale: '19' }, ['10', '5', '1', '0', '3', '0', '0'], '19.00'],
  ['below 0', {}, ['0', '0', '0', '0', '0', '4', '0.5'], '-4.50'],
  ['below 0, with something beyond', {}, ['0', '0', '0', '1', '0', '4', '0'], '-3.00'],
  ['0', {}, ['0', '0', '0', '0', '0', '0', '0'], '0.00'],
  ['over a thousand', {}, ['950', '50', '0', '15', '0', '8', '0'], '1007.00'],
  ['no digits after the point', { places: 0 }, ['10', '5', '0', '0', '0', '0', '0'], '15'],
  ['four digits after the point', { places: 4 }, ['0.0001', '0.0002', '0', '0', '0', '0', '0'], '0.0003'],
])('a total: %s', (_, over, points, total) => {
  expect(totalOf({ ...scheme, ...over }, points)).toBe(total)
})

test('tenths add up', () => {
  const ten = {
    ...empty,
    items: Array.from({ length: 10 }, (_, index) => ({
      item: `i${String(index)}`,
      max: '1',
      rule: 'judged' as const,
      each: '-',
    })),
  }
  expect(
    totalOf(
      ten,
      ten.items.map(() => '0.1'),
    ),
  ).toBe('1.00')
})

describe('a band', () => {
  const bands = {
    ...empty,
    bands: [
      { name: 'Xuất sắc', from: '90' },
      { name: 'Tốt', from: '80.00' },
      { name: 'Hoàn thành', from: '0' },
    ],
  }

  test.each([
    ['90.00', 'Xuất sắc'],
    ['1000.00', 'Xuất sắc'],
    ['89.99', 'Tốt'],
    ['80.00', 'Tốt'],
    ['79.99', 'Hoàn thành'],
    ['0.00', 'Hoàn thành'],
    ['-0.01', '-'],
    ['-', '-'],
  ])('of %s is %s', (total, band) => {
    expect(bandOf(bands, total)).toBe(band)
  })

  test('is none where there are none', () => {
    expect(bandOf(empty, '90.00')).toBe('-')
  })
})
