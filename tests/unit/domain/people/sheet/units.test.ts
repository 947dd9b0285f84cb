import { describe, expect, test } from 'vitest'

import { unitColumns } from '@/domain/people/sheet/columns'
import { planUnits } from '@/domain/people/sheet/plan-units'
import { unitProblems } from '@/domain/people/sheet/problem'
import { readUnitSheet } from '@/domain/people/sheet/read-units'
import type { Unit } from '@/domain/people/unit'
import type { Cell } from '@/domain/spreadsheet/cell'

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

test('what a sheet has no column for stays; a blank in its column takes it out', () => {
  const dated = new Map([['hoa-minh', { ...minh, validFrom: '2014-01-01', validTo: '2025-06-30' }]])
  const plan = (...rows: readonly (readonly Cell[])[]) => {
    const { items = [] } = [...readUnitSheet(rows, dated)].at(-1) ?? {}
    return planUnits(items, dated)
  }
  expect(plan(['Loại', 'Tên'], ['phường', 'Hoà Minh']).changed.get('hoa-minh')).toEqual({
    ...minh,
    name: 'Hoà Minh',
    validFrom: '2014-01-01',
    validTo: '2025-06-30',
  })
  const blank = plan(['Loại', 'Tên', 'Mã hành chính', 'Từ ngày', 'Đến hết ngày'], ['phường', 'Hòa Minh'])
  expect(blank.changed.get('hoa-minh')).toEqual({ ...minh, code: '', validFrom: '', validTo: '' })
})

test('two rows of one unit are told, wherever their tones stand', () => {
  const { problems } = read([head, fresh, bend(fresh, 'name', 'Hoà Sơn')])
  expect(problems).toMatchObject([{ code: 'unitTwice', address: 'C3', other: 'C2' }])
})

test('two new units of like names have ids of their own', () => {
  const { items } = read([head, fresh, bend(fresh, 'type', 'phường')])
  expect([...planUnits(items, units).added.keys()]).toEqual(['hoa-son', 'hoa-son-2'])
})

test('the longest that the rules take is taken', () => {
  const longest = [null, 'a'.repeat(50), 'b'.repeat(200), '1'.repeat(20), '9999', '01/07/2025', '1/7/2025']
  expect(read([head, longest])).toMatchObject({
    problems: [],
    items: [{ id: null, order: 9999, validFrom: '2025-07-01', validTo: '2025-07-01' }],
  })
})

test('each field that differs is a change, and a row without an order keeps the one that is there', () => {
  const changes: readonly [keyof typeof unitColumns, Cell][] = [
    ['type', 'xã'],
    ['name', 'Hòa Khác'],
    ['code', null],
    ['order', 7],
    ['validFrom', '01/01/2014'],
    ['validTo', '30/06/2025'],
  ]
  for (const [column, cell] of changes) {
    const { items } = read([head, bend(row, column, cell)])
    expect([column, planUnits(items, units).changed.size]).toEqual([column, 1])
  }
  const { items } = read([head, bend(row, 'order', null)])
  expect(planUnits(items, units)).toMatchObject({ changed: new Map(), unchanged: 1 })
})

test('a row that names another by its id does not take it a second time by its name', () => {
  const { items } = read([head, bend(row, 'name', 'Hòa Khác'), bend(row, 'id', null)])
  const { added, changed } = planUnits(items, units)
  expect([...changed.keys()]).toEqual(['hoa-minh'])
  expect([...added].map(([id, { name }]) => [id, name])).toEqual([['hoa-minh-2', 'Hòa Minh']])
})

test('the first units of a bloc are numbered from one, but for those that say their order', () => {
  const rows = [bend(fresh, 'order', 5), bend(fresh, 'name', 'Một'), bend(fresh, 'name', 'Hai')]
  const { added } = planUnits(read([head, ...rows]).items, new Map())
  expect([...added.values()].map(({ order }) => order)).toEqual([5, 1, 2])
})

/** One wrong cell a case: the code, the address it must be named by, and the rows. */
const wrong: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  ['unitIdUnknown', 'A2', [head, bend(row, 'id', 'hoa-khac')]],
  ['unitIdTwice', 'A3', [head, row, bend(row, 'name', 'Hòa Khác')]],
  ['unitTwice', 'C3', [head, fresh, fresh]],
  ['typeMissing', 'B2', [head, bend(row, 'type', null)]],
  ['typeWrong', 'B2', [head, bend(row, 'type', 'a'.repeat(51))]],
  ['unitNameMissing', 'C2', [head, bend(row, 'name', null)]],
  ['unitNameWrong', 'C2', [head, bend(row, 'name', 'Hòa\u0007')]],
  ['codeWrong', 'D2', [head, bend(row, 'code', '1'.repeat(21))]],
  ['orderWrong', 'E2', [head, bend(row, 'order', 'đầu')]],
  ['dateWrong', 'F2', [head, bend(row, 'validFrom', '2025')]],
  ['dateOrder', 'G2', [head, bend(bend(row, 'validFrom', '01/07/2025'), 'validTo', '30/06/2025')]],
]

describe('a wrong cell is named by its address', () => {
  test.each(wrong)('%s at %s', (code, address, rows) => {
    expect(read(rows).problems).toMatchObject([{ code, address }])
  })

  test.each<[keyof typeof unitColumns, Cell, string]>([
    ['id', 'hoa-khac', 'hoa-khac'],
    ['type', ' ', ''],
    ['name', 'a'.repeat(201), 'a'.repeat(201)],
    ['code', '1'.repeat(21), '1'.repeat(21)],
    ['order', '12345', '12345'],
    ['order', '-1', '-1'],
    ['order', '1x', '1x'],
    ['validFrom', '2025', '2025'],
  ])('under %s %j is told as %j', (column, cell, found) => {
    expect(read([head, bend(row, column, cell)]).problems).toMatchObject([{ found, other: '' }])
  })

  test.each(Object.keys(unitColumns) as (keyof typeof unitColumns)[])(
    'a boolean under %s is one problem',
    (column) => {
      const { problems, items } = read([head, bend(row, column, true)])
      expect(problems).toMatchObject([{ code: 'cellBoolean', found: 'TRUE' }])
      expect(items).toEqual([])
    },
  )

  test.each<[Cell, Cell]>([
    [true, '30/06/2025'],
    ['01/07/2025', true],
  ])('the order of %j and %j is not looked at while one of them is wrong', (from, until) => {
    const { problems } = read([head, bend(bend(row, 'validFrom', from), 'validTo', until)])
    expect(problems.map(({ code }) => code)).toEqual(['cellBoolean'])
  })

  test('every kind there is', () => {
    expect(wrong.map(([code]) => code)).toEqual([...unitProblems])
  })
})
