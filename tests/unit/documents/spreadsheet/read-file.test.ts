import { describe, expect, test } from 'vitest'

import { readFile } from '@/documents/spreadsheet/read-file'
import { writeSheet } from '@/documents/sheet'

const csv = (text: string) => readFile(new TextEncoder().encode(text))
const written = async (pages: Parameters<typeof writeSheet>[0]) =>
  readFile(new Uint8Array(await (await writeSheet(pages)).arrayBuffer()))

test('an .xlsx comes back as it was written, in Vietnamese', async () => {
  const rows = [
    [{ heading: 'Nội dung' }, { heading: 'Điểm' }, 'Ghi chú'],
    ['Thu ngân sách nhà nước trên địa bàn', 50, null],
    ['=1+1', -0.5, '@x'],
  ]
  const read = await written([{ name: 'Giao ước', rows, widths: [40, 8], frozenRows: 1 }])
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        name: 'Giao ước',
        hidden: false,
        rows: [
          ['Nội dung', 'Điểm', 'Ghi chú'],
          ['Thu ngân sách nhà nước trên địa bàn', 50],
          ['=1+1', -0.5, '@x'],
        ],
      },
    ],
  })
})

describe('a .csv', () => {
  test.each([
    ['commas', 'a,"b, c",\n1,2,3\n'],
    ['semicolons, as Excel writes them in Vietnamese', '\uFEFFa;b, c;\n1;2;3\n'],
    ['tabs', 'a\tb, c\t\n1\t2\t3\n'],
  ])('with %s', (_, text) => {
    const read = csv(text)
    expect(read.ok && read.value[0]?.rows.slice(0, 2)).toEqual([
      ['a', 'b, c', null],
      ['1', '2', '3'],
    ])
  })

  test('in UTF-16, as "Unicode text"', () => {
    const units = Uint16Array.from('\uFEFFTên\tĐiểm', (character) => character.charCodeAt(0))
    const read = readFile(new Uint8Array(units.buffer))
    expect(read).toMatchObject({ ok: true, value: [{ rows: [['Tên', 'Điểm']] }] })
  })
})

const asUtf16 = (text: string) => Array.from(text, (one) => [one.charCodeAt(0), 0]).flat()

test.each([
  ['an older .xls', [0xd0, 0xcf, 0x11, 0xe0], 'SHEET_OLD_FORMAT'],
  [
    'a workbook behind a password',
    [0xd0, 0xcf, 0x11, 0xe0, ...asUtf16('EncryptedPackage')],
    'SHEET_PASSWORD',
  ],
  ['a broken archive', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'SHEET_UNREADABLE'],
  ['Vietnamese in an encoding of another time', [0x54, 0xea, 0x6e, 0x2c, 0xd0], 'SHEET_ENCODING'],
  ['a picture', [0x01, 0x00, 0x02, 0x03], 'SHEET_UNREADABLE'],
])('%s is refused', (_, bytes, code) => {
  expect(readFile(Uint8Array.from(bytes))).toMatchObject({ ok: false, failure: { code } })
})
