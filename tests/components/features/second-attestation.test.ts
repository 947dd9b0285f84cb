import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'

import { headCode } from '@/domain/shared/code'

import { openApp, type Opening } from '../support/app'
import { link, listed, within } from '../support/screen'
import { after, codeOf, entryAt } from '../support/second-round'
import { asNotice, asStatus, noticesIn, statusesIn } from '../support/tone'

const seatsShown = () => listed('.seat')

describe('an attestation that was voided', () => {
  test('leaves the year signed, with nothing in force', async () => {
    await openApp(after(18))
    await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra')).toBeVisible()
    expect(statusesIn()[0]).toEqual(asStatus('verified', 'Đã ký đủ, chờ chứng kiến'))
    await expect.element(page.getByText(/có hiệu lực từ/)).not.toBeInTheDocument()
    expect(listed('.witness .ui-code')).toEqual([])
    expect(document.querySelectorAll('.witness .ui-ink--drawn')).toHaveLength(0)
  })

  test('takes the signed copies along, and the papers are drafts again', async () => {
    await openApp(after(18, { at: 'papers' }))
    await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).toBeVisible()
    expect(document.querySelector('.signed-copies')).toBeNull()
  })

  test.each([
    [17, 'Phường Hòa Hiệp Bắc', '14:47:00'],
    [22, 'Phường Hòa Minh', '14:52:00'],
  ])('after entry %i the copies are those of the attestation that stands', async (seq, office, time) => {
    await openApp(after(seq, { at: 'papers' }))
    await expect.element(page.getByRole('heading', { name: office })).toBeVisible()
    expect(listed('.copy-row__office')).toEqual([office])
    await expect.element(page.getByText(`Đính kèm lúc ${time} ngày 28/03/2014 (+07:00)`)).toBeVisible()
    await expect.element(page.getByText('184 kB')).toBeVisible()
    await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).not.toBeInTheDocument()
  })

  test('is followed by the second, which is the one in force', async () => {
    await openApp(after(22))
    await expect
      .element(page.getByText('Bản giao ước có hiệu lực từ 14:51:00 ngày 28/03/2014 (+07:00)'))
      .toBeVisible()
    expect(listed('.witness .ui-code')[0]).toContain(codeOf(21))
    expect(statusesIn()[0]).toEqual(asStatus('done', 'Có hiệu lực'))
    expect(noticesIn()[0]).toEqual(
      asNotice('done', 'Bản giao ước có hiệu lực từ 14:51:00 ngày 28/03/2014 (+07:00)'),
    )
  })
})

describe('a signature given anew', () => {
  test('is missing until then: one, by name', async () => {
    await openApp(after(19))
    await expect.element(page.getByText('4 trên 5 đã ký và đã kiểm tra')).toBeVisible()
    expect(listed('.summary__lines dd')).toEqual(['Hòa Hiệp Nam'])
    expect(document.querySelectorAll('.seat .ui-ink--drawn')).toHaveLength(4)
  })

  test('is missing on the first page, too, where whoever has not signed stands first', async () => {
    await openApp(after(19, { at: '', as: 'noivu' }))
    await expect.element(page.getByText('4 trên 5 đã ký và đã kiểm tra.')).toBeVisible()
    await expect.element(page.getByText('Chưa ký: Hòa Hiệp Nam')).toBeVisible()
    const rows = listed('.table-aside__seat')
    expect(rows[0]).toMatch(/^Hòa Hiệp Nam/)
    expect(rows.slice(1).every((row) => row.includes('đã ký'))).toBe(true)
  })

  test('stands at its seat with its own time, code and reservation', async () => {
    await openApp(after(20))
    await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra')).toBeVisible()
    expect(seatsShown()[1]).toMatch(/Hòa Hiệp Nam.*Lê Thị Bích Đào.*đã ký 14:50:00.*bảo lưu 1 nội dung/)
    expect(seatsShown()[1]).toContain(codeOf(20))
    expect(seatsShown()[1]).not.toContain(codeOf(12))
    expect(seatsShown()[0]).toContain(codeOf(11))
    expect(seatsShown()[0]).not.toContain('bảo lưu')
  })

  test('is the one that its person reads of on the first page', async () => {
    await openApp(after(20, { as: 'hoahiepnam', at: '' }))
    await expect
      .element(page.getByText('Thời điểm máy chủ ghi nhận: 14:50:00 ngày 28/03/2014 (+07:00)'))
      .toBeVisible()
    expect(statusesIn(within('.own-signature'))).toEqual([asStatus('verified', 'Đã ký và đã kiểm tra')])
    await expect.element(page.getByText(/^Khóa này không do máy này tạo\./)).toBeVisible()
  })
})

