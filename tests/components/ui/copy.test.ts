import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { afterEach, expect, test, vi } from 'vitest'

import UiCopy from '@/ui/UiCopy.vue'

const props = { text: 'Kính gửi Quý vị', label: 'Sao chép', done: 'Đã sao chép', byHand: 'Xin nhấn giữ' }

afterEach(() => {
  vi.restoreAllMocks()
})

test('the text is copied as it is shown, and that is said', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await render(UiCopy, { props })
  await page.getByRole('button', { name: 'Sao chép' }).click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Đã sao chép')
  expect(write).toHaveBeenCalledWith('Kính gửi Quý vị')
})

test('where no page may copy, the text is selected and it is said how to copy by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  await render(UiCopy, { props })
  await page.getByRole('button', { name: 'Sao chép' }).click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Xin nhấn giữ')
  expect(getSelection()?.toString()).toBe('Kính gửi Quý vị')
})
