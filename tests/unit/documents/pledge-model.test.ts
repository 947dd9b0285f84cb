import { describe, expect, test } from 'vitest'

import { officeName, signatureBlock, witnessBlock } from '@/documents/parts/blocks'
import { pledgePaper } from '@/documents/pledge/model'
import { entryCode } from '@/domain/log/entry-code'
import { plainFingerprint } from '@/domain/proof/fingerprint'
import { contentCode } from '@/domain/shared/code'
import { fail } from '@/domain/shared/result'

import { demoSource, draftOf, twiceSource } from '../../fixtures/papers/source'

/** Mã ký of the entry with this number. */
const codeOf = ({ replay }: ReturnType<typeof demoSource>, seq: number) => {
  const entry = replay.entries[seq - 1]
  if (entry === undefined) throw new Error(`no entry ${String(seq)}`)
  return `Mã ký ${entryCode(replay.where, entry)}`
}

describe('what stands on a pledge', () => {
  test('each unit beside its own signer, the head unit named as the head, in the order of the pledge', () => {
    expect(pledgePaper(demoSource()).parties).toEqual([
      'Phường Hòa Hiệp Bắc, đơn vị đứng đầu khối: Trần Minh Khôi, Chủ tịch UBND phường Hòa Hiệp Bắc;',
      'Phường Hòa Hiệp Nam: Lê Thị Thu Hà, Chủ tịch UBND phường Hòa Hiệp Nam;',
      'Phường Hòa Khánh Bắc: Nguyễn Hữu Phước, Chủ tịch UBND phường Hòa Khánh Bắc;',
      'Phường Hòa Khánh Nam: Phan Thị Bích Ngọc, Chủ tịch UBND phường Hòa Khánh Nam;',
      'Phường Hòa Minh: Đặng Quốc Bảo, Phó Chủ tịch UBND phường Hòa Minh;',
    ])
  })

  test('in each place its own name, capacity, time and code; under that of a deputy their own office', () => {
    const source = demoSource()
    const { seats, witnessSeat } = pledgePaper(source)
    const place = (
      unit: string,
      name: string,
      minute: string,
      seq: number,
      more: readonly string[] = [],
    ) => ({
      lines: [`TM. ỦY BAN NHÂN DÂN PHƯỜNG ${unit}`, ...(more.length === 0 ? ['CHỦ TỊCH'] : more)],
      name,
      confirmed: ['Đã ký xác nhận điện tử', `14:${minute}:00 ngày 28/03/2014 (+07:00)`, codeOf(source, seq)],
    })
    expect(seats).toEqual([
      place('HÒA HIỆP BẮC', 'Trần Minh Khôi', '33', 3),
      place('HÒA HIỆP NAM', 'Lê Thị Thu Hà', '34', 4),
      place('HÒA KHÁNH BẮC', 'Nguyễn Hữu Phước', '35', 5),
      place('HÒA KHÁNH NAM', 'Phan Thị Bích Ngọc', '36', 6),
      place('HÒA MINH', 'Đặng Quốc Bảo', '37', 7, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
    ])
    expect(witnessSeat).toEqual({
      lines: ['PHÒNG NỘI VỤ QUẬN LIÊN CHIỂU', 'TRƯỞNG PHÒNG NỘI VỤ'],
      name: 'Võ Thành Nhân',
      confirmed: [
        'Đã xác nhận chứng kiến bằng điện tử',
        '14:38:00 ngày 28/03/2014 (+07:00)',
        codeOf(source, 8),
      ],
    })
  })

  test('a reservation under the number of its item and the name of its unit', () => {
    expect(pledgePaper(demoSource()).reservations).toEqual([
      { about: 'Nội dung 4, phường Hòa Hiệp Nam', words: 'Đề nghị xem lại khi có số liệu quý I' },
    ])
  })

  test('bases, meeting, place, recipients and titles', () => {
    const paper = pledgePaper(demoSource())
    expect(paper).toMatchObject({
      bloc: 'KHỐI THI ĐUA KHỐI PHƯỜNG QUẬN LIÊN CHIỂU',
      placeAndDate: 'Hòa Hiệp Bắc, ngày 28 tháng 3 năm 2014',
      title: 'GIAO ƯỚC THI ĐUA NĂM 2014',
      subtitles: ['Bản giao ước lần 1, năm 2014'],
      bases: [
        'Căn cứ Chương trình công tác thi đua năm 2014 của quận;',
        'Căn cứ Biên bản thống nhất chỉ tiêu của các đơn vị trong khối.',
      ],
      meeting:
        'Hội nghị ký kết lúc 14:00, ngày 28 tháng 3 năm 2014, tại Trụ sở UBND phường Hòa Hiệp Bắc. Các đơn vị ký kết:',
      witness: 'Chứng kiến: Võ Thành Nhân, Trưởng phòng Nội vụ quận Liên Chiểu.',
      recipients: [
        '- Phòng Nội vụ quận Liên Chiểu;',
        '- Các đơn vị thành viên;',
        '- Lưu: VT, UBND phường Hòa Hiệp Bắc.',
      ],
    })
  })

  test('the link of the QR code names the key of the witness, and the codes the text and the whole log', () => {
    const source = demoSource()
    const { link, codes, check } = pledgePaper(source).foot
    const [content, head, key] = codes
    expect(content).toBe(`Mã nội dung ${contentCode(source.read.digest)}`)
    expect(head).toMatch(/^Mã nhật ký ([0-9A-Z]{2}-){5}[0-9A-Z]{2}, 8 mục$/)
    expect(key?.replaceAll('-', '')).toBe(
      `Dấu khóa của người chứng kiến ${link?.replace(/^.*#w=/, '') ?? ''}`,
    )
    expect(link).toBe(
      `https://giao-uoc.example/verify?proof=khoi-phuong-lien-chieu/2014#w=${plainFingerprint(source.replay.entries[7]?.kid ?? '')}`,
    )
    expect(check.at(-1)).toBe('https://giao-uoc.example/verify')
  })
})

describe('where everything has happened twice', () => {
  test('the second text is the one that is printed, and says which it replaces', () => {
    const source = twiceSource()
    const paper = pledgePaper(source)
    expect(paper.subtitles).toEqual([
      'Bản giao ước lần 2, năm 2014',
      `Thay cho bản có mã nội dung ${contentCode(source.read.revision.previous)}`,
    ])
    expect(source.read.revision.previous).not.toBe(source.read.digest)
    const figures = paper.areas.map(({ title, items }) => [
      title,
      items.map(({ number, text, targets }) => [number, text, ...targets]),
    ])
    expect(figures).toEqual([
      [
        'I. Kinh tế – ngân sách',
        [
          [1, 'Số vụ cháy ở các chợ', 'không giao', '3', 'không giao', 'không giao', '1'],
          [2, 'Thu ngân sách so với dự toán', '100,50', '101,50', '102,50', '103,50', '104,50'],
          [3, 'Tỷ lệ hộ nghèo còn lại', '1,40', 'không giao', 'không giao', 'không giao', '0,90'],
        ],
      ],
      [
        'II. Đô thị – môi trường',
        [
          [
            4,
            'Xây dựng tuyến phố “văn minh, sạch đẹp”',
            'không giao',
            'đạt',
            'không giao',
            'không giao',
            'không giao',
          ],
        ],
      ],
    ])
    const { uom, direction, points } = paper.areas[0]?.items[0] ?? {}
    expect([uom, direction, points]).toEqual(['vụ', 'Càng thấp càng tốt', '7'])
    expect(paper.totalPoints).toBe('27')
  })

  test('reservations are those of the signatures that live, under the numbers of the second text', () => {
    expect(pledgePaper(twiceSource()).reservations).toEqual([
      { about: 'Nội dung 4, phường Hòa Hiệp Nam', words: 'Chờ vốn của quận' },
      { about: 'Nội dung 3, phường Hòa Minh', words: 'Theo chuẩn mới' },
    ])
  })

  test('a signature given anew is printed with its own time and code, and so is the second attestation', () => {
    const source = twiceSource()
    const { seats, witnessSeat } = pledgePaper(source)
    const seen = [...seats, witnessSeat].map(({ confirmed }) => confirmed.slice(1))
    const lower = 'Mức bảo đảm thấp hơn'
    const at = (minute: number, seq: number) => [
      `14:${String(minute)}:00 ngày 28/03/2014 (+07:00)`,
      codeOf(source, seq),
      lower,
    ]
    expect(seen).toEqual([at(41, 11), at(50, 20), at(43, 13), at(44, 14), at(45, 15), at(51, 21)])
  })

  test.each([9, 10, 11, 15, 18, 19, 20])('after entry %i it is a draft, and nobody is named', (seq) => {
    const paper = pledgePaper(twiceSource(seq))
    expect(paper.draft).toBe(true)
    expect(
      [...paper.seats, paper.witnessSeat].flatMap(({ name, confirmed }) => [name, ...confirmed]),
    ).toEqual(Array.from({ length: 6 }, () => ''))
    expect(paper.parties).toContain('Phường Hòa Minh;')
    expect(paper.witness).toBe('Chứng kiến: Trưởng phòng, Phòng Nội vụ quận Liên Chiểu.')
    expect(paper.reservations).toEqual([])
    expect(paper.foot.link).toBeNull()
    expect(paper.foot.check).toEqual([])
    expect(paper.foot.codes).toHaveLength(1)
  })

  test.each([16, 17, 21, 22])('after entry %i it is in force', (seq) => {
    expect(pledgePaper(twiceSource(seq)).draft).toBe(false)
  })

  test('the text of the first time is a draft, whatever is in force since', () => {
    const first = twiceSource(3).read
    expect(pledgePaper({ ...twiceSource(), read: first }).draft).toBe(true)
  })

  test.each([9, 10, 11, 13, 14, 15, 18, 19, 20, 21])('it is a draft while entry %i is found false', (seq) => {
    const source = twiceSource()
    const verdicts = new Map(source.verdicts).set(seq, fail('SIGNATURE_INVALID'))
    expect(pledgePaper({ ...source, verdicts }).draft).toBe(true)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 17, 22])('what entry %i was does not count any more', (seq) => {
    const source = twiceSource()
    const verdicts = new Map(source.verdicts).set(seq, fail('SIGNATURE_INVALID'))
    expect(pledgePaper({ ...source, verdicts }).draft).toBe(false)
  })
})

test('a draft of the demo leaves every place to a pen, and claims nothing', () => {
  const { seats } = pledgePaper(draftOf(demoSource()))
  expect(seats[4]).toEqual({
    lines: ['TM. ỦY BAN NHÂN DÂN PHƯỜNG HÒA MINH', 'CHỦ TỊCH'],
    name: '',
    confirmed: [],
  })
})

const unit = (type: string, name: string) => ({ id: 'x', type, name })

test.each([
  [unit('phường', 'Hòa Minh'), 'CHỦ TỊCH', 'Chủ tịch UBND phường Hòa Minh', 'CHỦ TỊCH'],
  [
    unit('xã', 'Hòa Bắc'),
    'KT. CHỦ TỊCH',
    'Phó Chủ tịch Ủy ban nhân dân xã Hòa Bắc',
    'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  ],
  [unit('quận', 'Liên Chiểu'), 'Q. CHỦ TỊCH', 'Quyền Chủ tịch UBND quận', 'Q. CHỦ TỊCH'],
  [unit('thị xã', 'Điện Bàn'), 'TL. CHỦ TỊCH', 'Chánh Văn phòng', 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG'],
])('%o signing as %s has its own lines', (party, capacity, position, words) => {
  const [behalf, ...lines] = signatureBlock(party, capacity, position)
  expect(behalf).toBe(`TM. ỦY BAN NHÂN DÂN ${party.type.toUpperCase()} ${party.name.toUpperCase()}`)
  expect(lines.join(' / ')).toBe(words)
})

test('a unit that is no administration signs for itself, and keeps its papers under its own name', () => {
  const school = unit('trường', 'THPT Liên Chiểu')
  expect(signatureBlock(school, 'HIỆU TRƯỞNG', 'Hiệu trưởng')).toEqual([
    'TM. TRƯỜNG THPT LIÊN CHIỂU',
    'HIỆU TRƯỞNG',
  ])
  expect(officeName(school)).toBe('Trường THPT Liên Chiểu')
  expect(officeName(unit('phường', 'Hòa Minh'))).toBe('UBND phường Hòa Minh')
})

test.each([
  ['', 'TRƯỞNG PHÒNG'],
  ['Trưởng phòng Nội vụ quận', 'TRƯỞNG PHÒNG'],
  ['Phó Trưởng phòng', 'PHÓ TRƯỞNG PHÒNG'],
])('a witness who is "%s" stands over %s', (position, title) => {
  expect(witnessBlock({ office: 'Phòng Nội vụ', title: 'Trưởng phòng' }, position)).toEqual([
    'PHÒNG NỘI VỤ',
    title,
  ])
})
