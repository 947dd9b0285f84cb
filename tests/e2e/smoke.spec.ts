import { expect, test } from './support/test'

test('the page is there, in Vietnamese, as in Viet Nam', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toMatch(
    /Saigon|Ho_Chi_Minh/,
  )
})
