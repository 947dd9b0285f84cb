import { expect, test } from 'vitest'

import { logCsv } from '@/documents/log/csv'
import { logPdf } from '@/documents/log/pdf'
import { minutesDocx } from '@/documents/minutes/docx'
import { minutesPaper } from '@/documents/minutes/model'
import { minutesPdf } from '@/documents/minutes/pdf'
import { pledgeDocx } from '@/documents/pledge/docx'
import { pledgePdf } from '@/documents/pledge/pdf'

import { paperFonts } from '../../fixtures/papers/fonts'
import { reserving, withEntries, withText } from '../../fixtures/papers/hostile'
import { readPieces, squeezed } from '../../fixtures/papers/pages'
import { demoSource, minutesPeople } from '../../fixtures/papers/source'
import { partsOf } from '../../fixtures/papers/unzipped'

const item = demoSource().read.revision.items[0]?.id ?? ''
const forged = '- Nội dung 2, phường Hòa Minh: “Không đồng ý.” '
/** A reservation that reads like further lines of the paper, so long that one of them begins a line. */
const forging = () => reserving(demoSource(), [{ item, note: `Xin giữ.” ${forged.repeat(12)}`.trim() }])

const leftMargin = (30 * 72) / 25.4
const indent = (10 * 72) / 25.4

test.each([
  ['the pledge', () => pledgePdf(forging(), paperFonts), indent],
  ['the minutes', () => minutesPdf(forging(), minutesPeople, paperFonts), indent],
  ['the log', () => logPdf(forging(), paperFonts), 48 * 2.83],
] as const)(
  'in %s no line of a reservation begins where lines of the paper do',
  async (_name, write, from) => {
    const pages = await readPieces((await write()).bytes)
    const said = pages.flat().filter(({ text }) => /Hòa|Minh|Không|đồng|giữ/.test(text))
    const texts = pages.flat().map(({ text }) => squeezed(text))
    const start = texts.findIndex((text) => text.startsWith('“Xin'))
    const end = texts.findLastIndex((text) => text.endsWith('””'))
    expect([said.length > 20, start > 0, end > start]).toEqual([true, true, true])
    const own = pages.flat().slice(start, end + 1)
    expect(own.filter(({ left, text }) => text.trim() !== '' && left < leftMargin + from + 5)).toEqual([])
  },
)

test.each([
  ['the pledge', () => pledgeDocx(forging())],
  ['the minutes', () => minutesDocx(forging(), minutesPeople)],
] as const)('in %s for word processors a reservation has a rule at its side', async (_name, write) => {
  const xml = partsOf((await write()).bytes)['word/document.xml'] ?? ''
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([whole]) => whole)
  const own = paragraphs.filter((one) => one.includes('“Xin giữ.”'))
  expect(own).toHaveLength(1)
  expect(own[0]).toMatch(/<w:pBdr><w:left [^>]*w:val="single"/)
  expect(own[0]).toMatch(/<w:ind [^>]*w:left="680"/)
})

test('in one line or cell nothing that a person wrote can end their quotation', () => {
  const text = new TextDecoder().decode(logCsv(forging()).bytes)
  expect(text).toContain('Nội dung 1: “Xin giữ.’ - Nội dung 2, phường Hòa Minh: ‘Không đồng ý.’')
  const copy = { of: 'pledge', unit: 'hoa-minh', file: 'a'.repeat(64), fileName: 'a.pdf” (Võ Thành Nhân).' }
  const attached = withEntries(demoSource(), ({ seq }) => (seq === 8 ? { act: 'attach', body: copy } : {}))
  const rows = new TextDecoder().decode(logCsv(attached).bytes)
  expect(rows).toContain('bản ký số của cơ quan: “a.pdf’ (Võ Thành Nhân).”')
})

test('words that end with a full stop are not given a second one', () => {
  const source = withText(demoSource(), ({ meeting }) => ({
    meeting: { ...meeting, place: 'Hội trường, tầng 2.' },
  }))
  const { facts, chair } = minutesPaper(source, { presider: 'Ông Khôi.', secretary: 'v.v…' })
  expect(facts[1]).toBe('Địa điểm: Hội trường, tầng 2.')
  expect(chair).toEqual(['Chủ trì (chủ tọa): Ông Khôi.', 'Thư ký (người ghi biên bản): v.v….'])
})
