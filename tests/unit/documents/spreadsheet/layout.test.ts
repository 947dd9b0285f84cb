import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { peopleHeadings } from '@/domain/people/sheet/columns'
import { prepare } from '@/domain/spreadsheet/prepare'

import { kept, sheetsOf } from '../../../fixtures/spreadsheets'
import {
  pledgeHead as head,
  pledgeRow as row,
  readPledge,
  readSheets,
} from '../../../fixtures/spreadsheets/read-pledge'
import { workbook, workbookParts } from '../../../fixtures/workbook'

const sound = row('x', 'hộ', '↑', 1, 2)
const texts = (read: ReturnType<typeof readPledge>) => read.items.map(({ text }) => text)

describe('merged cells', () => {
  test('over the columns of units are a target of each, and are said', () => {
    const { items, prepared } = readPledge(kept('merged-target'))
    expect(items[0]?.targets).toEqual({ 'hoa-minh': '95', 'hoa-khanh': '95' })
    expect(prepared.spread).toEqual(['F2:G2'])
  })

  test('down an area, a unit of measure or a direction are said of each row', () => {
    const rows = [head, row('x', 'hộ', '↑', 1, 2), [null, 'y', null, null, 5, 3, 4]]
    const { items, problems } = readSheets([{ rows, merged: ['A2:A3', 'C2:C3', 'D2:D3'] }])
    expect(problems).toEqual([])
    expect(items.map(({ area, uom, direction }) => [area, uom, direction])).toEqual([
      ['do-thi', 'hộ', 'up'],
      ['do-thi', 'hộ', 'up'],
    ])
  })

  test.each<[string, string, string]>([
    ['points of two items', 'E2:E3', 'E2 cellMerged'],
    ['a wording of two items', 'B2:B3', 'B2 cellMerged'],
    ['a target of two items', 'F2:F3', 'F2 cellMerged'],
    ['a unit of measure and a direction', 'C2:D2', 'C2 cellMerged'],
    ['targets of two units and two items', 'F2:G3', 'F2 cellMerged'],
  ])('of which it is not clear whom they mean are named: %s', (_, merged, problem) => {
    const rows = [head, sound, row('y', 'hộ', '↑', 3, 4)]
    expect(readSheets([{ rows, merged: [merged] }]).problems).toContain(problem)
  })

  test('of one item that is two rows high are its own', () => {
    const merged = head.map((_, at) => `${String.fromCharCode(65 + at)}2:${String.fromCharCode(65 + at)}3`)
    const { items, problems } = readSheets([{ rows: [head, sound, []], merged }])
    expect([problems, items.length]).toEqual([[], 1])
  })

  test('that are empty, or reach to the end of the sheet, do no harm', () => {
    const merged = ['A5:XFD1048576', 'H1:XFD1']
    expect(readSheets([{ rows: [head, sound], merged }]).problems).toEqual([])
  })

  test('of headings in two rows are headings', () => {
    const rows = [
      [...head.slice(0, 5), 'Chỉ tiêu của các đơn vị'],
      [null, null, null, null, null, ...head.slice(5)],
      sound,
    ]
    const merged = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1']
    const { items, problems, prepared } = readSheets([{ rows, merged }])
    expect([problems, prepared.head, items[0]?.targets]).toEqual([
      [],
      1,
      { 'hoa-minh': '1', 'hoa-khanh': '2' },
    ])
  })

  test('a unit over several people is the unit of each', () => {
    const rows = [
      ['Thư điện tử', 'Họ và tên', 'Đơn vị'],
      ['a@x.vn', 'A', 'Hòa Minh'],
      ['b@x.vn', 'B', null],
    ]
    const sheets = sheetsOf(workbook([{ rows, merged: ['C2:C3'] }]))
    expect(prepare(sheets, peopleHeadings, { answers: new Map() }).rows[2]?.[2]).toBe('Hòa Minh')
  })
})

