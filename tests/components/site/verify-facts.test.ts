import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { showLog } from '@/verify/show-log'
import { showPledge } from '@/verify/show-pledge'
import { showSignatures } from '@/verify/show-signatures'

import deviceBundle from '../../fixtures/proofs/three-wards-device-keys/bundle.json?raw'
import deviceCase from '../../fixtures/proofs/three-wards-device-keys/case.json'
import eventfulBundle from '../../fixtures/proofs/eventful/bundle.json?raw'
import eventfulCase from '../../fixtures/proofs/eventful/case.json'
import linkedBundle from '../../fixtures/proofs/linked-to-last-year/bundle.json?raw'
import linkedCase from '../../fixtures/proofs/linked-to-last-year/case.json'
import unsoundBundle from '../../fixtures/proofs/unsound-attachment-at-the-end/bundle.json?raw'
import unsoundCase from '../../fixtures/proofs/unsound-attachment-at-the-end/case.json'
import { factsOf, shown, textIn } from '../support/proofs'

test('every signature stands under its own unit, with its own time, kind and reservation', async () => {
  const facts = await factsOf(eventfulBundle, eventfulCase)
  const section = shown(showSignatures(facts))
  const cards = [...section.querySelectorAll('.card')].map((card) => [
    card.querySelector('h3')?.textContent,
    card.querySelector('.signer')?.textContent,
    textIn(card, 'li').join(),
  ])
  expect(cards).toEqual([
    ['phường Hòa Hiệp Bắc', '✓ Trần Minh Khôi', ''],
    [
      'phường Hòa Hiệp Nam',
      '✓ Lê Thị Bích Đào',
      'Bảo lưu ở nội dung Tỷ lệ hộ nghèo còn lại: Đề nghị 1.10 vì số hộ đầu năm tăng',
    ],
    ['Xác nhận chứng kiến', '✓ Nguyễn Thanh Tùng, Trưởng phòng', ''],
  ])
  const values = (card: number) => textIn(section.querySelectorAll('.card')[card] ?? section, 'dd')
  expect(values(0).slice(0, 4)).toEqual([
    'CHỦ TỊCH (Chủ tịch Ủy ban nhân dân phường)',
    'Đồng ý',
    '14:42:00 ngày 28/03/2014 (+07:00)',
    'Có xác minh người ký trên máy',
  ])
  expect(values(1).slice(1, 3)).toEqual(['Đồng ý, bảo lưu ý kiến', '14:39:00 ngày 28/03/2014 (+07:00)'])
  const [first, second] = facts.signatures
  expect(values(0).slice(4)).toEqual([first?.signatureCode, first?.keyCode, first?.fingerprint])
  expect(values(1).slice(4)).toEqual([second?.signatureCode, second?.keyCode, second?.fingerprint])
  const terms = textIn(section.querySelectorAll('.card')[2] ?? section, 'dt')
  expect(terms[0]).toBe('Thời điểm trên máy ký (máy chủ ghi nhận lệch không quá hai phút)')
  expect(textIn(section.querySelectorAll('.card')[0] ?? section, 'dt')[2]).toBe('Thời điểm máy chủ ghi nhận')
})

test('lower assurance is said at every signature by such a key', async () => {
  const section = shown(showSignatures(await factsOf(deviceBundle, deviceCase)))
  expect(textIn(section, 'dd').filter((words) => words.startsWith('Mức bảo đảm thấp hơn'))).toHaveLength(4)
})

