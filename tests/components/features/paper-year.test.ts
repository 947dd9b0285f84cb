import { page } from 'vitest/browser'
import { expect, onTestFinished, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, listed, overflow, said } from '../support/screen'

const years = '/b/khoi-phuong-lien-chieu/years'
const at = '/b/khoi-phuong-lien-chieu/2013'
const dialog = () => page.getByRole('dialog')
const enter = () => button('Nhập kết quả Hòa Minh')
const income = () => dialog().getByLabelText('Thu ngân sách so với dự toán')
const street = () => dialog().getByLabelText(/Xây dựng tuyến phố/)
const save = () => dialog().getByRole('button', { name: 'Lưu kết quả' })

const opened = (over: Opening = {}) =>
  openApp({ at, as: 'hoahiepbac', size: [360, 740], ceremony: 'held', ...over })

test('an admin begins the year before the first from paper, and it says so for good', async () => {
  const { world, router } = await opened({ at: years, as: 'noivu' })
  await button('Nhập một năm trước từ văn bản giấy').click()
  await expect.element(dialog().getByLabelText('Năm')).toHaveValue('2012')
  await dialog().getByLabelText('Nguồn số liệu').fill('Báo cáo số 12/BC-UBND')
  expect(overflow()).toBe(0)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Tạo năm' }).click()
  await expect.poll(() => router.currentRoute.value.path).toBe('/b/khoi-phuong-lien-chieu/2012')
  const begun = world.years.get().records.get('2012')
  expect(begun).toMatchObject({
    stage: 'drafting',
    parties: [],
    seq: 0,
    settings: { source: 'paper', note: 'Báo cáo số 12/BC-UBND', title: 'Giao ước thi đua năm 2012' },
  })
})

test('only a year just before one that is there can be entered, and by nobody else', async () => {
  await opened({ at: years })
  await button('Nhập một năm trước từ văn bản giấy').click()
  const create = dialog().getByRole('button', { name: 'Tạo năm' })
  await dialog().getByLabelText('Năm').fill('2010')
  await expect.element(create).toHaveAccessibleDescription(/Chỉ nhập được năm liền trước/)
  await dialog().getByLabelText('Năm').fill('2014')
  await expect.element(create).toHaveAccessibleDescription(/Khối đã có năm này/)
})

test('a leader of another unit reads what was entered, and enters nothing', async () => {
  await opened({ as: 'hoaminh' })
  await expect.element(page.getByRole('heading', { name: 'Kết quả theo văn bản' })).toBeVisible()
  expect(listed('tbody tr')[0]).toMatch(/Thu ngân sách so với dự toán \(%\).*130,00/)
  await expect.element(page.getByText(/không có chữ ký điện tử nào/)).toBeVisible()
  await expect.element(enter()).not.toBeInTheDocument()
  expect(listed('.ui-status')).toContain('Nhập từ văn bản giấy')
  expect(listed('.ui-status')).not.toContain('Dự thảo')
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('the head unit enters what the paper says, and it appears beside the items of the year after', async () => {
  const { world } = await opened()
  await expect.element(page.getByText(/Dùng 3 nội dung của năm 2014/)).toBeVisible()
  await enter().click()
  await expect.element(income()).toHaveValue('130,00')
  await income().fill('1.234')
  await expect.element(save()).toHaveAccessibleDescription(/chưa đọc được thành số/)
  await income().fill('1234,5')
  await street().selectOptions('Không đạt')
  await dialog()
    .getByLabelText(/Ghi chú/)
    .fill('Báo cáo số 12/BC-UBND')
  await expectAccessible()
  await save().click()
  await expect.poll(said).toContain('Đã lưu kết quả của Hòa Minh.')
  expect(world.results.get().records.get('hoa-minh')).toMatchObject({
    values: { 'thu-ngan-sach': '1234.5', 'tuyen-pho': 'không đạt' },
    source: 'paper',
    note: 'Báo cáo số 12/BC-UBND',
    rev: 2,
  })
})

test('what is typed is kept, and never written over what somebody else has saved meanwhile', async () => {
  const { world } = await opened()
  await enter().click()
  await income().fill('99')
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await enter().click()
  await expect.element(income()).toHaveValue('99')
  const stored = world.results.get().records.get('hoa-minh')
  if (stored === undefined) throw new Error('nothing stored')
  world.results.put('hoa-minh', { ...stored, values: { 'thu-ngan-sach': '88' }, rev: 2 })
  await expect.element(dialog()).toHaveTextContent(/Người khác vừa lưu/)
  await dialog().getByRole('button', { name: 'Xem bản mới' }).click()
  await expect.element(income()).toHaveValue('88')
  onTestFinished(() => {
    expect(unseen(import.meta.glob('/src/features/office/paper/*.vue'))).toEqual([])
  })
})

test('a year from paper may have items of its own, written as a draft that nobody freezes', async () => {
  await opened()
  await link('Ghi nội dung riêng của năm này').click()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/2013/)
  await expect.element(link(/Chốt/)).not.toBeInTheDocument()
})
