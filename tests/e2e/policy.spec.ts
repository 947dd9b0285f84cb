import type { Page } from '@playwright/test'

import type { Breaches } from './support/policy'
import { expect, test } from './support/test'

/** Does something in the page that its policy must refuse; what was refused, and so is no fault of the app. */
async function refused(page: Page, { found }: Breaches, deed: () => unknown): Promise<string> {
  await page.evaluate(deed)
  await expect.poll(() => found.some((one) => one.includes('[policy]'))).toBe(true)
  // the browser says more than one thing of a breach, the last of them a moment later
  await page.waitForTimeout(250)
  return (found as string[]).splice(0).join('\n')
}

test('the policy of the page is in force, and its breaches are seen', async ({ page, breaches }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const inlineScript = () => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.ran = true'
    } catch {
      // Not even made: that is what the policy is for.
    }
    document.body.append(script)
  }
  const html = () => {
    try {
      document.body.innerHTML = '<b>1</b>'
    } catch {
      // As above.
    }
  }
  const worker = () => {
    try {
      new Worker('/assets/worker.js')
    } catch {
      // As above.
    }
  }
  const style = () => {
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
  }
  const elsewhere = () => fetch('https://elsewhere.example/').catch(() => undefined)

  expect(await refused(page, breaches, inlineScript)).toMatch(/trusted-types|script/)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await refused(page, breaches, html)).toMatch(/require-trusted-types-for/)
  expect(await refused(page, breaches, worker)).toMatch(/require-trusted-types-for/)
  expect(await refused(page, breaches, style)).toMatch(/style-src/)
  expect(await refused(page, breaches, elsewhere)).toMatch(/connect-src/)
})
