import { describe, expect, test } from 'vitest'

import { cellAddress, type Cell } from '@/domain/spreadsheet/cell'

import { bend, head, read, row } from '../../../../fixtures/sheet'

describe('what is wrong with a sheet', () => {
  test.each<[string, string, string, readonly (readonly Cell[])[]]>([
    ['noRows', '', '', [head]],
    ['columnMissing', 'Điểm', '', [head.filter((cell) => cell !== 'Điểm'), row]],
    ['columnTwice', 'nội dung', 'C1', [[...head, 'nội dung'], row]],
    ['columnTwice', 'Hòa Khánh', 'H1', [[...head, 'Hòa Khánh'], row]],
    ['columnUnknown', '2014', '', [[...head, null, true, { date: '2014-01-01' }, ' ', 2014], row]],
    ['outside', '2014-02-01', '', [head, [...row, { date: '2014-02-01' }]]],
    ['outside', '7', '', [head, [...row, 7]]],
    ['cellBoolean', 'TRUE', '', [head, bend(row, 2, true)]],
    ['cellDate', '2014-02-01', '', [head, bend(row, 6, { date: '2014-02-01' })]],
    ['areaMissing', '', '', [head, bend(row, 1, null)]],
    ['areaUnknown', 'Thể thao', 'Kinh tế – ngân sách; Đô thị', [head, bend(row, 1, 'Thể thao')]],
    ['textMissing', '', '', [head, bend(row, 2, ' ')]],
    ['textTooLong', '1001', '', [head, bend(row, 2, 'a'.repeat(1001))]],
    ['pointsMissing', '', '', [head, bend(row, 5, null)]],
    ['idTwice', 'thu', 'A2', [head, row, bend(row, 2, 'Nội dung khác')]],
    ['textTwice', 'thu ngân sách', 'C2', [head, row, bend(bend(row, 0, 'khac'), 2, 'thu ngân sách')]],
  ])('%s tells what was found: %j, %j', (code, found, where, rows) => {
    expect(read(rows).problems).toEqual([expect.objectContaining({ code, found, other: where })])
  })

  test.each(
    head.map((_, column) => cellAddress(1, column)).map((address, column) => [address, column] as const),
  )('a date at %s is one problem', (address, column) => {
    const { problems, items } = read([head, bend(row, column, { date: '2014-02-01' })])
    expect(problems).toEqual([{ address, code: 'cellDate', found: '2014-02-01', other: '' }])
    expect(items).toEqual([])
  })

  test.each<[string, Cell, string]>([
    ['5 điểm', 5, 'pointsNotNumber'],
    ['5x', 5, 'pointsNotNumber'],
    ['x5', 5, 'pointsNotNumber'],
    ['2,55', 5, 'pointsFraction'],
    ['-2.5', 5, 'pointsFraction'],
    ['-1', 5, 'pointsRange'],
    ['Đô I. thị', 1, 'areaUnknown'],
    ['I.Đô', 1, 'areaUnknown'],
  ])('%j in column %j is %s', (cell, column, code) => {
    expect(read([head, bend(row, Number(column), cell)]).problems.map((one) => one.code)).toEqual([code])
  })

  test('the first of several is named for each that follows', () => {
    const many = [row, bend(row, 2, 'Hai'), bend(row, 2, 'Ba')]
    expect(read([head, ...many]).problems.map(({ other: first }) => first)).toEqual(['A2', 'A2'])
    const alike = [row, bend(row, 0, 'hai'), bend(row, 0, 'ba')]
    expect(read([head, ...alike]).problems.map(({ other: first }) => first)).toEqual(['C2', 'C2'])
    const heads = [...head, 'Nội dung', 'Nội dung']
    expect(read([heads, row]).problems.map(({ other: first }) => first)).toEqual(['C1', 'C1'])
  })

  test('in the columns as they stand in this sheet', () => {
    const turned = (cells: readonly Cell[]) => cells.toReversed()
    const rows = [[null], turned(head), turned(row), turned(bend(row, 2, 'Hai'))]
    expect(read(rows).problems).toEqual([{ address: 'H4', code: 'idTwice', found: 'thu', other: 'H3' }])
    const unknown = [[null], ['Hòa Sơn', ...turned(head)], [null, ...turned(row)]]
    expect(read(unknown).problems).toMatchObject([{ address: 'A2', code: 'columnUnknown' }])
  })

  test('a column too many hides nothing in the rows; one that is missing or twice does', () => {
    const bad = bend(row, 5, 'năm mươi')
    const codes = (heads: readonly Cell[]) => read([heads, bad]).problems.map(({ code }) => code)
    expect(codes([...head, 'Hòa Sơn'])).toEqual(['columnUnknown', 'pointsNotNumber'])
    expect(codes([...head, 'Nội dung'])).toEqual(['columnTwice'])
    expect(codes(bend(head, 4, null))).toEqual(['columnMissing'])
  })

  test('a sheet without anything lacks every column and every row', () => {
    const { problems, total } = read([])
    expect(problems.map(({ address, code }) => `${code} ${address}`)).toEqual([
      ...Array<string>(5).fill('columnMissing A1'),
      'noRows A1',
    ])
    expect(total).toBe(0)
  })
})
