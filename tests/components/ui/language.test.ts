import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useI18n } from 'vue-i18n'

import { memory } from '@/device/memory'
import { createAppI18n, useFormat, useLanguage, type AppI18n } from '@/i18n'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const Words = defineComponent(() => {
  const { t } = useI18n()
  const format = useFormat()
  const { setLocale } = useLanguage()
  return () => [
    h('p', { role: 'status' }, `${t('ui.progress', { done: 12, total: 30 })}; ${format.decimal('1234.5')}`),
    h('button', { onClick: () => void setLocale('en') }, 'EN'),
  ]
})

async function start(): Promise<AppI18n> {
  const i18n = createAppI18n(memory.locale)
  await i18n.restore()
  await render(Words, { global: { plugins: [i18n] } })
  return i18n
}

const shown = (): ReturnType<typeof page.getByRole> => page.getByRole('status')

test('begins in Vietnamese', async () => {
  await start()
  await expect.element(shown()).toHaveTextContent('12 trên 30; 1.234,5')
  expect(document.documentElement.lang).toBe('vi')
})

test('the words behind the door come when somebody enters', async () => {
  const i18n = createAppI18n(memory.locale)
  const Inside = defineComponent(() => {
    const { t } = useI18n()
    return () => h('p', { role: 'status' }, t('board.witness'))
  })
  const before = await render(Inside, { global: { plugins: [i18n] } })
  await expect.element(shown()).toHaveTextContent('board.witness')
  await before.unmount()
  await i18n.enter()
  await render(Inside, { global: { plugins: [i18n] } })
  await expect.element(shown()).toHaveTextContent('Người chứng kiến')
})

test('words, figures, the page and the memory of the device change together', async () => {
  await start()
  await page.getByRole('button', { name: 'EN' }).click()
  await expect.element(shown()).toHaveTextContent('12 of 30; 1,234.5')
  expect(document.documentElement.lang).toBe('en')

  document.body.replaceChildren()
  await start()
  await expect.element(shown()).toHaveTextContent('12 of 30; 1,234.5')
})

test('a browser that remembers nothing still changes the language', async () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  const i18n = await start()
  expect(i18n.locale.value).toBe('vi')
  expect(await i18n.setLocale('en')).toBe(true)
  await expect.element(shown()).toHaveTextContent('12 of 30')
})

test('an unknown language in the memory is passed over', async () => {
  localStorage.setItem('giao-uoc.locale', 'fr')
  await start()
  await expect.element(shown()).toHaveTextContent('12 trên 30')
})
