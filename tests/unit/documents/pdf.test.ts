import { describe, expect, test } from 'vitest'

import { logPdf } from '@/documents/log/pdf'
import { minutesPdf } from '@/documents/minutes/pdf'
import { pledgePaper } from '@/documents/pledge/model'
import { pledgePdf } from '@/documents/pledge/pdf'
import { buildBundle } from '@/domain/proof/bundle'
import { embeddedFonts } from '../../fixtures/papers/embedded-fonts'
import { heldDemo } from '../../fixtures/demo-pledge'
import { paperFonts } from '../../fixtures/papers/fonts'
import { heldLarge } from '../../fixtures/papers/large'
import { carriedFiles, readPages } from '../../fixtures/papers/pages'
import { demoSource, draftOf, minutesPeople, settledSource, sourceOf } from '../../fixtures/papers/source'

const words = (text: string) => text.replace(/\s+/g, '')
const whole = async (bytes: Uint8Array) => words((await readPages(bytes)).map(({ text }) => text).join(' '))

describe('the pledge', () => {
  test('says everything that was signed, every mark of it, on pages numbered from the second on', async () => {
    const source = demoSource()
    const { bytes, name } = await pledgePdf(source, paperFonts)
    const pages = await readPages(bytes)
    const text = await whole(bytes)
    const paper = pledgePaper(source)
    const said = [
      ...paper.bases,
      paper.meeting,
      ...paper.parties,
      paper.witness,
      ...paper.areas.flatMap(({ title, items }) => [title, ...items.map((item) => item.text)]),
      ...paper.reservations.flatMap((one) => [`${one.about}:`, `“${one.words}”`]),
      ...paper.seats.flatMap(({ lines, name: who, confirmed }) => [...lines, who, ...confirmed]),
      ...paper.recipients,
      paper.foot.notice,
    ]
    expect(said.filter((one) => !text.includes(words(one)))).toEqual([])
    expect(name).toBe('giao-uoc-2014.pdf')
    expect(pages.map(({ margin }) => margin)).toEqual(['', '2', '3', '4', '5'])
    expect(text).not.toContain(words('DỰ THẢO'))
  })

  test('every letter of Vietnamese comes out as it went in', async () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
      .split('')
      .join(' ')
    const capitals = letters.toLocaleUpperCase('vi')
    const source = demoSource()
    const items = source.read.revision.items.map((item, index) =>
      index === 0 ? { ...item, text: `${letters} ${capitals}` } : item,
    )
    const read = { ...source.read, revision: { ...source.read.revision, items } }
    const { bytes } = await pledgePdf({ ...source, read }, paperFonts)
    expect(await whole(bytes)).toContain(words(`${letters} ${capitals}`))
  })

  test('embeds its fonts, and of them only what is used', async () => {
    const { bytes } = await pledgePdf(demoSource(), paperFonts)
    const fonts = embeddedFonts(bytes)
    expect(fonts.names.length).toBeGreaterThan(2)
    expect(fonts.names.filter((name) => !/^[A-Z]{6}\+Tinos/.test(name))).toEqual([])
    expect(fonts.files).toBe(fonts.names.length)
    expect(bytes.length).toBeLessThan(200_000)
  })

  test('carries the proof as it was built, byte for byte', async () => {
    const held = heldDemo()
    const judged = await sourceOf(held)
    const { keys, revisions } = held.evidence
    const none = new Map()
    const bundle = buildBundle({ ...judged, keys, revisions, revocations: none, texts: none, terms: none })
    if (!bundle.ok) throw new Error(bundle.failure.code)
    const { bytes } = await pledgePdf({ ...judged, bundle: bundle.value }, paperFonts)
    expect([...(await carriedFiles(bytes))]).toEqual([['giao-uoc.proof.json', bundle.value]])
  })

  test('is the same file for the same source, and another for another', async () => {
    const one = await pledgePdf(demoSource(), paperFonts)
    const two = await pledgePdf(demoSource(), paperFonts)
    const other = await pledgePdf({ ...demoSource(), bundle: '{"a":1}' }, paperFonts)
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0)
  })

  test('is a draft until everything is verified here: it says so on every page and confirms nothing', async () => {
    const { bytes, name } = await pledgePdf(draftOf(demoSource()), paperFonts)
    const pages = await readPages(bytes)
    expect(name).toBe('giao-uoc-2014-du-thao.pdf')
    for (const { text } of pages) expect(text).toContain('DỰ THẢO, chưa có hiệu lực')
    const text = await whole(bytes)
    for (const absent of ['Đã ký', 'Mã ký', 'Trần Minh Khôi', 'giao-uoc.example'])
      expect(text).not.toContain(words(absent))
    expect([...(await carriedFiles(bytes))]).toEqual([])
  })

  test('one signature that does not verify makes it a draft', () => {
    const source = demoSource()
    const verdicts = new Map([...source.verdicts].filter(([seq]) => seq !== 5))
    expect(pledgePaper({ ...source, verdicts }).draft).toBe(true)
  })

  test.each([
    [{ parties: 2, items: 5 }, false],
    [{ parties: 5, items: 30 }, false],
    [{ parties: 12, items: 30, long: true }, true],
  ])('of %o has all its signers and targets', async (size, appendix) => {
    const source = settledSource(heldLarge(size))
    const { bytes } = await pledgePdf(source, paperFonts)
    const text = await whole(bytes)
    const paper = pledgePaper(source)
    for (const { name, lines } of paper.seats)
      for (const one of [...lines, name]) expect(text).toContain(words(one))
    expect(text.includes(words('CHỈ TIÊU CỦA TỪNG ĐƠN VỊ'))).toBe(appendix)
    const figures = paper.areas.flatMap(({ items }) => items.flatMap(({ targets }) => targets))
    for (const figure of new Set(figures)) expect(text).toContain(words(figure))
  })
})

