import { describe, expect, test } from 'vitest'

import { readSheet } from '@/documents/read-sheet'
import { writeSheet } from '@/documents/sheet'

const csv = (text: string) => new Blob([text])

describe('an .xlsx', () => {
  test('comes back as it was written, in Vietnamese', async () => {
    const rows = [
      [{ heading: 'Nội dung' }, { heading: 'Điểm' }, 'Ghi chú'],
      ['Thu ngân sách nhà nước trên địa bàn', 50, null],
      ['=1+1', -0.5, '@x'],
    ]
    const blob = await writeSheet([{ name: 'Giao ước', rows, widths: [40, 8], frozenRows: 1 }])
    expect(await readSheet(blob)).toEqual({
      ok: true,
      value: [
        ['Nội dung', 'Điểm', 'Ghi chú'],
        ['Thu ngân sách nhà nước trên địa bàn', 50, null],
        ['=1+1', -0.5, '@x'],
      ],
    })
  })

  test('of several sheets: the first is read', async () => {
    const blob = await writeSheet([
      { name: 'Một', rows: [['a']] },
      { name: 'Hai', rows: [['b']] },
    ])
    expect(await readSheet(blob)).toEqual({ ok: true, value: [['a']] })
  })
})

describe('a .csv', () => {
  test.each([
    ['commas', 'a,"b, c",\n1,2,3\n'],
    ['semicolons, as Excel writes them in Vietnamese', '\uFEFFa;b, c;\n1;2;3\n'],
    ['tabs', 'a\tb, c\t\n1\t2\t3\n'],
  ])('with %s', async (_, text) => {
    const read = await readSheet(csv(text))
    expect(read.ok && read.value.slice(0, 2)).toEqual([
      ['a', 'b, c', null],
      ['1', '2', '3'],
    ])
  })

  test('in UTF-16, as "Unicode text"', async () => {
    const units = Uint16Array.from('\uFEFFTên\tĐiểm', (character) => character.charCodeAt(0))
    expect(await readSheet(new Blob([units]))).toEqual({ ok: true, value: [['Tên', 'Điểm']] })
  })
})

test.each([
  ['an older .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'SHEET_OLD_FORMAT'],
  ['a broken archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'SHEET_UNREADABLE'],
  [
    'Vietnamese in an encoding of another time',
    new Uint8Array([0x54, 0xea, 0x6e, 0x2c, 0xd0]),
    'SHEET_ENCODING',
  ],
  ['a picture', new Uint8Array([0x01, 0x00, 0x02, 0x03]), 'SHEET_UNREADABLE'],
  ['a file far too large', new Uint8Array(5_000_001), 'SHEET_TOO_LARGE'],
])('%s is refused', async (_, bytes, code) => {
  expect(await readSheet(new Blob([bytes]))).toMatchObject({ ok: false, failure: { code } })
})
