import { describe, expect, test } from 'vitest'

import { matchKey } from '@/domain/spreadsheet/cell'
import { legacyTexts } from '@/domain/spreadsheet/convert'
import { fromLegacy, writingOf } from '@/domain/spreadsheet/legacy'
import { isSyllable } from '@/domain/spreadsheet/syllable'
import { readFile } from '@/documents/spreadsheet/read-file'

import { kept } from '../../../fixtures/spreadsheets'
import {
  pledgeHead as head,
  pledgeRow as row,
  readPledge,
  readSheets,
} from '../../../fixtures/spreadsheets/read-pledge'

describe('texts for fonts from before Unicode', () => {
  test.each([
    ['Tû lÖ hé nghÌo gi¶m so víi n¨m tr\u00adíc', 'TCVN3', 'Tỷ lệ hộ nghèo giảm so với năm trước'],
    ['Thu ng©n s¸ch nhµ n\u00adíc trªn ®Þa bµn', 'TCVN3', 'Thu ngân sách nhà nước trên địa bàn'],
    ['NguyÔn V¨n An', 'TCVN3', 'Nguyễn Văn An'],
    ['§¬n vÞ tÝnh', 'TCVN3', 'Đơn vị tính'],
    ['Lª ThÞ B\u00d0', 'TCVN3', 'Lê Thị Bé'],
    ['NghÞ quyÕt cña H§ND ph\u00adêng (sè 5/NQ-H§ND)', 'TCVN3', 'Nghị quyết của HĐND phường (số 5/NQ-HĐND)'],
    ['Kinh tÕ – ng©n s¸ch', 'TCVN3', 'Kinh tế – ngân sách'],
    ['Tyû leä hoä ngheøo giaûm so vôùi naêm tröôùc', 'VNI', 'Tỷ lệ hộ nghèo giảm so với năm trước'],
    ['Thu ngaân saùch nhaø nöôùc treân ñòa baøn', 'VNI', 'Thu ngân sách nhà nước trên địa bàn'],
    ['Nguyeãn Vaên An', 'VNI', 'Nguyễn Văn An'],
    ['ÑÔN VÒ TÍNH', 'VNI', 'ĐƠN VỊ TÍNH'],
    ['Phöôøng Hoøa Khaùnh Baéc', 'VNI', 'Phường Hòa Khánh Bắc'],
  ] as const)('%s is %s', (before, encoding, after) => {
    expect(writingOf(before)).toBe(encoding)
    expect(fromLegacy(before, encoding)).toBe(after)
  })

  test.each([
    'Bụi mịn PM2,5 dưới 50 µg/m³ ở 25 °C theo ¶ 3',
    'µg/m³',
    'm²',
    'Phạm Thị Hoà',
    'Tỷ lệ hộ nghèo',
    'Số 3 · mục 4',
    '«Hòa Minh»',
    'café',
    '½ ngày',
    'UBND',
    '25 °C ± 2',
    'Müller, Nestlé',
    'Điều 5 § 2',
    'Q\u00d0-UBND',
    'N\u00d0-CP',
    'kg/ng\u00d0',
    'H\u00d0ND',
    'Số 5/Q\u00d0-UBND',
    'Q\u00d0 xã Hòa Phú',
    '\u00d0o xong',
    '\u00f0ông',
  ])('%s is left as it is', (text) => {
    expect(['unicode', 'unsure']).toContain(writingOf(text))
    expect(readSheets([{ rows: [head, row(text, '%', '↑', 5, 6)] }]).prepared.conversions).toEqual([])
  })

  test('are told with what they become, and taken as it is said', () => {
    const { prepared } = readPledge(kept('tcvn3'))
    expect(prepared.conversions.map(({ address, after }) => [address, after])).toEqual([
      ['B2', 'Tỷ lệ hộ nghèo giảm so với năm trước'],
      ['B3', 'Thu ngân sách nhà nước trên địa bàn'],
      ['C3', 'triệu đồng'],
    ])
    const textOf = (convert: boolean) =>
      readPledge(kept('tcvn3'), { convert }).items.map(({ text }) => text)[0]
    expect(textOf(true)).toBe('Tỷ lệ hộ nghèo giảm so với năm trước')
    expect(textOf(false)).toContain('Tû lÖ')
  })

  test('Unicode with signs among its letters is untouched', () => {
    const { prepared, items } = readPledge(kept('unicode-signs-must-pass'))
    expect(prepared.conversions).toEqual([])
    expect(items.map(({ text, uom }) => [text, uom])).toEqual([
      ['Bụi mịn PM2,5 dưới 50 µg/m³ ở 25 °C theo ¶ 3', 'µg/m³'],
    ])
  })

  test('what makes sense either way follows its column where most are sure', () => {
    const units = (...words: readonly string[]) => {
      const rows = [head, ...words.map((word) => row('Hòa', word, '↑', 1))]
      return readSheets([{ rows }]).prepared.conversions.map(({ address }) => address)
    }
    // the heading is one text in Unicode
    expect(units('triÖu ®ång', 'ng\u00ad\u00eai', 'hé')).toEqual(['C2', 'C3', 'C4'])
    expect(units('triÖu ®ång', 'ng\u00ad\u00eai', 'hé', 'xã')).toEqual(['C2', 'C3'])
    expect(units('triÖu ®ång', 'ng\u00ad\u00eai', 'hộ', 'hé')).toEqual(['C2', 'C3'])
  })

  test('abbreviations with the look-alike of their Đ carry no column along', () => {
    const rows = ['Q\u00d0-UBND', 'Công an xã', 'Xã Hòa Phú', 'Cà Ná', 'kg/ng\u00d0'].map((text) => [text])
    expect(legacyTexts(rows)).toEqual([])
    expect(legacyTexts([['m\u00d0t']]).map(({ after }) => after)).toEqual(['mét'])
  })

  test('headings are found in them', () => {
    const old = ['LÜnh vùc', 'Néi dung', '§¬n vÞ tÝnh', 'ChiÒu', '§iÓm', 'Hßa Minh', 'Hßa Kh¸nh']
    const { problems, items } = readSheets([{ rows: [['Bảng'], old, row('x', 'hộ', '↑', 1, 2)] }])
    expect([problems, items[0]?.targets]).toEqual([[], { 'hoa-minh': '1', 'hoa-khanh': '2' }])
  })

  test('a text file of one byte a letter is read where it then makes sense', () => {
    const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
    const read = readFile(bytes('LÜnh vùc;Néi dung\nKinh tÕ;Hé nghÌo\n'))
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          rows: [
            ['LÜnh vùc', 'Néi dung'],
            ['Kinh tÕ', 'Hé nghÌo'],
          ],
        },
      ],
    })
    expect(readFile(bytes('Pr\u00e9nom;caf\u00e9\n'))).toMatchObject({ failure: { code: 'SHEET_ENCODING' } })
  })
})