test(
  'forty parties and two hundred items: every page drawn, in bounded time',
  { timeout: 120_000 },
  async () => {
    const source = settledSource(heldLarge({ parties: 40, items: 60 }))
    const { bytes } = await pledgePdf(source, paperFonts)
    const pages = await readPages(bytes)
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.filter(({ text }) => text.trim() === '')).toEqual([])
  },
)

test('the minutes tell who came, what happened and when, in order, and leave to a pen what nobody said', async () => {
  const source = demoSource()
  const text = await whole((await minutesPdf(source, minutesPeople, paperFonts)).bytes)
  const order = [
    'BIÊN BẢN',
    'Thời gian bắt đầu: 14 giờ 32 phút, ngày 28 tháng 3 năm 2014',
    'Thành phần tham dự:',
    'Đặng Quốc Bảo, Phó Chủ tịch UBND phường Hòa Minh',
    'Chủ trì (chủ tọa): Trần Minh Khôi',
    '14:32:00: Mở phiên ký',
    '14:34:00: Phường Hòa Hiệp Nam ký xác nhận, bảo lưu 1 nội dung',
    '14:38:00: Xác nhận chứng kiến',
    'Hội nghị kết thúc vào 14 giờ 38 phút',
    'THƯ KÝ',
    'CHỦ TỌA',
    'Lưu: VT, Hồ sơ',
  ].map((one) => text.indexOf(words(one)))
  expect(order).not.toContain(-1)
  expect([...order].sort((a, b) => a - b)).toEqual(order)
  expect(text).not.toContain(words('Chốt bản giao ước'))
  const empty = await whole((await minutesPdf(source, { presider: '', secretary: '' }, paperFonts)).bytes)
  expect(empty).toContain(words('Chủ trì (chủ tọa): ……'))
})

test('the log has every entry with its time and zone', async () => {
  const source = demoSource()
  const { bytes } = await logPdf(source, paperFonts)
  const text = await whole(bytes)
  expect(text.match(/28\/03\/2014\(\+07:00\)/g)).toHaveLength(source.replay.entries.length)
  expect(text).toContain(words('Nội dung 4: “Đề nghị xem lại khi có số liệu quý I”'))
})
