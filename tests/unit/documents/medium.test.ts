import { expect, test } from 'vitest'

import { forCsv, forPdf, forSheet, forWord } from '@/documents/medium/media'
import { isDrawn } from '@/documents/medium/tinos'
import { minutesDocx } from '@/documents/minutes/docx'
import { minutesPdf } from '@/documents/minutes/pdf'
import { writeSheet } from '@/documents/sheet'

import cases from '../../fixtures/papers/hostile.json'
import { paperFonts } from '../../fixtures/papers/fonts'
import { readerOf, readPages } from '../../fixtures/papers/pages'
import { demoSource } from '../../fixtures/papers/source'
import { partsOf, wordsIn } from '../../fixtures/papers/unzipped'
import { sheetsOf } from '../../fixtures/spreadsheets'

const media = { forPdf, forWord, forSheet, forCsv }

test.each(Object.entries(media))('%s leaves Vietnamese as it is', (_name, onto) => {
  const text = 'Ủy ban nhân dân phường Hòa Hiệp Bắc: “đạt” 98,5% – 1.200 hộ (±0,5 °C; 10 m²)'
  expect(onto(text)).toBe(text)
})

test.each(Object.entries(media))('%s has one line, and nothing that is not seen', (_name, onto) => {
  expect(onto('Xin giữ.\n- Nội dung 2:\u2028\t\u3000Không')).toBe('Xin giữ. - Nội dung 2: Không')
  expect(onto('a\u202Eb\u0000c\uFFFEd\u00ADe\uD800f')).toBe('a[U+202E]b[U+0000]c[U+FFFE]d[U+00AD]e[U+D800]f')
})

test('marks that would pile up over the line above are spelt from the third on', () => {
  expect(forPdf('a\u0323\u0331\u0330\u032D')).toBe('ạ\u0331\u0330[U+032D]')
})

test('what a PDF has no glyph for is spelt by its number; word processors have fonts for it', () => {
  expect(forPdf(cases.signs)).toBe(
    '[U+2713] [U+2714] [U+2611] [U+2610] [U+21D2] [U+2605] [U+2460] [U+2461] [U+33A1] [U+F0B7] [U+F0FC] [U+1F600]',
  )
  expect(forWord(cases.signs)).toBe('✓ ✔ ☑ ☐ ⇒ ★ ① ② ㎡ [U+F0B7] [U+F0FC] 😀')
  expect(forWord('א')).toBe('[U+05D0]')
})

test('every sign that PDFs are said to have comes out of one as itself', { timeout: 60_000 }, async () => {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => isDrawn(sign) && !/[\s\p{M}]/u.test(sign) && sign.normalize('NFC') === sign,
  )
  expect(all.length).toBeGreaterThan(2000)
  const presider = all.map((sign) => `(${sign})`).join(' ')
  const { bytes } = await minutesPdf(demoSource(), { presider, secretary: '' }, paperFonts)
  const text = (await readPages(bytes)).map((page) => page.text).join(' ')
  expect(all.filter((sign) => !text.includes(`(${sign})`))).toEqual([])
})

test('a PDF explains the numbers that it spells signs by, and is silent where there are none', async () => {
  const write = async (presider: string) =>
    readerOf((await minutesPdf(demoSource(), { presider, secretary: '' }, paperFonts)).bytes)
  expect((await write('Ông ★'))('Ký hiệu dạng [U+2713] trong văn bản này')).toBe(true)
  expect((await write('Ông Khôi'))('Ký hiệu dạng')).toBe(false)
})

test('a document for word processors is well-formed whatever anybody typed', async () => {
  const { bytes } = await minutesDocx(demoSource(), { presider: 'Ông\uFFFE\uFFFF\u0001 Khôi', secretary: '' })
  const xml = partsOf(bytes)['word/document.xml'] ?? ''
  for (const sign of ['\uFFFE', '\uFFFF', '\u0001']) expect(xml).not.toContain(sign)
  expect(wordsIn(xml, 'w:t').join('')).toContain('Ông[U+FFFE][U+FFFF][U+0001] Khôi')
})

test.each([
  '_x0041_',
  'a_x000D_b',
  '_x005F_x0041_',
  '_x0041',
  'ạ\u0331\u0330\u032D',
  '☃ \u0378',
  'Dòng một\nDòng hai  cách hai',
])('%s comes back from a workbook as it was', async (text) => {
  const blob = await writeSheet([{ name: 'Một', rows: [[text]] }])
  const [sheet] = sheetsOf(new Uint8Array(await blob.arrayBuffer()))
  expect(sheet?.rows).toEqual([[text]])
})

test('a workbook to be filled in has no sign that XML has no place for', async () => {
  const blob = await writeSheet([{ name: 'Một', rows: [['a\u0001b\uFFFDc\uD800d']] }])
  const [sheet] = sheetsOf(new Uint8Array(await blob.arrayBuffer()))
  expect(sheet?.rows).toEqual([['a[U+0001]b[U+FFFD]c[U+D800]d']])
})

test.each([
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\n=1', "' =1"],
  [' "=1', '\' "=1'],
  ['x;=1', "x;'=1"],
  ['x; =1', "x;' =1"],
  ['x;"=1', 'x;\'"=1'],
  ['x,=1', "x,'=1"],
  ['x\t=1', 'x =1'],
])('%j stands in a CSV as %j, which no spreadsheet takes for a formula however it splits', (text, inert) => {
  expect(forCsv(text)).toBe(inert)
})
