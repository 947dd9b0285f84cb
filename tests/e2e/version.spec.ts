import type { Page } from '@playwright/test'

import { leave, seat } from './support/person'
import { expect, test } from './support/test'
import { vi } from './support/words'

/** Marks the page as it is now; a reload wipes the mark. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { sameDocument: true }))
const isMarked = (page: Page) => page.evaluate(() => 'sameDocument' in window)

const notice = (page: Page, word: string) => page.getByText(word, { exact: true })

test('a page open in an old version says so, goes on working, and is loaded anew at one press', async ({
  browser,
}) => {
  const leader = await seat(browser, 'hoahiepbac')
  const { page, context } = leader
  const loaded = await page.locator('meta[name="app-version"]').getAttribute('content')
  expect(await (await page.request.get('/version.json')).json()).toEqual({ version: loaded })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))

  await context.route('**/version.json', (route) => route.fulfill({ json: { version: 'the-next-one' } }))
  await mark(page)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(notice(page, vi.app.outdated)).toBeVisible()
  await page.getByRole('link', { name: vi.shell.page.board, exact: true }).click()
  await expect(page).toHaveURL(/\/board$/)
  await expect(notice(page, vi.app.outdated)).toBeInViewport()
  expect(await isMarked(page)).toBe(true)

  await context.unroute('**/version.json')
  await page.getByRole('button', { name: vi.app.reload }).click()
  await expect.poll(() => isMarked(page)).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/board$/)
  await expect(notice(page, vi.app.outdated)).toHaveCount(0)
  await leave(leader)
})

test('a part that a new version has removed is reported, and had after loading anew', async ({ browser }) => {
  const leader = await seat(browser, 'hoahiepbac')
  const { page, context } = leader
  await mark(page)
  await context.route('**/assets/BoardPage-*.js', (route) => route.fulfill({ status: 404 }))
  await page.getByRole('link', { name: vi.shell.page.board, exact: true }).click()
  await expect(notice(page, vi.app.unreached)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await isMarked(page)).toBe(true)

  await context.unroute('**/assets/BoardPage-*.js')
  await page.getByRole('button', { name: vi.app.reload }).click()
  await expect(page).toHaveURL(/\/board$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice(page, vi.app.unreached)).toHaveCount(0)
  await leave(leader)
})

test('where nothing of the app can be had, the page still says what to do', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('/')
  await expect(page.getByText('Đang mở trang… Nếu lâu không thấy gì, xin tải lại.')).toBeVisible()
})
