import { describe, expect, test } from 'vitest'

import { unitColumns } from '@/domain/people/sheet/columns'
import { planUnits } from '@/domain/people/sheet/plan-units'
import { unitProblems } from '@/domain/people/sheet/problem'
import { readUnitSheet } from '@/domain/people/sheet/read-units'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/shared/sheet/cell'

const minh: Unit = {
  name: 'Hòa Minh',
  type: 'phường',
  code: '20194',
  order: 1,
  validFrom: '',
  validTo: '',
  predecessors: [{ unit: 'hoa-son', part: 'full' }],
}
const units = new Map([['hoa-minh', minh]])
const head: readonly Cell[] = Object.values(unitColumns)
const row: readonly Cell[] = ['hoa-minh', 'phường', 'Hòa Minh', 20194, 1, null, null]
const fresh: readonly Cell[] = [null, 'xã', 'Hòa Sơn', null, null, { date: '2025-07-01' }, null]

function read(rows: readonly (readonly Cell[])[]) {
  const last = [...readUnitSheet(rows, units)].at(-1)
  if (last === undefined) throw new Error('nothing read')
  return last
}
const bend = (cells: readonly Cell[], column: keyof typeof unitColumns, cell: Cell) =>
  cells.map((one, at) => (at === Object.keys(unitColumns).indexOf(column) ? cell : one))

test('a unit that is there is found, a new one comes last under an id of its own', () => {
  const { items, problems } = read([head, row, fresh])
  expect(problems).toEqual([])
  const plan = planUnits(items, units)
  expect(plan.changed.size).toBe(0)
  expect(plan.unchanged).toBe(1)
  expect([...plan.added]).toEqual([
    [
      'hoa-son',
      {
        name: 'Hòa Sơn',
        type: 'xã',
        code: '',
        order: 2,
        validFrom: '2025-07-01',
        validTo: '',
        predecessors: [],
      },
    ],
  ])
})

test('without its id a unit is found by type and name; what it was made of stays', () => {
  const { items } = read([head, [null, 'Phường', 'HÒA MINH', '1', 5, null, '30/06/2025']])
  expect([...planUnits(items, units).changed]).toEqual([
    ['hoa-minh', { ...minh, type: 'Phường', name: 'HÒA MINH', code: '1', order: 5, validTo: '2025-06-30' }],
  ])
})

test('imported again, nothing is left to write', () => {
  const { items } = read([head, row, fresh])
  const { added } = planUnits(items, units)
  const again = planUnits(items, new Map([...units, ...added]))
  expect([again.added.size, again.changed.size, again.unchanged]).toEqual([0, 0, 2])
})

test('two new units of like names have ids of their own', () => {
  const { items } = read([head, fresh, bend(fresh, 'type', 'phường')])
  expect([...planUnits(items, units).added.keys()]).toEqual(['hoa-son', 'hoa-son-2'])
})

/** One wrong cell a case: the code, the address it must be named by, and the rows. */
const wrong: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  ['unitIdUnknown', 'A2', [head, bend(row, 'id', 'hoa-khac')]],
  ['unitIdTwice', 'A3', [head, row, bend(row, 'name', 'Hòa Khác')]],
  ['unitTwice', 'C3', [head, fresh, fresh]],
  ['typeMissing', 'B2', [head, bend(row, 'type', null)]],
  ['typeWrong', 'B2', [head, bend(row, 'type', 'a'.repeat(51))]],
  ['unitNameMissing', 'C2', [head, bend(row, 'name', null)]],
  ['unitNameWrong', 'C2', [head, bend(row, 'name', 'Hòa\u202e')]],
  ['codeWrong', 'D2', [head, bend(row, 'code', '1'.repeat(21))]],
  ['orderWrong', 'E2', [head, bend(row, 'order', 'đầu')]],
  ['dateWrong', 'F2', [head, bend(row, 'validFrom', '2025')]],
  ['dateOrder', 'G2', [head, bend(bend(row, 'validFrom', '01/07/2025'), 'validTo', '30/06/2025')]],
]

describe('a wrong cell is named by its address', () => {
  test.each(wrong)('%s at %s', (code, address, rows) => {
    expect(read(rows).problems).toMatchObject([{ code, address }])
  })

  test('every kind there is', () => {
    expect(wrong.map(([code]) => code)).toEqual([...unitProblems])
  })
})