test.each([
  [15, asStatus('recorded', 'chưa đối chiếu')],
  [17, asStatus('done', 'đã đối chiếu năm 2014')],
  [18, asStatus('recorded', 'chưa đối chiếu')],
  [22, asStatus('done', 'đã đối chiếu năm 2014')],
])(
  'after entry %i a key is known to have been compared only while the attestation stands',
  async (seq, known) => {
    await openApp(after(seq, { at: 'keys', as: 'hoaminh', trusted: true }))
    await expect.poll(() => document.querySelectorAll('.key-row').length).toBe(1)
    await expect.poll(() => statusesIn(within('.key-row__states'))).toEqual([known])
  },
)

describe('the log of both times', () => {
  test('strikes what does not count any more, and nothing else', async () => {
    await openApp(after(22))
    await expect.poll(() => listed('.log-entry').length).toBe(22)
    const ended = [...document.querySelectorAll('.log-entry')].flatMap((entry, index) =>
      entry.classList.contains('log-entry--ended') ? [22 - index] : [],
    )
    expect(ended).toEqual([16, 12, 3])
    const said = listed('.log-entry').flatMap((words, index) =>
      words.includes('không còn hiệu lực') ? [22 - index] : [],
    )
    expect(said).toEqual([16, 12, 3])
    expect(listed('.log__date')).toEqual(['28/03/2014'])
    expect(listed('.log-entry__time').slice(0, 2)).toEqual(['14:52:00', '14:51:00'])
    await expect.element(page.getByText('Mã nhật ký sau mục 22')).toBeVisible()
    expect(listed('.log__head .ui-code')[0]).toContain(headCode(entryAt(22).hash))
  })

  test.each([
    [3, 'Theo chuẩn cũ'],
    [15, 'Nội dung 3: Theo chuẩn mới'],
    [20, 'Nội dung 4: Chờ vốn của quận'],
  ])('entry %i has what was reserved under the number of its text', async (seq, words) => {
    await openApp(after(22))
    await expect.poll(() => listed('.log-entry').length).toBe(22)
    const entry = document.querySelectorAll('.log-entry')[22 - seq]
    entry?.querySelector('button')?.click()
    await expect.element(page.getByText(words, { exact: true })).toBeVisible()
    const facts = [...(entry?.querySelectorAll('.log-details dd') ?? [])].map(
      ({ textContent }) => textContent,
    )
    expect(facts).toContain(String(seq))
    expect(facts.join()).toContain(headCode(entryAt(seq).hash))
    expect(facts.join()).toContain(`14:${String(30 + seq)}:00 ngày 28/03/2014 (+07:00)`)
  })
})

test('notices tell of both times, each with its unit, number and time', async () => {
  await openApp(after(24, { at: 'notices', as: 'quansat' }))
  await expect.poll(() => listed('.notices__one > p:first-child').length).toBeGreaterThan(10)
  expect(listed('.notices__one > p:first-child')).toEqual([
    'Dự thảo được mở lại, các chữ ký trước không còn giá trị',
    'Xác nhận chứng kiến đã bị hủy',
    'Bản giao ước đã được chứng kiến và có hiệu lực',
    'Các đơn vị đã ký đủ, chờ chứng kiến',
    'Chữ ký của phường Hòa Hiệp Nam đã bị hủy',
    'Xác nhận chứng kiến đã bị hủy',
    'Bản giao ước đã được chứng kiến và có hiệu lực',
    'Các đơn vị đã ký đủ, chờ chứng kiến',
    'Phiên ký đã mở',
    'Bản giao ước lần 2 đã được chốt',
    'Dự thảo được mở lại, các chữ ký trước không còn giá trị',
    'Phiên ký tiếp tục',
    'Phường Hòa Khánh Nam từ chối ký, phiên ký tạm dừng',
    'Phiên ký tiếp tục',
    'Phường Hòa Minh từ chối ký, phiên ký tạm dừng',
    'Phiên ký đã mở',
    'Bản giao ước lần 1 đã được chốt',
  ])
  const times = listed('.notices__when')
  expect([times[0], times[3], times.at(-1)].map((words) => words?.slice(0, 22))).toEqual([
    '14:54 ngày 28/03/2014 ',
    '14:50 ngày 28/03/2014 ',
    '14:31 ngày 28/03/2014 ',
  ])
})

test('only what came since the last visit is new', async () => {
  const given: Opening['given'] = (world) => {
    world.seen.put({ seq: 10, at: 0 })
  }
  await openApp(after(24, { at: '', given }))
  await expect.element(link('Thông báo (8 mới)')).toBeVisible()
  await link('Thông báo (8 mới)').click()
  await expect.poll(() => document.querySelectorAll('.notices__one').length).toBe(17)
  const fresh = [...document.querySelectorAll('.notices__one')].map((row) => statusesIn(row).length)
  expect(fresh).toEqual([...Array.from({ length: 8 }, () => 1), ...Array.from({ length: 9 }, () => 0)])
})