describe('what is hidden', () => {
  test('of the sheets is not taken as long as one is in sight', () => {
    const read = readPledge(kept('hidden-first-sheet'))
    expect([texts(read), read.prepared.sheet]).toEqual([['Trên trang đang thấy'], 1])
    expect(texts(readPledge(kept('hidden-first-sheet'), { sheet: 0 }))).toEqual(['Trên trang bị ẩn'])
  })

  const partly = [
    {
      rows: [head, sound, row('y', 'hộ', '↑', 3, 4), [null], row('z', 'hộ', '↑', 5, 6)],
      hiddenRows: [3, 4],
      hiddenColumns: [7, 9],
    },
  ]

  test('of rows and columns is told, unless it holds nothing', () => {
    expect(readSheets(partly).prepared.hidden).toEqual({ rows: [2], columns: [6] })
  })

  test('includes rows without a height and columns without a width', () => {
    const parts = Object.entries(workbookParts(partly)).map(([name, xml]) => {
      const flat = xml
        .replaceAll('width="9" hidden="1"', 'width="0" customWidth="1"')
        .replace('<row r="2">', '<row r="2" ht="15" customHeight="1">')
        .replaceAll('hidden="1"', 'ht="0" customHeight="1"')
      return [name, strToU8(flat)] as const
    })
    const { prepared } = readPledge(sheetsOf(zipSync(Object.fromEntries(parts))))
    expect(prepared.hidden).toEqual({ rows: [2], columns: [6] })
  })

  test('is taken or left as it is said', () => {
    const taken = readSheets(partly, { hidden: 'take' })
    expect([texts(taken), taken.items[0]?.targets]).toEqual([
      ['x', 'y', 'z'],
      { 'hoa-minh': '1', 'hoa-khanh': '2' },
    ])
    const left = readSheets(partly, { hidden: 'leave' })
    expect([texts(left), left.items[0]?.targets, left.items[0]?.unseen]).toEqual([
      ['x', 'z'],
      { 'hoa-minh': '1' },
      ['hoa-khanh'],
    ])
  })
})

describe('the sheet and the row of the headings', () => {
  test('are looked for below a title', () => {
    const { items, problems, prepared } = readPledge(kept('title-above-headings'))
    expect([problems, items.length, prepared.head, prepared.heads]).toEqual([[], 1, 1, [0, 1, 2]])
  })

  test('are those that fit best: below five lines of a letterhead, on the third sheet', () => {
    const letterhead = ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA', null, 'BIỂU CHỈ TIÊU', '(Kèm theo)'].map((line) => [
      line,
    ])
    const { prepared, problems } = readSheets([
      { name: 'Bìa', rows: [['Bìa']] },
      { name: 'Ghi chú', rows: [['Nội dung'], ['a']] },
      { name: 'Biểu', rows: [...letterhead, head, sound] },
    ])
    expect([problems, prepared.sheet, prepared.head]).toEqual([[], 2, 5])
  })

  test('may be chosen', () => {
    const sheets = [{ rows: [head, row('x', 'hộ', '↑', 1, 2), head, row('y', 'hộ', '↑', 1, 2)] }]
    expect(texts(readSheets(sheets, { head: 2 }))).toEqual(['y'])
  })

  test('cells without addresses, one after another, are read', () => {
    const cell = (text: string) => ({ xml: `<c t="inlineStr"><is><t>${text}</t></is></c>` })
    const figure = (value: number) => ({ xml: `<c><v>${String(value)}</v></c>` })
    const rows = [head.map(cell), [...['Đô thị', 'x', 'hộ', '↑'].map(cell), ...[5, 1, 2].map(figure)]]
    const { items, problems } = readSheets([{ rows }])
    expect([problems, items[0]?.targets]).toEqual([[], { 'hoa-minh': '1', 'hoa-khanh': '2' }])
  })

  test('a sheet without any of the headings is told what it lacks, from its first row on', () => {
    const { problems } = readSheets([{ rows: [[null], ['a', 'b']] }])
    expect(problems.filter((one) => one === 'A2 columnMissing')).toHaveLength(5)
  })
})
