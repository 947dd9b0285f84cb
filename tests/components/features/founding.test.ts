import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

test('a founder writes the bloc down, and is told what is missing', async () => {
  const { world } = await openApp({ at: '/found', as: 'noivu', size: [360, 740] })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lập khối thi đua mới')
  await button('Lập khối').click()
  await expect.element(page.getByText('Xin ghi ít nhất hai đơn vị, mỗi dòng một đơn vị.')).toBeVisible()
  await page.getByLabelText('Tên khối hoặc cụm').fill('Cụm thi đua số 3')
  await page.getByLabelText('Loại').selectOptions('Cụm thi đua')
  await expect.element(page.getByLabelText('Tên chức danh đứng đầu')).toHaveValue('Cụm trưởng')
  await page.getByLabelText('Cơ quan chứng kiến').fill('Sở Nội vụ thành phố Đà Nẵng')
  await page.getByLabelText('Các đơn vị, mỗi dòng một đơn vị').fill('phường Hải Vân\nphường Liên Chiểu')
  await page.getByLabelText('Đơn vị đứng đầu').selectOptions('phường Hải Vân')
  await page.getByLabelText('Họ và tên của Quý vị').fill('Nguyễn Thanh Tùng')
  await page.getByLabelText('Chức vụ').fill('Chuyên viên Sở Nội vụ')
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Lập khối').click()
  await expect.poll(() => world.founded.map(({ id }) => id)).toEqual(['cum-thi-dua-so-3'])
  expect(world.founded[0]).toMatchObject({
    bloc: { kind: 'cum', headUnit: 'hai-van', headTitle: 'Cụm trưởng' },
    founder: { uid: 'noivu', admin: true, email: 'noivu@demo.test' },
  })
})

test('units that are one, and letters of old fonts, are told before a bloc is made of them', async () => {
  const { world } = await openApp({ at: '/found', as: 'noivu', size: [360, 740] })
  const units = page.getByLabelText('Các đơn vị, mỗi dòng một đơn vị')
  await units.fill('ph\u00adêng Hßa Kh¸nh\nphường Hoà Minh\nphường Hòa Minh')
  await expect.element(page.getByText('phường Hòa Khánh')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Dùng chữ đã chuyển').click()
  await expect.element(units).toHaveValue('phường Hòa Khánh\nphường Hoà Minh\nphường Hòa Minh')
  await button('Lập khối').click()
  const same = '“phường Hoà Minh” và “phường Hòa Minh” là cùng một đơn vị. Xin bỏ một dòng.'
  await expect.element(page.getByText(same)).toBeVisible()
  expect(world.founded).toEqual([])
})

test('who is not listed is told so', async () => {
  await openApp({ at: '/found', as: 'hoaminh' })
  await expect.element(page.getByText(/không có trong danh sách được lập khối/)).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/office/founding/**/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/prepare/old-letters/**/*.vue'))).toEqual([])
})
