import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button } from '../support/screen'

test('a page that is open in an old version says so, and goes on working', async () => {
  const { versions } = await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  versions.outdate()
  await expect.element(button('Tải lại trang')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Xem 3 nội dung giao ước' })).toBeVisible()
  await expectAccessible()
})

test('a part that could not be had is told of, with the way on', async () => {
  const { versions } = await openApp({ ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  versions.lose()
  await expect.element(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible()
  await expect.element(button('Tải lại trang')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every part of the notice', () => {
  expect(unseen(import.meta.glob('/src/features/version/*.vue'))).toEqual([])
})
