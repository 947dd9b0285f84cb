import { expect, test } from 'vitest'

import { pledgeDocx } from '@/documents/pledge/docx'
import { tablesXlsx } from '@/documents/tables/xlsx'
import { entryCode } from '@/domain/log/entry-code'

import { heldLarge } from '../../fixtures/papers/large'
import { demoSource, draftOf, settledSource, twiceSource } from '../../fixtures/papers/source'
import { partsOf, wordsIn } from '../../fixtures/papers/unzipped'
import { storedIn } from '../../fixtures/spreadsheets'

async function sheetsOf(source: ReturnType<typeof demoSource>) {
  const { bytes } = await tablesXlsx(source)
  return storedIn(new Uint8Array(bytes))
}

test('every figure of the workbook stands in the row of its item and the column of its unit', async () => {
  const [items] = await sheetsOf(twiceSource())
  expect(items?.data).toEqual([
    [
      'TT',
      'Lĩnh vực',
      'Nội dung',
      'Đơn vị tính',
      'Hướng đánh giá',
      'Điểm',
      'Hòa Hiệp Bắc',
      'Hòa Hiệp Nam',
      'Hòa Khánh Bắc',
      'Hòa Khánh Nam',
      'Hòa Minh',
    ],
    [
      1,
      'Kinh tế – ngân sách',
      'Số vụ cháy ở các chợ',
      'vụ',
      'càng thấp càng tốt',
      7,
      'không giao',
      3,
      'không giao',
      'không giao',
      1,
    ],
    [
      2,
      'Kinh tế – ngân sách',
      'Thu ngân sách so với dự toán',
      '%',
      'càng cao càng tốt',
      10,
      100.5,
      101.5,
      102.5,
      103.5,
      104.5,
    ],
    [
      3,
      'Kinh tế – ngân sách',
      'Tỷ lệ hộ nghèo còn lại',
      '%',
      'càng thấp càng tốt',
      5,
      1.4,
      'không giao',
      'không giao',
      'không giao',
      0.9,
    ],
    [
      4,
      'Đô thị – môi trường',
      'Xây dựng tuyến phố “văn minh, sạch đẹp”',
      'đạt / không đạt',
      'đạt hoặc không đạt',
      5,
      'không giao',
      'đạt',
      'không giao',
      'không giao',
      'không giao',
    ],
    [null, null, 'Tổng điểm', null, null, 27],
  ])
})

test('every signer of the workbook stands beside their unit, the witness last', async () => {
  const source = demoSource()
  const [, signatures] = await sheetsOf(source)
  const codes = source.replay.entries.map((entry) => entryCode(source.replay.where, entry))
  const row = (unit: string, name: string, position: string, capacity: string | null, seq: number) => [
    unit,
    name,
    position,
    capacity,
    `14:${String(30 + seq)}:00 ngày 28/03/2014 (+07:00)`,
    codes[seq - 1],
    'Có xác minh người ký trên máy',
  ]
  const chair = 'Chủ tịch UBND phường'
  expect(signatures?.data.slice(1)).toEqual([
    row('Phường Hòa Hiệp Bắc', 'Trần Minh Khôi', `${chair} Hòa Hiệp Bắc`, 'CHỦ TỊCH', 3),
    row('Phường Hòa Hiệp Nam', 'Lê Thị Thu Hà', `${chair} Hòa Hiệp Nam`, 'CHỦ TỊCH', 4),
    row('Phường Hòa Khánh Bắc', 'Nguyễn Hữu Phước', `${chair} Hòa Khánh Bắc`, 'CHỦ TỊCH', 5),
    row('Phường Hòa Khánh Nam', 'Phan Thị Bích Ngọc', `${chair} Hòa Khánh Nam`, 'CHỦ TỊCH', 6),
    row('Phường Hòa Minh', 'Đặng Quốc Bảo', 'Phó Chủ tịch UBND phường Hòa Minh', 'KT. CHỦ TỊCH', 7),
    row('Phòng Nội vụ quận Liên Chiểu', 'Võ Thành Nhân', 'Trưởng phòng Nội vụ quận Liên Chiểu', null, 8),
  ])
  expect(signatures?.data[0]).toEqual([
    'Đơn vị',
    'Họ và tên',
    'Chức vụ',
    'Thể thức ký',
    'Thời điểm máy chủ ghi nhận',
    'Mã ký',
    'Loại khóa',
  ])
})

