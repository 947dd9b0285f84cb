import { describe, expect, test } from 'vitest'

import { logCsv } from '@/documents/log/csv'
import { logJson } from '@/documents/log/json'
import { paperLog } from '@/documents/log/model'
import { qrBitmap, qrMatrix, qrSvg } from '@/documents/qr'
import { writeNotes } from '@/domain/acts/notes'
import { fail } from '@/domain/shared/result'

import { heldCeremony } from '../../fixtures/table'
import { demoSource } from '../../fixtures/papers/source'
import { writtenPledge } from '../../fixtures/pledge'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const textOf = ({ bytes }: { bytes: Uint8Array }) => decoder.decode(bytes)

/** The demo's log with a refusal whose reason is `reason` in place of the first signature. */
function sourceWith(reason: string) {
  const source = demoSource()
  const entries = source.replay.entries.map((entry) =>
    entry.seq === 3 ? { ...entry, act: 'refuse', notes: writeNotes('refuse', { reason }) } : entry,
  ) as unknown as typeof source.replay.entries
  return { ...source, replay: { ...source.replay, entries } }
}

describe('the log as CSV', () => {
  test('begins with the mark of UTF-8, ends lines as RFC 4180, and has a row for every entry', () => {
    const source = demoSource()
    const text = textOf(logCsv(source))
    expect(text.startsWith('\ufeffMục,')).toBe(true)
    const rows = text.slice(1).split('\r\n')
    expect(rows.at(-1)).toBe('')
    expect(rows).toHaveLength(source.replay.entries.length + 2)
    expect(rows[2]).toContain('2014-03-28T14:32:00.000+07:00')
    expect(text).not.toMatch(/[^\r]\n/)
  })

  test.each(['=1+1', '+84 236', '-2', '@SUM(A1)'])('never lets a spreadsheet run %j', (reason) => {
    expect(textOf(logCsv(sourceWith(reason)))).toContain(`,'${reason},`)
  })

  test('quotes what would end a cell', () => {
    expect(textOf(logCsv(sourceWith('một, "hai" ba;')))).toContain(',"một, ""hai"" ba;",')
    expect(textOf(logCsv(sourceWith('="a"')))).toContain(`,"'=""a""",`)
  })
})

test('the log as JSON is the entries as they are', () => {
  const source = demoSource()
  const read = JSON.parse(textOf(logJson(source))) as unknown
  expect(read).toEqual({
    format: 'giao-uoc/log@1',
    bloc: 'khoi-phuong-lien-chieu',
    year: '2014',
    entries: source.replay.entries,
  })
})

test('every act is told in words', () => {
  const table = heldCeremony('scribbled')
  table.attach('hoa-minh')
  table.annul(8)
  table.annul(5)
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  table.reopen()
  table.freeze()
  table.open()
  table.refuse('hoa-minh')
  table.resume(16)
  const source = { ...demoSource(), read: writtenPledge(), replay: table.replay(), verdicts: new Map() }
  const told = paperLog(source)
  expect(told.map(({ what }) => what)).toEqual([
    'Chốt bản giao ước lần 1',
    'Mở phiên ký',
    'Phường Hòa Hiệp Bắc ký xác nhận',
    'Phường Hòa Hiệp Nam ký xác nhận',
    'Phường Hòa Khánh Bắc ký xác nhận',
    'Phường Hòa Khánh Nam ký xác nhận',
    'Phường Hòa Minh ký xác nhận',
    'Xác nhận chứng kiến',
    'Phường Hòa Minh đính kèm bản ký số của cơ quan: “Giao ước 2014 (đã ký số).pdf”',
    'Hủy xác nhận chứng kiến',
    'Hủy chữ ký của phường Hòa Khánh Bắc',
    expect.stringMatching(/^Hủy khóa ký [0-9A-Z-]{15}$/),
    'Mở lại bản giao ước để sửa',
    'Chốt bản giao ước lần 2',
    'Mở phiên ký',
    'Phường Hòa Minh từ chối ký',
    'Tiếp tục phiên ký',
  ])
  expect(told[15]?.own).toEqual([{ about: '', words: 'Chưa thống nhất' }])
  expect(told[8]?.digest).toMatch(/^SHA-256 [0-9a-f]{64}$/)
})

describe('the QR code', () => {
  const matrix = qrMatrix('https://giao-uoc.example/verify#w=4KD0QX9M2T7A4KD0QX9M2T7A4KD0QX9M')

  test('has its three finders and is the same in a picture as in an SVG', () => {
    const finder = '1111111 1000001 1011101 1011101 1011101 1000001 1111111'
    const corner = (x: number, y: number) =>
      matrix
        .slice(y, y + 7)
        .map((row) =>
          row
            .slice(x, x + 7)
            .map((on) => (on ? '1' : '0'))
            .join(''),
        )
        .join(' ')
    const end = matrix.length - 7
    expect([corner(0, 0), corner(end, 0), corner(0, end)]).toEqual([finder, finder, finder])
    expect(qrSvg(matrix).match(/M\d+ \d+h1v1h-1z/g)).toHaveLength(matrix.flat().filter(Boolean).length)
  })

  test('as a bitmap has every module where it belongs, and white all round', () => {
    const { bytes, size } = qrBitmap(matrix)
    const view = new DataView(bytes.buffer)
    expect([view.getUint32(2, true), view.getInt32(18, true), view.getInt32(22, true)]).toEqual([
      bytes.length,
      size,
      size,
    ])
    const stride = Math.ceil(size / 32) * 4
    const dark = (x: number, y: number) =>
      ((bytes[62 + (size - 1 - y) * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0
    const modules = size / 6
    for (let y = 0; y < modules; y += 1)
      for (let x = 0; x < modules; x += 1) {
        const expected = matrix[y - 4]?.[x - 4] === true
        expect([x, y, dark(x * 6, y * 6), dark(x * 6 + 5, y * 6 + 5)]).toEqual([x, y, expected, expected])
      }
  })
})

test('a time that nothing proves is not given, in no column and no row', () => {
  const source = demoSource()
  const last = source.replay.projection.seq
  const verdicts = new Map([...source.verdicts, [last, fail('KEY_UNKNOWN')] as const])
  const unproven = paperLog({ ...source, verdicts }).filter(({ at }) => at === null)
  expect(unproven.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8])
  for (const { when, iso } of unproven)
    expect([when, iso]).toEqual(['Thời điểm chưa được chứng minh', 'thời điểm chưa được chứng minh'])
  expect(textOf(logCsv({ ...source, verdicts })).match(/2014-03-28T/g)).toHaveLength(1)
})
