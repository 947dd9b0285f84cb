import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { projectRoot } from '../../scripts/stack/project'

const folder = join(projectRoot, 'screenshots')
const readmeFolder = join(projectRoot, 'docs/images')

/** A phone, a desk, and the big screen of the hall. */
const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1440, height: 900 },
  hall: { width: 1920, height: 1080 },
} as const
const languages = ['vi', 'en'] as const
type Size = keyof typeof sizes

/** Changes the language on the page as it stands, also under an open dialog and where the bar is folded. */
async function speak(page: Page, language: (typeof languages)[number]): Promise<void> {
  const found = await page.evaluate((lang) => {
    const button = document.querySelector<HTMLElement>(`button[lang="${lang}"]`)
    button?.click()
    return button !== null
  }, language)
  if (!found) {
    await page.evaluate((lang) => localStorage.setItem('giao-uoc.locale', lang), language)
    await page.reload()
  }
  await page.locator(`html[lang="${language}"]`).waitFor()
  await page.getByRole('heading').first().waitFor()
}

/** What moves comes to rest before the picture is taken. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().iterations !== Infinity
    })
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
}

/** Takes `name` in both languages on a phone and at a desk, or in the hall; leaves the page as it was. */
export async function shoot(page: Page, name: string, on: readonly Size[] = ['phone', 'desk']): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const language of [...languages].reverse()) {
    await speak(page, language)
    for (const size of on) {
      await page.setViewportSize(sizes[size])
      await rest(page)
      const path = join(folder, `${name}.${size}.${language}.png`)
      await page.screenshot({ path, fullPage: size !== 'hall' && !(await page.getByRole('dialog').isVisible()) })
    }
  }
  await page.setViewportSize(sizes.desk)
}

/** Takes the picture that the README shows, where it was asked for. */
export async function shootForReadme(page: Page, name: string, size: Size): Promise<void> {
  if (process.env['README_PICTURES'] === undefined) return
  await page.setViewportSize(sizes[size])
  await rest(page)
  const path = join(folder, `readme-${name}.png`)
  await page.screenshot({ path })
  mkdirSync(readmeFolder, { recursive: true })
  copyFileSync(path, join(readmeFolder, `${name}.png`))
}