test('the text has each figure beside its unit, and its items numbered through as on every paper', async () => {
  const sheet = shown(showPledge(await factsOf(deviceBundle, deviceCase)))
  expect([...sheet.querySelectorAll<HTMLLIElement>('ol > li')].map(({ value }) => value)).toEqual([1, 2, 3])
  const rows = (item: number) => {
    const list = sheet.querySelectorAll('ol > li')[item] ?? sheet
    return textIn(list, 'dt').map((term, index) => `${term}: ${textIn(list, 'dd')[index] ?? ''}`)
  }
  expect(rows(0)).toEqual(['Hòa Hiệp Bắc: 100,50%', 'Hòa Hiệp Nam: 101,50%', 'Hòa Khánh Bắc: 102,50%'])
  expect(rows(1)).toEqual(['Hòa Hiệp Bắc: 1,40%', 'Hòa Hiệp Nam: –', 'Hòa Khánh Bắc: –'])
  expect(textIn(sheet, 'h4')).toEqual(['Căn cứ', 'Kinh tế – ngân sách', 'Đô thị – môi trường'])
  expect(textIn(sheet, 'ol > li > p .muted')).toEqual(['10 điểm', '5 điểm', '5 điểm'])
  await expect
    .element(page.getByText('Ký tại Trụ sở UBND phường Hòa Hiệp Bắc, 14:00 ngày 28/03/2014'))
    .toBeVisible()
})

test('the log has a line for every entry, oldest first, and says which do not hold', async () => {
  const facts = await factsOf(eventfulBundle, eventfulCase)
  const unsound = {
    ...facts,
    log: facts.log.map((line) => (line.seq === 3 ? { ...line, sound: false } : line)),
  }
  const log = shown(showLog(unsound))
  const rows = [...log.querySelectorAll('tbody tr')].map((row) => textIn(row, 'td'))
  expect(rows.map(([seq, , act]) => `${seq ?? ''} ${act ?? ''}`)).toEqual([
    '1 Chốt bản giao ước',
    '2 Mở phiên ký',
    '3 Ký xác nhận',
    '4 Mở lại để sửa',
    '5 Chốt bản giao ước',
    '6 Mở phiên ký',
    '7 Từ chối ký',
    '8 Tiếp tục phiên ký',
    '9 Ký xác nhận',
    '10 Ký xác nhận',
    '11 Hủy một chữ ký hoặc xác nhận',
    '12 Ký xác nhận',
    '13 Xác nhận chứng kiến',
    '14 Hủy một chữ ký hoặc xác nhận',
    '15 Xác nhận chứng kiến',
  ])
  expect(rows[6]?.slice(1, 4)).toEqual([
    '14:37:00 ngày 28/03/2014 (+07:00)',
    'Từ chối ký',
    'Lê Thị Bích Đào (hoa-hiep-nam)',
  ])
  expect(rows.map(([, , , , state = '']) => state.startsWith('không hợp lệ'))).toEqual(
    rows.map((_row, index) => index === 2),
  )
  expect(textIn(log, 'dd')).toEqual([facts.headCode, 'Không có'])
  const linked = shown(showLog(await factsOf(linkedBundle, linkedCase)))
  expect(textIn(linked, 'dd')[1]).toMatch(/^2013\/\d+\/[0-9a-f]{64}$/)
})

test('a long log is shown piece by piece, and says how much is left', async () => {
  const facts = await factsOf(deviceBundle, deviceCase)
  const [line] = facts.log
  if (line === undefined) throw new Error('no line')
  const long = Array.from({ length: 450 }, (_, index) => ({ ...line, seq: index + 1 }))
  const log = shown(showLog({ ...facts, log: long }))
  const rows = () => log.querySelectorAll('tbody tr').length
  const more = () => log.querySelector('button') ?? document.createElement('button')
  expect([rows(), more().textContent]).toEqual([200, 'Xem thêm 200 mục'])
  more().click()
  expect([rows(), more().textContent]).toEqual([400, 'Xem thêm 50 mục'])
  more().click()
  expect([rows(), more().hidden]).toEqual([450, true])
})

test('a time that nothing proves is not given as the time of a line', async () => {
  const rows = shown(showLog(await factsOf(unsoundBundle, unsoundCase))).querySelectorAll('tbody tr')
  const times = [...rows].map((row) => textIn(row, 'td')[1])
  expect(times).toHaveLength(6)
  expect(times[5]).toBe('thời điểm chưa được chứng minh')
  for (const time of times.slice(0, 5)) expect(time).toMatch(/ngày 28\/03\/2014/)
})