test('the workbook of a draft says so on its first sheet, and its second leaves everybody blank', async () => {
  const [items, signatures] = await sheetsOf(draftOf(demoSource()))
  expect(items?.sheet).toBe('DỰ THẢO - Nội dung')
  expect(
    signatures?.data.slice(1).map(([unit, ...rest]) => [unit, rest.every((cell) => cell === null)]),
  ).toEqual([
    ['Phường Hòa Hiệp Bắc', true],
    ['Phường Hòa Hiệp Nam', true],
    ['Phường Hòa Khánh Bắc', true],
    ['Phường Hòa Khánh Nam', true],
    ['Phường Hòa Minh', true],
    ['Phòng Nội vụ quận Liên Chiểu', true],
  ])
  const [whole] = await sheetsOf(demoSource())
  expect(whole?.sheet).toBe('Nội dung và chỉ tiêu')
})

/** The cells of every row of every table in a document, as text. */
function rowsIn(xml: string): readonly (readonly string[])[] {
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      wordsIn(cell, 'w:t').join('').replaceAll('\u00a0', ' '),
    ),
  )
}
const documentOf = async (source: ReturnType<typeof demoSource>) =>
  partsOf((await pledgeDocx(source)).bytes)['word/document.xml'] ?? ''

test('for word processors, too, each figure stands under its unit', async () => {
  const rows = rowsIn(await documentOf(twiceSource()))
  const heads = [
    'TT',
    'Nội dung',
    'Đơn vị tính',
    'Điểm',
    'Hòa Hiệp Bắc',
    'Hòa Hiệp Nam',
    'Hòa Khánh Bắc',
    'Hòa Khánh Nam',
    'Hòa Minh',
  ]
  const at = rows.findIndex(([first]) => first === 'TT')
  expect(rows[at]).toEqual(heads)
  expect(rows[at + 1]).toEqual(['I. Kinh tế – ngân sách'])
  expect(rows[at + 2]?.slice(2)).toEqual(['vụ', '7', 'không giao', '3', 'không giao', 'không giao', '1'])
  expect(rows[at + 3]?.slice(2)).toEqual(['%', '10', '100,50', '101,50', '102,50', '103,50', '104,50'])
  expect(rows[at + 3]?.[0]).toBe('2')
})

test('names stand under the capacities of their own units, row by row of the grid', async () => {
  const rows = rowsIn(await documentOf(demoSource()))
  const at = rows.findIndex(([first]) => first?.startsWith('TM. ỦY BAN NHÂN DÂN PHƯỜNG HÒA HIỆP BẮC'))
  expect(rows[at + 1]).toEqual(['Trần Minh Khôi', 'Lê Thị Thu Hà', 'Nguyễn Hữu Phước'])
  expect(rows[at + 2]?.[1]).toContain('14:34:00 ngày 28/03/2014')
  expect(rows[at + 3]?.join('|')).toMatch(/HÒA KHÁNH NAMCHỦ TỊCH\|.*HÒA MINHKT\. CHỦ TỊCHPHÓ CHỦ TỊCH/)
  expect(rows[at + 4]?.filter((cell) => cell !== '')).toEqual(['Phan Thị Bích Ngọc', 'Đặng Quốc Bảo'])
})

test('in the appendix of many, the ninth unit begins the second table, with its own figures', async () => {
  const source = settledSource(heldLarge({ parties: 12, items: 6 }))
  const rows = rowsIn(await documentOf(source))
  const heads = rows.filter(([first]) => first === 'TT')
  expect(heads.map((cells) => cells.slice(3))).toEqual([
    ['Điểm', 'Chỉ tiêu'],
    Array.from({ length: 8 }, (_, unit) => `Hòa Mẫu ${String(unit + 1)}`),
    Array.from({ length: 4 }, (_, unit) => `Hòa Mẫu ${String(unit + 9)}`),
  ])
  const second = rows.filter(([first]) => first === '2').map((cells) => cells.slice(3))
  const figure = (unit: number) => `${String(90 + ((1 + unit) % 10))},5`
  expect(second).toEqual([
    ['10', 'theo Phụ lục'],
    Array.from({ length: 8 }, (_, unit) => figure(unit)),
    Array.from({ length: 4 }, (_, unit) => figure(unit + 8)),
  ])
  const third = rows.filter(([first]) => first === '3').map((cells) => cells[4])
  expect(third[0]).toBe('đạt')
})

test('many units that have all the same targets need no appendix', async () => {
  const source = settledSource(heldLarge({ parties: 12, items: 6 }))
  const items = source.read.revision.items.filter(({ direction }) => direction === 'yes')
  const read = { ...source.read, revision: { ...source.read.revision, items } }
  expect(await documentOf({ ...source, read })).not.toContain('CHỈ TIÊU CỦA TỪNG ĐƠN VỊ')
})
