import { expect, test } from 'vitest'

import { readUnits, sameUnits } from '@/features/office/founding/read-units'

test('units are read one a line, with their type where it is named', () => {
  const units = readUnits('phường Hải Vân\n\n  Xã   Hòa Bắc \nLiên Chiểu\nphường Hải Vân')
  expect([...units].map(([id, { type, name, order }]) => [id, type, name, order])).toEqual([
    ['hai-van', 'phường', 'Hải Vân', 1],
    ['hoa-bac', 'xã', 'Hòa Bắc', 2],
    ['lien-chieu', 'phường', 'Liên Chiểu', 3],
    ['hai-van-2', 'phường', 'Hải Vân', 4],
  ])
  expect(readUnits(' \n').size).toBe(0)
})

test('a unit written twice is told, wherever its tones stand', () => {
  expect(sameUnits(readUnits('phường Hoà Minh\nHải Vân\nHòa Minh'))).toEqual([
    'phường Hoà Minh',
    'phường Hòa Minh',
  ])
  expect(sameUnits(readUnits('phường Hòa Minh\nxã Hòa Minh'))).toBeNull()
})
