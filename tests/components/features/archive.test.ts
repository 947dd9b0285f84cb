import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow } from '../support/screen'

const dialog = () => page.getByRole('dialog')
const at = '/b/khoi-phuong-lien-chieu/years'

test('every year of the bloc is there, the newest first, and leads to it', async () => {
  const { router } = await openApp({ at, as: 'hoaminh', size: [360, 740], ceremony: 'held' })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Các năm')
  const years = page.getByRole('listitem')
  await expect.element(years.first()).toHaveTextContent(/Năm 2014.*5 đơn vị: Hòa Hiệp Bắc/s)
  await expect.element(years.last()).toHaveTextContent(/Năm 2013.*Nhập từ văn bản giấy/s)
  expect(overflow()).toBe(0)
  await expectAccessible()
  await link('Năm 2013').click()
  await expect.poll(() => router.currentRoute.value.path).toBe('/b/khoi-phuong-lien-chieu/2013')
})

test('what nobody has checked here carries no sign of having been checked', async () => {
  await openApp({ at, as: 'hoaminh', size: [360, 740], ceremony: 'held' })
  await expect.element(page.getByText(/Trạng thái ở đây là theo máy chủ/)).toBeVisible()
  await expect.element(page.getByText('Có hiệu lực').first()).toBeVisible()
  expect(document.querySelector('.ui-status--done, .ui-status--verified')).toBeNull()
})

test('an admin begins a new year, with the settings of the last; one that is there, or too far, is refused', async () => {
  const { world } = await openApp({ at, as: 'noivu', size: [360, 740], ceremony: 'held' })
  await button('Mở năm mới').click()
  await dialog().getByLabelText('Năm').fill('2014')
  await dialog().getByRole('button', { name: 'Mở năm' }).click()
  await expect.element(dialog()).toHaveTextContent(/Khối đã có năm này/)
  await expectAccessible()
  for (const year of ['2016', '1999']) {
    await dialog().getByLabelText('Năm').fill(year)
    await dialog().getByRole('button', { name: 'Mở năm' }).click()
    await expect.element(dialog()).toHaveTextContent(/từ 2000 đến năm sau của năm nay/)
  }
  await dialog().getByLabelText('Năm').fill('2015')
  await expect.element(dialog().getByLabelText('Tên bản giao ước')).toHaveValue('Giao ước thi đua năm 2015')
  await dialog().getByRole('button', { name: 'Mở năm' }).click()
  await expect
    .poll(() => world.years.get().records.get('2015')?.settings)
    .toMatchObject({ title: 'Giao ước thi đua năm 2015', date: '', office: 'Phòng Nội vụ quận Liên Chiểu' })
})

test('a title that is being written stays as it is, whatever happens in the other years', async () => {
  const { world } = await openApp({ at, as: 'noivu', ceremony: 'held', upTo: 4 })
  await button('Mở năm mới').click()
  await dialog().getByLabelText('Năm').fill('2015')
  await dialog().getByLabelText('Tên bản giao ước').fill('Giao ước mừng 40 năm giải phóng')
  world.playTo(5)
  await dialog().getByLabelText('Năm').fill('2012')
  await dialog().getByRole('button', { name: 'Mở năm' }).click()
  await expect
    .poll(() => world.years.get().records.get('2012')?.settings.title)
    .toBe('Giao ước mừng 40 năm giải phóng')
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/office/years/**/*.vue'))).toEqual([])
})
