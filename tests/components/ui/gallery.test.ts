import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { beforeEach, expect, test } from 'vitest'

import { memory } from '@/device/memory'
import { createAppI18n, type AppI18n, type Locale } from '@/i18n'
import UiGalleryPage from '@/features/gallery/pages/UiGalleryPage.vue'
import { servicesKey } from '@/services/services'

import { axeFindings } from './support'

beforeEach(() => {
  localStorage.clear()
})

async function gallery(): Promise<AppI18n> {
  const i18n = createAppI18n(memory.locale)
  await i18n.restore()
  await render(UiGalleryPage, {
    global: { plugins: [i18n], provide: { [servicesKey as symbol]: { memory } } },
  })
  return i18n
}

const widths = [360, 820, 1440, 1920]
const languages: Locale[] = ['vi', 'en']

test.each(languages)('the whole kit in %s has nothing that axe would find', async (locale) => {
  await page.viewport(1440, 900)
  const i18n = await gallery()
  expect(await i18n.setLocale(locale)).toBe(true)
  expect(document.documentElement.lang).toBe(locale)
  await expect
    .element(page.getByRole('group', { name: locale === 'vi' ? 'Cỡ chữ' : 'Text size' }))
    .toBeInTheDocument()
  expect(await axeFindings('page')).toEqual([])
})

test.each(widths)('nothing runs over the edge at %d pixels, whatever the text size', async (width) => {
  await page.viewport(width, 800)
  await gallery()
  await document.fonts.ready
  const widthAt = (size: string): number => {
    document.documentElement.dataset['textSize'] = size
    return document.documentElement.scrollWidth
  }
  const tooWide = ['small', 'normal', 'large', 'largest'].filter((size) => widthAt(size) > width)
  expect(tooWide).toEqual([])
  delete document.documentElement.dataset['textSize']
})