test('headings are the same wherever the tone of a syllable stands', () => {
  const { items, problems } = readPledge(kept('old-tone-heading'))
  expect([problems, items[0]?.targets]).toEqual([[], { 'hoa-minh': '95', 'hoa-khanh': '96' }])
})

test.each([
  ['Hoà Minh', 'Hòa Minh', true],
  ['THUỶ', 'thủy', true],
  ['khoẻ', 'khỏe', true],
  ['quý', 'qúy', true],
  ['Hòa Minh'.normalize('NFD'), 'Hoà Minh', true],
  ['Hòa\u00a0\u200bMinh\u200d', 'hòa minh', true],
  ['Hòa Minh', 'Hóa Minh', false],
  ['Hòa Minh', 'Hoa Minh', false],
  ['mã', 'má', false],
  ['bán', 'bản', false],
])('%s and %s: alike is %s', (a, b, alike) => {
  expect(matchKey(a) === matchKey(b)).toBe(alike)
})

test('what is not seen is dropped from headings, texts and figures', () => {
  const { items, problems } = readPledge(kept('zero-width'))
  expect([problems, items.map(({ text, uom }) => [text, uom])]).toEqual([[], [['Nộidung', '%']]])
  const figures = row('x', 'hộ\u2060', '↑', '1\u200b.234,5', '\u00ad98,5\u2060')
  expect(readSheets([{ rows: [head, figures, ['\u200b', null, ' ']] }])).toMatchObject({
    problems: [],
    items: [{ uom: 'hộ', targets: { 'hoa-minh': '1234.5', 'hoa-khanh': '98.5' } }],
  })
})

test.each([
  ['nghiêng', true],
  ['quỳnh', true],
  ['Đắk', false],
  ['giếng', true],
  ['ướt', true],
  ['ươt', false],
  ['hàá', false],
  ['xyz', false],
])('%s is a syllable: %s', (word, is) => {
  expect(isSyllable(word)).toBe(is)
})
