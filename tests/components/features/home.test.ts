import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const reviewed = (world: World) => {
  world.review('hoa-minh')
}
const halfway = (world: World) => {
  world.review('hoa-minh', { 'tuyen-pho': null })
}
const objecting = (world: World) => {
  world.review('hoa-minh', { 'ho-ngheo': { mark: 'object', note: 'Cao quá' } })
}

test.each<[string, Opening, string, string]>([
  ['the head unit freezes', { as: 'hoahiepbac' }, 'Chốt bản giao ước', 'Đọc và chốt'],
  ['a leader waits', { ceremony: 'held', upTo: 1, given: reviewed }, 'Chờ mở phiên ký', 'Xem bàn ký'],
  ['a leader begins to review', { ceremony: 'held', upTo: 2 }, 'Xem 3 nội dung giao ước', 'Xem nội dung 1'],
  [
    'a leader goes on',
    { ceremony: 'held', upTo: 2, given: halfway },
    'Xem 3 nội dung giao ước',
    'Xem tiếp nội dung 3',
  ],
  [
    'a leader objects',
    { ceremony: 'held', upTo: 2, given: objecting },
    'Còn 1 nội dung không đồng ý',
    'Xem lại nội dung',
  ],
  ['a leader may sign', { ceremony: 'held', upTo: 2, given: reviewed }, 'Ký giao ước', 'Đến trang ký'],
  [
    'a leader has signed',
    { ceremony: 'held', upTo: 3, as: 'hoahiepbac' },
    'Đơn vị đã ký',
    'Xem phiếu xác nhận đã ký',
  ],
  [
    'a signature does not hold',
    { ceremony: 'forged', as: 'hoahiepnam' },
    'Chữ ký của đơn vị không hợp lệ',
    'Đến bàn ký',
  ],
  [
    'an observer watches',
    { ceremony: 'held', upTo: 3, as: 'quansat' },
    'Phiên ký đang diễn ra',
    'Đến bàn ký',
  ],
  [
    'the signing is halted',
    { ceremony: 'troubled', upTo: 4, as: 'noivu' },
    'Phiên ký đang tạm dừng',
    'Đến bàn ký',
  ],
  ['the witness attests', { ceremony: 'held', upTo: 7, as: 'noivu' }, 'Xác nhận chứng kiến', 'Đến bàn ký'],
  ['the log is in doubt', { ceremony: 'tampered' }, 'Xin dừng lại', 'Đến bàn ký'],
])('when %s there is one next step', async (_when, opening, title, act) => {
  await openApp(opening)
  await expect.element(heading(title)).toBeVisible()
  await expect.element(link(act)).toBeVisible()
  await expectAccessible()
})

test.each<[string, Opening, string]>([
  ['a draft', {}, 'Chờ Khối trưởng chốt bản giao ước'],
  ['a reopened pledge', { ceremony: 'reopened' }, 'Bản giao ước lần 1 đã được mở lại lúc'],
])('of %s others wait, and the page says for whom', async (_what, opening, words) => {
  await openApp({ ...opening, size: [360, 740] })
  await expect.element(page.getByText(words).first()).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('a pledge in force says so to everybody', async () => {
  await openApp({ ceremony: 'held', size: [360, 740] })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/có hiệu lực/i)
  await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra.')).not.toBeInTheDocument()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('beside it stands who is at the table; who has not signed comes first', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 3, as: 'hoahiepbac' })
  world.attend('hoaminh', 'ho-ngheo')
  const table = page.getByRole('complementary', { name: 'Trên bàn ký' })
  await expect.element(table.getByText('đang xem nội dung 2')).toBeVisible()
  const rows = table
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)
  expect(rows[0]).toMatch(/^Hòa Hiệp Nam/)
  expect(rows.at(-1)).toMatch(/^Hòa Hiệp Bắc.*đã ký/)
})

test.each([
  ['of today its time', 0, /đã ký \d\d:\d\d:\d\d$/],
  ['of another day its day too', 86_400_000, /đã ký \d\d:\d\d:\d\d ngày \d\d\/\d\d\/2014$/],
])('a signature says %s', async (_which, later, words) => {
  await openApp({ ceremony: 'held', upTo: 3, given: (world) => void world.pass(later) })
  const table = page.getByRole('complementary', { name: 'Trên bàn ký' })
  await expect.element(table.getByRole('listitem').last()).toHaveTextContent(words)
})

test('the meeting, the date to sign by and last year are there', async () => {
  await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(page.getByText('Trụ sở UBND phường Hòa Hiệp Bắc')).toBeVisible()
  await expect
    .element(
      page.getByText(
        /^Năm 2013: nhập từ văn bản giấy, không có chữ ký điện tử\. Có kết quả 1 chỉ tiêu của đơn vị\./,
      ),
    )
    .toBeVisible()
})

test.each([
  ['in days', 2, /, đã qua 2 ngày$/],
  ['as past', 200, /, đã qua$/],
])('a deadline is told %s after %i days', async (_how, days, words) => {
  await openApp({ ceremony: 'held', upTo: 2, given: (world) => void world.pass(days * 86_400_000) })
  await expect.element(page.getByText(words).last()).toBeVisible()
})

test('a signature that waits on this device comes before everything else', async () => {
  const { router, trouble } = await openApp({
    ceremony: 'held',
    upTo: 2,
    at: 'sign',
    withKey: true,
    given: reviewed,
  })
  await button('Xem lại và ký').click()
  trouble.current = 'OFFLINE'
  await page.getByRole('dialog').getByRole('button', { name: 'Ký xác nhận' }).click()
  await expect.element(page.getByText('Chưa thấy máy chủ ghi chữ ký')).toBeVisible()
  await router.push({ name: 'home' })
  await expect.element(heading('Gửi lại chữ ký')).toBeVisible()
  await expectAccessible()
})

test('the meeting has a text to send on, without what changes from day to day', async () => {
  await openApp({ ceremony: 'held', upTo: 2, as: 'quansat', settings: { signBy: '2014-03-28' } })
  await button('Giấy mời để gửi qua Zalo hoặc tin nhắn').click()
  const text = page.getByText(/Xem nội dung và ký tại: /)
  await expect.element(text).toHaveTextContent(/Hội nghị ký kết: 14:00, ngày 28 tháng 3 năm 2014/)
  await expect.element(text).toHaveTextContent(/Hạn ký: ngày 28 tháng 3 năm 2014 /)
  await expect.element(text).toHaveTextContent(`${window.location.origin}/b/khoi-phuong-lien-chieu/2014`)
})

test('once the pledge is in force nobody is asked to come to its meeting', async () => {
  await openApp({ ceremony: 'held', as: 'quansat' })
  await expect.element(page.getByText('Địa điểm')).toBeVisible()
  expect(button('Giấy mời để gửi qua Zalo hoặc tin nhắn').elements()).toHaveLength(0)
  expect(button('Thêm vào lịch (tệp .ics)').elements()).toHaveLength(0)
})

test('axe has seen every part of the first page', () => {
  expect(unseen(import.meta.glob('/src/features/shell/home/*.vue'))).toEqual([])
})
