import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { headCode } from '@/domain/shared/code'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'

const opened: Opening = { at: 'board', as: 'hoaminh' }
const log = () => page.getByRole('region', { name: 'Nhật ký' })
const lines = () =>
  log()
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent.trim())

test('without an entry it says what will stand here', async () => {
  await openApp(opened)
  await expect.element(page.getByText('Nhật ký chưa có mục nào')).toBeVisible()
  await expectAccessible()
})

test('everything that happened stands there, the newest first, and grows', async () => {
  const { world } = await openApp({ ...opened, ceremony: 'troubled', upTo: 6 })
  await expect.element(log().getByText(/Mở phiên ký/)).toBeVisible()
  world.playTo(7)
  await expect.poll(() => lines()[0]).toMatch(/Hủy chữ ký của phường Hòa Minh/)
  const acts = [
    /Hủy chữ ký/,
    /Hòa Minh ký/,
    /Tiếp tục/,
    /từ chối ký/,
    /bảo lưu 1 nội dung/,
    /Mở phiên ký/,
    /Chốt bản/,
  ]
  expect(lines()).toEqual(acts.map((act) => expect.stringMatching(act) as string))
  expect(lines()[1]).toContain('không còn hiệu lực')
  await expect.element(log().getByText(headCode(world.replay().projection.head))).toBeVisible()
  await expectAccessible()
})

test('while people sign, each entry has the time that the server has just told', async () => {
  const { world } = await openApp({ ...opened, ceremony: 'held', upTo: 7 })
  await expect.element(log().getByText('14:37:00')).toBeVisible()
  world.playTo(8)
  await expect.element(log().getByText('14:38:00')).toBeVisible()
  await expect.element(log().getByText('Thời điểm chưa được chứng minh')).not.toBeInTheDocument()
})

test('an entry opens to everything that is known of it', async () => {
  await openApp({ ...opened, ceremony: 'troubled', upTo: 4 })
  await log()
    .getByRole('button', { name: /bảo lưu 1 nội dung/ })
    .click()
  await expect.element(log().getByText('máy này đã kiểm tra')).toBeVisible()
  await expect.element(log().getByText(/^Nội dung 2: Đề nghị tính theo chuẩn nghèo mới/)).toBeVisible()
  await log()
    .getByRole('button', { name: /từ chối ký/ })
    .click()
  await expect.element(log().getByText('Chưa thống nhất')).toBeVisible()
  await expectAccessible()
})

test('an entry that does not hold says so and why', async () => {
  await openApp({ ...opened, ceremony: 'forged' })
  await expect.element(log().getByText('KHÔNG HỢP LỆ').first()).toBeVisible()
  await log()
    .getByRole('button', { name: /Hòa Hiệp Nam ký/ })
    .click()
  await expectAccessible()
})

test('axe has seen every part of the log', () => {
  expect(unseen(import.meta.glob('/src/features/record/log/*.vue'))).toEqual([])
})
