import { expect, test } from 'vitest'

import { minutesPaper, type MinutesEvent } from '@/documents/minutes/model'
import type { PaperSource } from '@/documents/paper-source'
import { entryHash } from '@/domain/log/chain'
import type { Entry } from '@/domain/log/entry'
import { contentCode } from '@/domain/shared/code'
import { fail } from '@/domain/shared/result'

import { copyOf } from '../../fixtures/table'
import { demoSource, draftOf, minutesPeople, twiceSource } from '../../fixtures/papers/source'

const nobody = { presider: '', secretary: '' }

/** An event in one line, the person's own words behind a stroke. */
const told = ({ text, own, remarks }: MinutesEvent) =>
  [text, ...own.map(({ about, words }) => `|${about}: ${words}`), ...remarks].join(' ')

/** The same log, every entry from `seq` on a day later. */
function dayLater(source: PaperSource, seq: number): PaperSource {
  const { replay } = source
  const entries = replay.entries.map((entry) =>
    entry.seq < seq ? entry : { ...entry, at: entry.at + 86_400_000 },
  )
  return { ...source, replay: { ...replay, entries } }
}

test('of a second signing they tell that one alone, from its opening to the attestation that stands', () => {
  const { facts, attendance, events, result, closing } = minutesPaper(twiceSource(), nobody)
  expect(facts).toEqual([
    'Thời gian bắt đầu: 14 giờ 40 phút, ngày 28 tháng 3 năm 2014 (thời điểm máy chủ ghi nhận việc mở phiên ký).',
    'Địa điểm: Trụ sở UBND phường Hòa Hiệp Bắc.',
    'Thành phần tham dự:',
  ])
  const ward = 'Chủ tịch Ủy ban nhân dân phường'
  expect(attendance).toEqual([
    `Phường Hòa Hiệp Bắc: Trần Minh Khôi, ${ward};`,
    `Phường Hòa Hiệp Nam: Lê Thị Bích Đào, ${ward};`,
    `Phường Hòa Khánh Bắc: Phạm Quốc Ẩn, ${ward};`,
    `Phường Hòa Khánh Nam: Đỗ Hữu Nghĩa, ${ward};`,
    `Phường Hòa Minh: Võ Thị Mỹ Duyên, ${ward};`,
    'Chứng kiến, Phòng Nội vụ quận Liên Chiểu: Nguyễn Thanh Tùng, Trưởng phòng.',
  ])
  const witness = 'Nguyễn Thanh Tùng, Trưởng phòng'
  const { file, fileName } = copyOf('hoa-hiep-bac')
  expect(events.map(told)).toEqual([
    `14:40:00: Mở phiên ký (${witness}).`,
    `14:41:00: Phường Hòa Hiệp Bắc ký xác nhận (Trần Minh Khôi, ${ward}).`,
    `14:42:00: Phường Hòa Hiệp Nam ký xác nhận (Lê Thị Bích Đào, ${ward}).`,
    `14:43:00: Phường Hòa Khánh Bắc ký xác nhận (Phạm Quốc Ẩn, ${ward}).`,
    `14:44:00: Phường Hòa Khánh Nam ký xác nhận (Đỗ Hữu Nghĩa, ${ward}).`,
    `14:45:00: Phường Hòa Minh ký xác nhận, bảo lưu 1 nội dung (Võ Thị Mỹ Duyên, ${ward}). |Nội dung 3: Theo chuẩn mới`,
    `14:46:00: Xác nhận chứng kiến (${witness}).`,
    `14:47:00: Phường Hòa Hiệp Bắc đính kèm bản ký số của cơ quan: “${fileName}” (Trần Minh Khôi, ${ward}). SHA-256 ${file}.`,
    `14:48:00: Hủy xác nhận chứng kiến (${witness}). |: Ký nhầm`,
    `14:49:00: Hủy chữ ký của phường Hòa Hiệp Nam (${witness}). |: Ký nhầm`,
    `14:50:00: Phường Hòa Hiệp Nam ký xác nhận, bảo lưu 1 nội dung (Lê Thị Bích Đào, ${ward}). |Nội dung 4: Chờ vốn của quận`,
    `14:51:00: Xác nhận chứng kiến (${witness}).`,
  ])
  const code = contentCode(twiceSource().read.digest)
  expect(result).toBe(
    `Kết quả: 5 đơn vị đã ký xác nhận bản giao ước có mã nội dung ${code} và được xác nhận chứng kiến.`,
  )
  expect(closing).toBe('Hội nghị kết thúc vào 14 giờ 51 phút, ngày 28 tháng 3 năm 2014./.')
})

