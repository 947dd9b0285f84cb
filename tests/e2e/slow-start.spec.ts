import type { Page, Route } from '@playwright/test'

import { words } from './support/checking'
import { expect, test } from './support/test'

/** Holds what the pages ask for and `matches`, until it is let go. */
async function hold(page: Page, matches: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = []
  let holding = true
  await page.route(matches, async (route) => {
    if (holding) held.push(route)
    else await route.continue()
  })
  return async () => {
    holding = false
    await Promise.all(held.map((route) => route.continue()))
  }
}

const painted = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0)

test('words are painted while styles, fonts and scripts are still under way', async ({ page }) => {
  const letGo = await hold(page, /\/assets\//)
  await page.goto('/', { waitUntil: 'commit' })
  const opening = page.getByText('Đang mở trang…')
  await expect(opening).toBeVisible()
  await expect.poll(() => painted(page)).toBe(true)
  await letGo()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(opening).toHaveCount(0)
})

test('the words stay until the first page itself is there', async ({ page }) => {
  const letGo = await hold(page, /\/assets\/SignInPage-/)
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await expect(page.getByText('Đang mở trang…')).toBeVisible()
  await page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('SignInPage-')) ||
      document.querySelector('link[href*="SignInPage-"]') !== null,
  )
  await expect(page.getByText('Đang mở trang…')).toBeVisible()
  await letGo()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the checking page too is readable before anything else of it is there', async ({ page }) => {
  const letGo = await hold(page, /\/assets\//)
  await page.goto('/verify', { waitUntil: 'commit' })
  await expect(page.getByText('Đang mở trang kiểm tra…')).toBeVisible()
  await expect.poll(() => painted(page)).toBe(true)
  await letGo()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
})
