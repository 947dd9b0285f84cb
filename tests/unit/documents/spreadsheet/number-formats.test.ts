import { describe, expect, test } from 'vitest'

import type { DraftItem } from '@/domain/pledge/item'
import { unitHeadings } from '@/domain/people/sheet/columns'
import { readUnitSheet } from '@/domain/people/sheet/read-units'
import { prepare } from '@/domain/spreadsheet/prepare'

import { kept, sheetsOf } from '../../../fixtures/spreadsheets'
import {
  pledgeHead,
  pledgeRow,
  readPledge,
  readRowsOf,
  readSheets,
} from '../../../fixtures/spreadsheets/read-pledge'
import { workbook, type FileCell } from '../../../fixtures/workbook'

const accounting = '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'
const dongs = '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"\\ _₫_-;_-@_-'
const formatted = (number: number, format: string): FileCell => ({ number, format })

test.each([
  ['percent-over-100', { 'hoa-minh': '105', 'hoa-khanh': '120' }],
  ['percent-down', { 'hoa-minh': '5', 'hoa-khanh': '1.5' }],
])('percentages come in as they are shown: %s', (name, targets) => {
  const { items, problems, questions } = readPledge(kept(name))
  expect([items.map((item) => item.targets), problems, questions]).toEqual([[targets], [], []])
})

describe('a figure that is as it is shown is taken without a question', () => {
  test.each<[FileCell, string, string]>([
    [formatted(1.05, '0%'), '%', '105'],
    [formatted(0.012, '0.0%'), 'tỷ lệ %', '1.2'],
    [formatted(0.985, '0.00%'), 'phần trăm', '98.5'],
    [formatted(-0.05, '0%'), '% hộ', '-5'],
    [formatted(95, '0\\%'), '%', '95'],
    [formatted(95, '0"%"'), '%', '95'],
    [formatted(1234.5, '#,##0.0 "người"'), 'người', '1234.5'],
    [formatted(12, '0 "m2"'), 'm2', '12'],
    [formatted(-5, '#,##0;(#,##0)'), 'hộ', '-5'],
    [formatted(1500, '#,##0\\ [$₫-42A]'), 'đồng', '1500'],
    [formatted(-5, '#,##0;\\-#,##0'), 'hộ', '-5'],
    [formatted(-5, '#,##0;"−"#,##0'), 'hộ', '-5'],
    [formatted(-5, '#,##0_);\\(#,##0\\)'), 'hộ', '-5'],
    [formatted(-1234, accounting), 'đồng', '-1234'],
    [formatted(0, accounting), 'đồng', '0'],
    [formatted(-1234, dongs), 'đồng', '-1234'],
    [formatted(0, dongs), 'đồng', '0'],
    [formatted(0, '0;-0;"-"'), 'hộ', '0'],
    [formatted(12, '#,##0" tr.đ"'), 'triệu đồng', '12'],
    [formatted(7, '@'), 'hộ', '7'],
    [0.95, 'triệu đồng', '0.95'],
    ['105%', '%', '105'],
    [0.0000001, 'mét', '0.0000001'],
  ])('%j under %s', (cell, uom, target) => {
    const { items, problems, questions } = readRowsOf(pledgeRow('x', uom, '↑', cell))
    expect([items[0]?.targets['hoa-minh'], problems, questions]).toEqual([target, [], []])
  })
})

