import { describe, expect, test } from 'vitest'

import { minutesDocx } from '@/documents/minutes/docx'
import { minutesPaper } from '@/documents/minutes/model'
import { pledgeDocx } from '@/documents/pledge/docx'
import { pledgePaper } from '@/documents/pledge/model'
import { tablesXlsx } from '@/documents/tables/xlsx'

import { heldLarge } from '../../fixtures/papers/large'
import { demoSource, draftOf, minutesPeople, settledSource } from '../../fixtures/papers/source'
import { partsOf, wordsIn } from '../../fixtures/papers/unzipped'

const joined = (xml: string) => wordsIn(xml, 'w:t').join('\n').replaceAll('\u00a0', ' ')

describe('the pledge for word processors', () => {
  test('says what the PDF says, in the same order', async () => {
    const source = demoSource()
    const { bytes, name } = await pledgeDocx(source)
    const parts = partsOf(bytes)
    const text = joined(parts['word/document.xml'] ?? '')
    const paper = pledgePaper(source)
    const said = [
      paper.title,
      ...paper.bases,
      paper.meeting,
      ...paper.areas.flatMap(({ title, items }) => [
        title,
        ...items.flatMap((item) => [item.text, item.direction, item.uom, item.points]),
      ]),
      paper.totalPoints,
      ...paper.reservations.flatMap(({ about, words }) => [about, `“${words}”`]),
      paper.contents,
      ...paper.seats.flatMap(({ name: who }) => [who]).slice(0, 1),
      paper.witnessSeat.name,
      paper.foot.notice,
    ]
    let from = 0
    for (const one of said) {
      const at = text.indexOf(one, from)
      expect([one, at >= 0]).toEqual([one, true])
      from = at
    }
    for (const { lines, name: who, confirmed } of paper.seats)
      for (const one of [...lines, who, ...confirmed]) expect(text).toContain(one)
    expect(name).toBe('giao-uoc-2014.docx')
    expect(Object.keys(parts).filter((part) => part.endsWith('.bmp'))).toHaveLength(1)
  })

  test('is laid out as the decree has it: A4, margins, Times New Roman, numbers from the second page', async () => {
    const parts = partsOf((await pledgeDocx(demoSource())).bytes)
    const xml = parts['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/)
    expect(xml).toContain('<w:titlePg')
    expect(parts['word/styles.xml']).toContain('Times New Roman')
    const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header'))
    expect(heads.filter(([, head]) => head.includes('PAGE'))).toHaveLength(1)
  })

  test('a draft says so on every page and confirms nothing; many parties have an appendix on turned pages', async () => {
    const draft = partsOf((await pledgeDocx(draftOf(demoSource()))).bytes)
    const heads = Object.entries(draft).filter(([name]) => name.startsWith('word/header'))
    for (const [, head] of heads) expect(joined(head)).toContain('DỰ THẢO, chưa có hiệu lực')
    expect(joined(draft['word/document.xml'] ?? '')).not.toContain('Mã ký')
    const many = partsOf((await pledgeDocx(settledSource(heldLarge({ parties: 12, items: 6 })))).bytes)
    expect(many['word/document.xml']).toContain('w:orient="landscape"')
  })
})

test('the minutes for word processors say what the PDF says', async () => {
  const source = demoSource()
  const parts = partsOf((await minutesDocx(source, minutesPeople)).bytes)
  const text = joined(parts['word/document.xml'] ?? '')
  const { facts, attendance, chair, events, result, closing } = minutesPaper(source, minutesPeople)
  const told = events.flatMap((event) => [event.text, ...event.own.map(({ words }) => `“${words}”`)])
  for (const one of [...facts, ...attendance, ...chair, ...told, result, closing]) expect(text).toContain(one)
})

describe('the tables', () => {
  test('hold figures as numbers, words as words, and no formula whatever anybody wrote', async () => {
    const source = demoSource()
    const items = source.read.revision.items.map((item, index) =>
      index === 0 ? { ...item, text: '=HYPERLINK("http://a.test")' } : item,
    )
    const read = { ...source.read, revision: { ...source.read.revision, items } }
    const { bytes, name } = await tablesXlsx({ ...source, read })
    const parts = partsOf(bytes)
    const sheets = Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(2)
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/)
    const words = Object.values(parts).flatMap((xml) => wordsIn(xml, 't'))
    expect(words).toContain('=HYPERLINK("http://a.test")')
    for (const one of [
      'Hòa Hiệp Bắc',
      'Đặng Quốc Bảo',
      'KT. CHỦ TỊCH',
      '14:37:00 ngày 28/03/2014 (+07:00)',
      'đạt',
    ])
      expect(words).toContain(one)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>1\.4<\/v>/)
    expect(parts['xl/styles.xml']).toContain('#,##0.00')
    expect(name).toBe('bang-giao-uoc-2014.xlsx')
  })

  test('of a draft name nobody', async () => {
    const { bytes, name } = await tablesXlsx(draftOf(demoSource()))
    const words = Object.values(partsOf(bytes)).flatMap((xml) => wordsIn(xml, 't'))
    expect(name).toBe('bang-giao-uoc-2014-du-thao.xlsx')
    expect(words).not.toContain('Đặng Quốc Bảo')
  })
})
