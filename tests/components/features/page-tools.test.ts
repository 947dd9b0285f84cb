import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { memory } from '@/device/memory'
import { PageTools } from '@/features/shell/frame'
import { createAppI18n } from '@/i18n'
import { servicesKey } from '@/services/services'

const root = document.documentElement

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  delete root.dataset['textSize']
})

async function open() {
  const i18n = createAppI18n(memory.locale)
  await i18n.restore()
  const provide = { [servicesKey as symbol]: { memory } }
  return render(PageTools, { global: { plugins: [i18n], provide } })
}

const larger = () => page.getByRole('button', { name: 'Chữ lớn hơn' })

test('the size of the text is found again on the next visit', async () => {
  const first = await open()
  expect(root.dataset['textSize']).toBe('normal')
  await larger().click()
  expect(root.dataset['textSize']).toBe('large')
  await first.unmount()
  delete root.dataset['textSize']
  const second = await open()
  expect(root.dataset['textSize']).toBe('large')
  await second.unmount()
  localStorage.setItem('giao-uoc.text-size', 'enormous')
  await open()
  expect(root.dataset['textSize']).toBe('normal')
})

test('a browser that keeps nothing still shows the size', async () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  await open()
  expect(root.dataset['textSize']).toBe('normal')
  await larger().click()
  await larger().click()
  expect(root.dataset['textSize']).toBe('largest')
})
