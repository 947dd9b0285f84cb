import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow } from '../support/screen'

/** The leader of the head unit before the text, with a key of this device. */
const head: Opening = { at: 'freeze', as: 'hoahiepbac', withKey: true }
const dialog = () => page.getByRole('dialog')

test('the whole text is read, then signed, and the first page says what comes', async () => {
  const { world, router } = await openApp({ ...head, size: [360, 740] })
  await expect.element(page.getByText('Tỷ lệ hộ nghèo còn lại')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Chốt bản giao ước').click()
  await expect.element(dialog()).toHaveTextContent(/Bản giao ước lần 1: 5 đơn vị, 3 nội dung/)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Ký chốt' }).click()
  await expect.poll(() => router.currentRoute.value.name).toBe('home')
  expect(world.replay().projection.stage).toBe('frozen')
})

test('a draft that changes under the reader is read again before it can be frozen', async () => {
  const { world } = await openApp(head)
  await expect.element(page.getByText('Tỷ lệ hộ nghèo còn lại')).toBeVisible()
  const item = world.items.get().records.get('ho-ngheo')
  if (item === undefined) throw new Error('no item')
  world.items.put('ho-ngheo', { ...item, text: 'Tỷ lệ hộ cận nghèo còn lại' })
  await expect.element(page.getByText('Dự thảo vừa được sửa trong lúc đang đọc')).toBeVisible()
  await expect.element(button('Chốt bản giao ước')).toHaveAccessibleDescription(/xin đọc lại/)
  await expectAccessible()
  await button('Đã đọc lại').click()
  await button('Chốt bản giao ước').click()
  await expect.element(dialog()).toBeVisible()
})

test('nothing is frozen while own words are not saved in the draft, and the way back to them is shown', async () => {
  const { world, router, trouble } = await openApp({ ...head, at: 'draft', size: [360, 740] })
  await button('Sửa nội dung 1').click()
  trouble.current = 'OFFLINE'
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Viết lúc mất mạng')
  await expect.element(page.getByText('Chưa lưu được').first()).toBeVisible()
  await router.push({ name: 'freeze' })
  await expect.element(page.getByText('Quý vị còn chữ chưa lưu vào dự thảo')).toBeVisible()
  await expect
    .element(button('Chốt bản giao ước'))
    .toHaveAccessibleDescription('Còn chữ chưa lưu vào dự thảo.')
  expect(overflow()).toBe(0)
  await expectAccessible()
  trouble.current = null
  await link('Về trang dự thảo').click()
  await button('Thử lại').click()
  await expect.poll(() => world.items.get().records.get('thu-ngan-sach')?.text).toBe('Viết lúc mất mạng')
  await router.push({ name: 'freeze' })
  await expect.element(page.getByText('Viết lúc mất mạng')).toBeVisible()
  await button('Chốt bản giao ước').click()
  await expect.element(dialog()).toBeVisible()
})

test('nothing is frozen before the news of own changes have come', async () => {
  const { world, router } = await openApp({ ...head, at: 'draft' })
  await expect.element(button('Bỏ nội dung 1')).toBeVisible()
  const release = world.items.hold()
  await button('Bỏ nội dung 1').click()
  await expect.poll(() => world.items.get().records.get('thu-ngan-sach')?.removed).toBe(true)
  await router.push({ name: 'freeze' })
  await expect
    .element(button('Chốt bản giao ước'))
    .toHaveAccessibleDescription('Đang lưu điều Quý vị vừa sửa, xin chờ một chút.')
  release()
  await button('Đã đọc lại').click()
  await button('Chốt bản giao ước').click()
  await expect.element(dialog()).toHaveTextContent(/5 đơn vị, 2 nội dung/)
})

test('a draft that lacks something cannot be frozen and says what', async () => {
  await openApp({ ...head, settings: { title: '' } })
  await expect.element(page.getByText('Chưa chốt được')).toBeVisible()
  await expectAccessible()
})

test('what the server refuses is not frozen', async () => {
  const { world, trouble } = await openApp(head)
  await button('Chốt bản giao ước').click()
  trouble.current = 'OFFLINE'
  await dialog().getByRole('button', { name: 'Ký chốt' }).click()
  await expect.element(dialog().getByText('Chưa chốt được')).toBeVisible()
  expect(world.replay().projection.stage).toBe('drafting')
  await expectAccessible()
})

test.each<[string, Opening, string]>([
  ['another leader', { at: 'freeze', as: 'hoaminh' }, 'Việc chốt thuộc về lãnh đạo của phường Hòa Hiệp Bắc.'],
  ['a frozen pledge', { ...head, ceremony: 'held', upTo: 1 }, 'Bản giao ước đã chốt.'],
])('for %s there is nothing to freeze', async (_what, opening, words) => {
  await openApp(opening)
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(link('Về việc cần làm')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every part of freezing', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/freeze/*.vue'))).toEqual([])
})
