import { page } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button } from '../support/screen'

afterEach(() => {
  vi.restoreAllMocks()
})

/** From now on whatever writes a time fails, as any part of a page might. Answers what was reported of it. */
function breakTimes() {
  vi.spyOn(Date.prototype, 'toISOString').mockImplementation(() => {
    throw new Error('no time')
  })
  return vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
}

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

test.each(['', 'hall'])('a page of which a part fails says so, and the rest goes on (%s)', async (at) => {
  const { i18n } = await openApp({ ceremony: 'held', upTo: 4, at })
  await expect.element(page.getByText('Hòa Minh', { exact: false }).first()).toBeVisible()
  await expect.element(page.getByText('Trang vừa gặp lỗi')).not.toBeInTheDocument()
  const reported = breakTimes()
  await i18n.setLocale('en')
  await expect.element(page.getByText('Something went wrong on this page')).toBeVisible()
  await expect.element(button('Reload')).toBeVisible()
  expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: 'no time' }))
  vi.restoreAllMocks()
  await expectAccessible()
})

test('axe has seen every part of the notice', () => {
  expect(unseen(import.meta.glob('/src/features/shell/app-notice/*.vue'))).toEqual([])
})