test('before it is attested again they are a draft without an end, and name nobody', () => {
  const { draft, attendance, events, result, closing } = minutesPaper(twiceSource(20), nobody)
  expect(draft).toBe(true)
  expect(attendance.every((line) => line.includes('…………'))).toBe(true)
  expect(events).toHaveLength(11)
  expect(result).toMatch(/chưa được ký đủ và xác nhận chứng kiến\.$/)
  expect(closing).toMatch(/^Hội nghị kết thúc vào …+\.\/\.$/)
})

test('what happens on another day than the opening says which', () => {
  const { events, facts, closing } = minutesPaper(dayLater(demoSource(), 5), minutesPeople)
  expect(events.map(({ text }) => text.split(': ')[0])).toEqual([
    '14:32:00',
    '14:33:00',
    '14:34:00',
    '14:35:00 ngày 29/03/2014',
    '14:36:00 ngày 29/03/2014',
    '14:37:00 ngày 29/03/2014',
    '14:38:00 ngày 29/03/2014',
  ])
  expect(facts[0]).toContain('14 giờ 32 phút, ngày 28 tháng 3')
  expect(closing).toContain('14 giờ 38 phút, ngày 29 tháng 3')
})

test('what is false, or has not been checked, is told as that', () => {
  const source = demoSource()
  const verdicts = new Map([...source.verdicts].filter(([seq]) => seq !== 6))
  verdicts.set(4, fail('SIGNATURE_INVALID'))
  const { events } = minutesPaper({ ...source, verdicts }, minutesPeople)
  const doubted = events.flatMap(({ remarks }, index) => (remarks.length > 0 ? [index] : []))
  expect(doubted).toEqual([2, 4])
  expect(events[2]?.remarks).toEqual(['KHÔNG HỢP LỆ.'])
  expect(events[4]?.remarks).toEqual(['Máy chủ đã ghi, máy này đang kiểm tra.'])
})

test('who presided and who wrote stand in their own places, and only their names where they sign', () => {
  const { chair, signers, recipients } = minutesPaper(demoSource(), minutesPeople)
  expect(chair).toEqual([
    'Chủ trì (chủ tọa): Trần Minh Khôi, Chủ tịch UBND phường Hòa Hiệp Bắc.',
    'Thư ký (người ghi biên bản): Huỳnh Thị Mai, Công chức Văn phòng – Thống kê.',
  ])
  expect(signers).toEqual([
    { title: 'THƯ KÝ', name: 'Huỳnh Thị Mai' },
    { title: 'CHỦ TỌA', name: 'Trần Minh Khôi' },
  ])
  expect(recipients.at(-1)).toBe('- Lưu: VT, Hồ sơ, UBND phường Hòa Hiệp Bắc.')
})

test('before the opening there is nothing to tell, and the beginning is left to a pen', () => {
  const { facts, events, draft } = minutesPaper(twiceSource(9), nobody)
  expect(facts[0]).toMatch(/^Thời gian bắt đầu: …/)
  expect(events).toEqual([])
  expect(draft).toBe(true)
})

test('a draft of what was attested has the same course and no result', () => {
  const { result, foot } = minutesPaper(draftOf(demoSource()), minutesPeople)
  expect(result).toMatch(/^Bản giao ước có mã nội dung .* chưa được ký đủ và xác nhận chứng kiến\.$/)
  expect(foot.link).toBeNull()
})

test('somebody who signs twice, in another office the second time, is named each time as they signed', () => {
  const source = twiceSource()
  const entries = source.replay.entries.map((entry): Entry => {
    if (entry.seq !== 20 || entry.act !== 'sign') return entry
    const changed = { ...entry, body: { ...entry.body, position: 'Quyền Chủ tịch' } }
    return { ...changed, hash: entryHash(source.replay.where, changed) }
  })
  const { events } = minutesPaper({ ...source, replay: { ...source.replay, entries } }, nobody)
  expect(events[2]?.text).toContain('(Lê Thị Bích Đào, Chủ tịch Ủy ban nhân dân phường)')
  expect(events[10]?.text).toContain('(Lê Thị Bích Đào, Quyền Chủ tịch)')
})

test('a time that nothing proves is not told as the time of an event', () => {
  const source = demoSource()
  const verdicts = new Map([...source.verdicts, [source.replay.projection.seq, fail('KEY_UNKNOWN')] as const])
  const { facts, events, closing } = minutesPaper({ ...source, verdicts }, nobody)
  const words = 'thời điểm chưa được chứng minh'
  expect(facts[0]).toBe(`Thời gian bắt đầu: ${words} (thời điểm máy chủ ghi nhận việc mở phiên ký).`)
  expect(events[0]?.text).toMatch(/^Thời điểm chưa được chứng minh: Mở phiên ký/)
  expect(events.map(({ text }) => text).join(' ')).not.toMatch(/14:3/)
  expect(closing).toBe(`Hội nghị kết thúc vào ${words}./.`)
})