describe('a figure that may mean two things is asked, what is shown first', () => {
  test.each<[FileCell, string, string, readonly string[]]>([
    [0.95, '%', '↑', ['0.95', '95']],
    [1, '% hộ', '↑', ['1', '100']],
    [0.012, '%', '↓', ['0.012', '1.2']],
    [0.5, 'tỷ lệ %', '↑', ['0.5', '50']],
    [0.5, 'Phần Trăm', '↑', ['0.5', '50']],
    [0.5, '‰', '↑', ['0.5', '500']],
    [-0.5, '%', '↓', ['-0.5', '-50']],
    [formatted(1.05, '0%'), 'người', '↑', ['105', '1.05']],
    [formatted(0.012, '0.0%'), '‰', '↓', ['1.2', '12']],
    [formatted(0.9846, '0%'), '%', '↑', ['98', '98.46']],
    [formatted(5, '"-"0'), 'hộ', '↑', ['-5', '5']],
    [formatted(5, '"("0")"'), 'hộ', '↑', ['-5', '5']],
    [formatted(5, '"1"0'), 'hộ', '↑', ['15', '5']],
    [formatted(5, '"Nhóm 1"0'), 'hộ', '↑', ['15', '5']],
    [formatted(5, '0"000 đồng"'), 'đồng', '↑', ['5000', '5']],
    [formatted(98.456, '0'), 'hộ', '↑', ['98', '98.456']],
    [formatted(1234567, '#,##0.0,'), 'đồng', '↑', ['1234.6', '1234567']],
  ])('%j under %s %s', (cell, uom, direction, readings) => {
    const { items, problems, questions } = readRowsOf(pledgeRow('x', uom, direction, cell))
    expect(problems).toEqual([])
    expect(questions).toEqual([
      { address: 'F2', about: 'x', column: 'Hòa Minh', uom, readings, stands: null },
    ])
    expect(items[0]?.targets['hoa-minh']).toBe(readings[0])
  })

  test('beside what stands now, and the answer is taken', () => {
    const item: DraftItem = {
      ...{ area: 'do-thi', text: 'x', uom: '%', direction: 'up', points: 5, order: 1, removed: false },
      ...{ targets: { 'hoa-minh': '90' }, rev: 3, by: 'a', at: 0 },
    }
    const draft = new Map([['x', item]])
    const sheets = [{ rows: [pledgeHead, pledgeRow('x', '%', '↑', 0.95)] }]
    expect(readSheets(sheets, {}, draft).questions).toMatchObject([{ stands: '90' }])
    const answered = readSheets(sheets, { answers: new Map([['F2', '95']]) }, draft)
    expect(answered.questions).toEqual([])
    expect(answered.items[0]?.targets).toEqual({ 'hoa-minh': '95' })
    const another = readSheets(sheets, { answers: new Map([['F2', '7']]) }, draft)
    expect(another.questions).toHaveLength(1)
  })
})

test('what a format shows that is no figure is named', () => {
  const { problems } = readRowsOf(
    pledgeRow('x', 'hộ', '↑', formatted(1.5, '# ?/?'), formatted(123456, '0.0E+00')),
    ['Đô thị', formatted(12.56, '0.0'), 'hộ', '↑', 5],
  )
  expect(problems).toEqual(['F2 cellShown', 'G2 cellShown', 'B3 cellShown'])
})

test.each(['0","0', '0\\,0', '0"."0', '#,##0".000 đồng"'])(
  'a separator that the format %s writes by itself makes no figure',
  (format) => {
    expect(readRowsOf(pledgeRow('x', 'hộ', '↑', formatted(12, format))).problems).toEqual(['F2 cellShown'])
  },
)

test.each<[FileCell, readonly string[]]>([
  [formatted(5, '00'), []],
  [formatted(0, accounting), []],
  [formatted(-5, '0;0'), ['E2 cellShown']],
  [formatted(4.6, '0'), ['E2 cellShown']],
  [formatted(5, '"1"0'), ['E2 cellShown']],
  [formatted(5, '"-";"-"'), ['E2 cellShown']],
])('points are what the cell both shows and holds: %j', (points, problems) => {
  const row = ['Đô thị', 'x', 'hộ', '↑', points, 1]
  expect(readRowsOf(row).problems).toEqual(problems)
})

function readUnits(bytes: Parameters<typeof sheetsOf>[0] | null) {
  const sheets = bytes === null ? kept('unit-codes') : sheetsOf(bytes)
  const { rows } = prepare(sheets, unitHeadings, { answers: new Map() })
  return [...readUnitSheet(rows, new Map())].at(-1)
}

test('codes of units keep their zeros as shown, and one made by a formula without its result is named', () => {
  const read = readUnits(null)
  expect(read?.problems).toMatchObject([{ address: 'C2', code: 'cellFormula', found: '="020101"' }])
  expect(read?.items.map(({ code }) => code)).toEqual(['020102', '020103', '20104'])
})

test.each([
  [false, '2014-02-01'],
  [true, '2018-02-02'],
])('days are read by the calendar of their workbook (1904: %s)', (date1904, day) => {
  const head = ['Loại', 'Tên', 'Từ ngày', 'Đến hết ngày']
  const row = [
    'phường',
    'Hải Vân',
    formatted(41_671, '[$-42A]dd/mm/yyyy'),
    formatted(1_234_567_890, 'dd/mm/yyyy'),
  ]
  const read = readUnits(workbook([{ rows: [head, row] }], { date1904 }))
  expect(read?.problems).toMatchObject([{ address: 'D2', code: 'dateWrong', found: '1234567890' }])
  const sound = readUnits(workbook([{ rows: [head, row.slice(0, 3)] }], { date1904 }))
  expect(sound?.items).toMatchObject([{ validFrom: day }])
})

test('one date out of range is a problem of its cell, and the rest is read', () => {
  expect(readPledge(kept('one-date-out-of-range')).problems).toEqual(['F2 cellDate'])
})
