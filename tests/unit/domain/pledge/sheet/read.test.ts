import { describe, expect, test } from 'vitest'

import { cellAddress, type Cell } from '@/domain/spreadsheet/cell'
import { commonProblems } from '@/domain/spreadsheet/problem'
import { pledgeProblems } from '@/domain/pledge/sheet/problem'
import { readPledgeSheet } from '@/domain/pledge/sheet/read'

import { areas, bend, head, other, read, row } from '../../../../fixtures/sheet'

test('a sound sheet becomes items', () => {
  expect(read([head, row, other])).toEqual({
    done: 2,
    total: 2,
    problems: [],
    questions: [],
    items: [
      {
        id: 'thu',
        row: 1,
        area: 'kinh-te',
        text: 'Thu ngân sách',
        uom: 'triệu đồng',
        direction: 'up',
        points: 50,
        targets: { 'hoa-minh': '100', 'hoa-khanh': '98.5' },
        unseen: [],
      },
      {
        id: null,
        row: 2,
        area: 'do-thi',
        text: 'Tuyến đường văn minh',
        uom: 'tuyến',
        direction: 'up',
        points: 5,
        targets: { 'hoa-minh': '1234.5' },
        unseen: [],
      },
    ],
  })
})

test('headings in another order and spelling, blank rows, numbered areas and line breaks are taken', () => {
  const shuffled = [
    [null],
    ['NỘI  DUNG'.normalize('NFD'), 'hướng đánh giá', 'lĩnh vực', 'điểm', 'đơn vị tính'],
    ['Hộ\nnghèo', 'giảm', 'I. Kinh tế – ngân sách', 0, '% hộ'],
    [' ', null],
  ]
  expect(read(shuffled)).toMatchObject({
    problems: [],
    items: [{ id: null, text: 'Hộ nghèo', direction: 'down', area: 'kinh-te', targets: {} }],
  })
})

test.each(['Chiều', 'chiều hướng'])('the former heading “%s” is still taken', (former) => {
  expect(read([bend(head, 4, former), row]).items[0]).toMatchObject({ direction: 'up' })
})

test('noise of binary fractions is taken off, and "đạt" is no figure', () => {
  const noisy = bend(bend(row, 6, 0.1 + 0.2), 3, 'điểm')
  expect(read([head, noisy]).items[0]?.targets['hoa-minh']).toBe('0.3')
  const reached = bend(bend(bend(row, 4, 'Đạt'), 6, 'ĐẠT'), 7, null)
  expect(read([head, reached]).items[0]).toMatchObject({ direction: 'yes', targets: { 'hoa-minh': 'đạt' } })
})

test.each([
  ['càng cao càng tốt', 'up'],
  ['Càng thấp càng tốt', 'down'],
  ['đạt hoặc không đạt', 'yes'],
])('the direction “%s” is taken in the words that screens have for it', (written, direction) => {
  const { items } = read([head, [...row.slice(0, 4), written, 50, null, null]])
  expect(items).toMatchObject([{ direction }])
})

test('no row is read beyond those that may be imported', () => {
  const rows = Array.from({ length: 310 }, () => bend(row, 5, 'năm mươi'))
  const { problems } = read([head, ...rows])
  expect([problems[0]?.code, problems.length, problems.at(-1)?.address]).toEqual(['tooManyRows', 301, 'F301'])
})

