import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow } from '../support/screen'

/** Reopened after one signature; the draft can be compared with what was frozen. */
const reopened: Opening = { at: 'compare', as: 'hoaminh', ceremony: 'reopened', size: [360, 740] }

test('the draft is compared with the frozen text, item by item, words marked', async () => {
  const { world } = await openApp(reopened)
  await expect.element(page.getByText('0 nội dung khác nhau, 3 nội dung giống hệt.')).toBeVisible()
  const item = world.items.get().records.get('ho-ngheo')
  if (item === undefined) throw new Error('no item')
  world.items.put('ho-ngheo', { ...item, text: 'Tỷ lệ hộ cận nghèo còn lại', points: 6, rev: 2 })
  await expect.element(page.getByText('1 nội dung khác nhau, 2 nội dung giống hệt.')).toBeVisible()
  await expect.element(page.getByRole('insertion').first()).toHaveTextContent('cận')
  await expect.element(page.getByRole('heading', { name: 'Nội dung 2, đã sửa' })).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await page.getByRole('checkbox', { name: 'Hiện cả nội dung giống nhau' }).click()
  await expect.element(page.getByRole('heading', { name: 'Nội dung 1, không đổi' })).toBeVisible()
  await expectAccessible()
})

test('an item whose wording did not change is named by it beside what did', async () => {
  const { world } = await openApp(reopened)
  await expect.element(page.getByText('0 nội dung khác nhau, 3 nội dung giống hệt.')).toBeVisible()
  const item = world.items.get().records.get('ho-ngheo')
  if (item === undefined) throw new Error('no item')
  world.items.put('ho-ngheo', { ...item, points: 6, rev: 2 })
  await expect.element(page.getByRole('heading', { name: 'Nội dung 2, đã sửa' })).toBeVisible()
  await expect.element(page.getByText(item.text, { exact: true })).toBeVisible()
})

test('the first page leads to the comparison after a reopening', async () => {
  const { router } = await openApp({ ...reopened, at: '' })
  await link('So sánh với bản đã chốt').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('compare')
})

test('with one version there is nothing to compare', async () => {
  await openApp({ at: 'compare' })
  await expect.element(page.getByText('Chưa có hai bản để so sánh')).toBeVisible()
  await expect.element(button('Sửa nội dung 1')).not.toBeInTheDocument()
})

test('axe has seen every component of this feature', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/compare/*.vue'))).toEqual([])
})
