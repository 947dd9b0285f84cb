import { expect, test } from 'vitest'

import { logCsv } from '@/documents/log/csv'
import { logJson } from '@/documents/log/json'
import { paperLog } from '@/documents/log/model'
import { logPdf } from '@/documents/log/pdf'
import { entryCode } from '@/domain/log/entry-code'
import { keyCode } from '@/domain/shared/code'
import { fail } from '@/domain/shared/result'

import { paperFonts } from '../../fixtures/papers/fonts'
import { readPages, squeezed } from '../../fixtures/papers/pages'
import { demoSource, draftOf, twiceSource } from '../../fixtures/papers/source'

const decoder = new TextDecoder()
const rowsOf = ({ bytes }: { bytes: Uint8Array }) => decoder.decode(bytes).trim().split('\r\n')

test('a reservation has the number of the text that it was made of; of a text that was replaced it has none', () => {
  const told = paperLog(twiceSource())
  expect([3, 15, 20].map((seq) => told[seq - 1]?.own)).toEqual([
    [{ about: '', words: 'Theo chuẩn cũ' }],
    [{ about: 'Nội dung 3', words: 'Theo chuẩn mới' }],
    [{ about: 'Nội dung 4', words: 'Chờ vốn của quận' }],
  ])
})

test('what was done a second time is told of whom it was done to', () => {
  const told = paperLog(twiceSource())
  expect([4, 6, 9, 17, 18, 19, 22].map((seq) => told[seq - 1]?.what)).toEqual([
    'Phường Hòa Minh từ chối ký',
    'Phường Hòa Khánh Nam từ chối ký',
    'Chốt bản giao ước lần 2',
    'Phường Hòa Hiệp Bắc đính kèm bản ký số của cơ quan: “Giao ước 2014 (đã ký số).pdf”',
    'Hủy xác nhận chứng kiến',
    'Hủy chữ ký của phường Hòa Hiệp Nam',
    'Phường Hòa Minh đính kèm bản ký số của cơ quan: “Giao ước 2014 (đã ký số).pdf”',
  ])
  expect(told[7]?.who).toBe('Nguyễn Thanh Tùng, Trưởng phòng')
})

test('every row of the CSV has its own entry, column by column', () => {
  const source = demoSource()
  const [heads, ...rows] = rowsOf(logCsv(source))
  expect(heads?.replace('\ufeff', '').split(',').length).toBeGreaterThan(9)
  const expected = source.replay.entries.map((entry) =>
    [
      entryCode(source.replay.where, entry),
      keyCode(entry.kid),
      'Có xác minh người ký trên máy',
      entry.hash,
    ].join(),
  )
  expect(rows.map((row) => row.split(',').slice(-4).join())).toEqual(expected)
  expect(rows[3]).toMatch(
    /^4,2014-03-28T14:34:00\.000\+07:00,"Phường Hòa Hiệp Nam ký xác nhận, bảo lưu 1 nội dung","Lê Thị Thu Hà, /,
  )
  expect(rows[3]).toContain('Nội dung 4: “Đề nghị xem lại khi có số liệu quý I”,máy này đã kiểm tra,')
})

test('each entry has its own state', () => {
  const source = demoSource()
  const verdicts = new Map([...source.verdicts].filter(([seq]) => seq !== 8)).set(
    5,
    fail('SIGNATURE_INVALID'),
  )
  const good = 'máy này đã kiểm tra'
  expect(paperLog({ ...source, verdicts }).map(({ state }) => state)).toEqual([
    good,
    good,
    good,
    good,
    'KHÔNG HỢP LỆ',
    good,
    good,
    'máy chủ đã ghi, máy này đang kiểm tra',
  ])
  expect(paperLog(source).map(({ doubt }) => doubt)).toEqual(Array.from({ length: 8 }, () => ''))
})

test('the PDF has in each row the number, the time, the deed, the person and the codes of one entry', async () => {
  const source = twiceSource()
  const { bytes } = await logPdf(source, paperFonts)
  const text = squeezed((await readPages(bytes)).map(({ text: words }) => words).join(' '))
  for (const { seq, when, what, who, own, digest, code, key } of paperLog(source)) {
    const said = own.map(({ about, words }) => `${about === '' ? '' : `${about}:`}“${words}”`).join('')
    const row = squeezed(`${String(seq)}${when}${what}${who}${said}${digest}${code}${key}`)
    expect([seq, text.includes(row)]).toEqual([seq, true])
  }
})

test('the PDF says of an entry that is false that it is, and of no other', async () => {
  const source = demoSource()
  const verdicts = new Map(source.verdicts).set(5, fail('SIGNATURE_INVALID'))
  const text = async (of: typeof source) =>
    squeezed(
      (await readPages((await logPdf(of, paperFonts)).bytes)).map(({ text: words }) => words).join(' '),
    )
  const said = await text({ ...source, verdicts })
  expect(said.match(/KHÔNGHỢPLỆ/g)).toHaveLength(1)
  expect(said).toMatch(/PhườngHòaKhánhBắckýxácnhận[^0-9]*KHÔNGHỢPLỆ/)
  expect(said).toContain(squeezed('DỰ THẢO, chưa có hiệu lực'))
  expect(await text(source)).not.toContain('KHÔNGHỢPLỆ')
  expect(await text(source)).not.toContain(squeezed('DỰ THẢO'))
  expect((await text(draftOf(source))).match(/Máychủđãghi,máynàyđangkiểmtra/g)).toHaveLength(8)
})

test('every paper of a year is called after that year', async () => {
  const source = demoSource()
  const where = { ...source.replay.where, year: '2015' }
  const revision = { ...source.read.revision, year: '2015' }
  const later = { ...source, read: { ...source.read, revision }, replay: { ...source.replay, where } }
  const papers = [logCsv(later), logJson(later), await logPdf(later, paperFonts)]
  expect(papers.map(({ name }) => name)).toEqual([
    'nhat-ky-2015.csv',
    'nhat-ky-2015.json',
    'nhat-ky-2015.pdf',
  ])
  const [page] = await readPages(papers[2]?.bytes ?? new Uint8Array())
  expect(squeezed(page?.text ?? '')).toContain(squeezed('NHẬT KÝ KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2015'))
})