/** One wrong cell a case: the code, the address it must be named by, and the rows. */
const wrong: readonly (readonly [string, string, readonly (readonly Cell[])[]])[] = [
  ['noRows', 'A2', [head]],
  [
    'tooManyRows',
    'A302',
    [head, ...Array.from({ length: 301 }, (_, n) => bend(bend(row, 0, null), 2, `Nội dung ${String(n)}`))],
  ],
  ['columnMissing', 'A1', [head.filter((cell) => cell !== 'Điểm'), row]],
  ['columnTwice', 'I1', [[...head, 'Nội dung'], row]],
  [
    'columnUnknown',
    'I1',
    [
      [...head, 'Hòa Sơn'],
      [...row, 7],
    ],
  ],
  ['outside', 'J2', [head, [...row, null, 'x']]],
  ['cellError', 'G2', [head, bend(row, 6, '#REF!')]],
  ['cellFormula', 'G2', [head, bend(row, 6, { unread: 'cellFormula', found: '=1' })]],
  ['cellMerged', 'G2', [head, bend(row, 6, { unread: 'cellMerged', found: 'G2:G3' })]],
  ['cellDate', 'G2', [head, bend(row, 6, { date: '2014-02-01' })]],
  ['cellBoolean', 'C2', [head, bend(row, 2, true)]],
  ['cellShown', 'C2', [head, bend(row, 2, { number: 1234.5, shown: '1,235' })]],
  ['idShape', 'A2', [head, bend(row, 0, 'Mã số 1')]],
  ['idTwice', 'A3', [head, row, bend(row, 2, 'Nội dung khác')]],
  ['areaMissing', 'B2', [head, bend(row, 1, null)]],
  ['areaUnknown', 'B2', [head, bend(row, 1, 'Thể thao')]],
  ['textMissing', 'C2', [head, bend(row, 2, ' ')]],
  ['textTooLong', 'C2', [head, bend(row, 2, 'a'.repeat(1001))]],
  ['textStrange', 'C2', [head, bend(row, 2, 'Thu \u0007 ngân sách')]],
  ['textTwice', 'C3', [head, row, bend(bend(row, 0, 'khac'), 2, 'thu ngân sách')]],
  ['uomMissing', 'D2', [head, bend(row, 3, null)]],
  ['uomTooLong', 'D2', [head, bend(row, 3, 'a'.repeat(101))]],
  ['uomStrange', 'D2', [head, bend(row, 3, 'đồng\u0007')]],
  ['directionMissing', 'E2', [head, bend(row, 4, '')]],
  ['directionUnknown', 'E2', [head, bend(row, 4, 'ngang')]],
  ['pointsMissing', 'F2', [head, bend(row, 5, null)]],
  ['pointsNotNumber', 'F2', [head, bend(row, 5, 'năm mươi')]],
  ['pointsFraction', 'F2', [head, bend(row, 5, 2.5)]],
  ['pointsRange', 'F2', [head, bend(row, 5, 1001)]],
  ['targetNotNumber', 'H2', [head, bend(row, 7, 'nhiều')]],
  ['targetAmbiguous', 'H2', [head, bend(row, 7, '1.234')]],
  ['targetWithUnit', 'H2', [head, bend(row, 7, '95 %')]],
  ['targetTooLong', 'H2', [head, bend(row, 7, '1'.repeat(21))]],
  ['targetNotReached', 'G2', [head, bend(bend(row, 4, 'đạt'), 7, null)]],
  ['targetReached', 'H2', [head, bend(row, 7, 'Đạt')]],
]

test('the longest and the most that a pledge may have is taken', () => {
  const longest = bend(bend(row, 2, 'a'.repeat(1000)), 3, 'a'.repeat(100))
  expect(read([head, longest, bend(other, 5, 1000), bend(bend(other, 5, 0), 2, 'Khác')]).problems).toEqual([])
  const rows = Array.from({ length: 300 }, (_, n) => bend(bend(row, 0, null), 2, `Nội dung ${String(n)}`))
  expect(read([head, ...rows])).toMatchObject({ problems: [], total: 300 })
})

test('an area is known with its number before it', () => {
  for (const name of ['I. Đô thị', 'III.Đô thị', 'XIV. ĐÔ THỊ'])
    expect(read([head, bend(row, 1, name)]).items[0]?.area).toBe('do-thi')
})

test('cells are called as spreadsheets call them', () => {
  const columns = [0, 25, 26, 51, 52, 701, 702, 728].map((column) => cellAddress(0, column))
  expect(columns).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'ABA1'])
  expect(cellAddress(299, 1)).toBe('B300')
})

describe('a wrong cell is named by its address', () => {
  test.each(wrong)('%s at %s', (code, address, rows) => {
    expect(read(rows).problems).toContainEqual(expect.objectContaining({ code, address }))
    expect(read(rows).problems).toHaveLength(1)
  })

  test('every kind there is', () => {
    expect(wrong.map(([code]) => code)).toEqual([...commonProblems, ...pledgeProblems])
  })

  test('27 kinds at once are 27 problems, and no item with one of them is taken', () => {
    const cases = wrong.filter(([code]) => !/^(noRows|tooMany|column|idTwice|textTwice|outside)/.test(code))
    const rows = cases.map(([, , [, bad]], at) =>
      bend(bad ?? [], 0, (bad ?? [])[0] === 'thu' ? `hang-${String(at)}` : ((bad ?? [])[0] ?? null)),
    )
    const texts = rows.map((cells, at) =>
      cells[2] === 'Thu ngân sách' ? bend(cells, 2, `Nội dung ${String(at)}`) : cells,
    )
    const { problems, items } = read([head, ...texts])
    expect(new Set(problems.map(({ code }) => code)).size).toBe(27)
    expect(problems).toHaveLength(27)
    expect(items).toEqual([])
  })
})

test('a sheet of 200 items and 40 units is read step by step', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({
    id: `u-${String(n)}`,
    name: `Phường ${String(n)}`,
    type: 'phường',
  }))
  const rows = Array.from({ length: 200 }, (_, n) => [
    null,
    'Đô thị',
    `Nội dung ${String(n)}`,
    'hộ',
    '↑',
    5,
    ...many.map((_unit, at) => n + at),
  ])
  const readings = [
    ...readPledgeSheet([[...head.slice(0, 6), ...many.map(({ name }) => name)], ...rows], {
      units: many,
      areas,
    }),
  ]
  expect(readings.map(({ done }) => done)).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180, 200])
  expect(readings.at(-1)).toMatchObject({ problems: [], total: 200 })
  expect(readings.at(-1)?.items).toHaveLength(200)
})
