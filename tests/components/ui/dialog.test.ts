import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'

import UiButton from '@/ui/UiButton.vue'
import UiDialog from '@/ui/UiDialog.vue'

import { one } from './support'

async function signing(locked = false): Promise<Ref<boolean>> {
  const open = ref(false)
  const Host = defineComponent(() => () => [
    h(UiButton, { onClick: () => (open.value = true) }, () => 'Ký'),
    h(
      UiDialog,
      {
        open: open.value,
        'onUpdate:open': (next: boolean) => (open.value = next),
        title: 'Giao ước thi đua năm 2014',
        description: 'Thay mặt Ủy ban nhân dân phường Hòa Minh',
        closeLabel: 'Đóng',
        locked,
      },
      {
        default: () => '30 nội dung',
        footer: () => [h(UiButton, () => 'Để sau'), h(UiButton, { kind: 'primary' }, () => 'Ký xác nhận')],
      },
    ),
  ])
  await render(Host)
  return open
}

const button = (name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('button', { name, exact: true })
const dialog = (): ReturnType<typeof page.getByRole> => page.getByRole('dialog')

test('has a name and a description, and begins at its title', async () => {
  await signing()
  await button('Ký').click()
  await expect.element(dialog()).toHaveAccessibleName('Giao ước thi đua năm 2014')
  await expect.element(dialog()).toHaveAccessibleDescription('Thay mặt Ủy ban nhân dân phường Hòa Minh')
  await expect.element(page.getByRole('heading', { name: 'Giao ước thi đua năm 2014' })).toHaveFocus()
})

test('keeps the keyboard inside, and hides the page behind it', async () => {
  await signing()
  await button('Ký').click()
  await expect.element(dialog()).toBeVisible()
  const reached: (string | undefined)[] = []
  for (let step = 0; step < 4; step++) {
    await userEvent.tab()
    reached.push(document.activeElement?.textContent.trim() || document.activeElement?.ariaLabel || undefined)
  }
  expect(reached).toEqual(['Đóng', 'Để sau', 'Ký xác nhận', 'Đóng'])
  expect(one('.ui-button-place').closest('[aria-hidden=true]')).not.toBeNull()
})

test('Escape closes it and gives the focus back', async () => {
  const open = await signing()
  await button('Ký').click()
  await expect.element(dialog()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(open.value).toBe(false)
  await expect.element(button('Ký')).toHaveFocus()
})

test('a tap beside it does not throw away what is being read', async () => {
  await page.viewport(1440, 900)
  const open = await signing()
  await button('Ký').click()
  await expect.element(dialog()).toBeVisible()
  await userEvent.click(one('.ui-dialog__veil'), { position: { x: 5, y: 5 } })
  expect(open.value).toBe(true)
  await button('Đóng').click()
  expect(open.value).toBe(false)
})

test('while an act is under way nothing closes it', async () => {
  const open = await signing(true)
  await button('Ký').click()
  await expect.element(dialog()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  one('.ui-dialog__close').click()
  expect(open.value).toBe(true)
  await expect.element(dialog()).toBeVisible()
})

test('fills a phone, and leaves room on a desk', async () => {
  await page.viewport(360, 740)
  await signing()
  await button('Ký').click()
  await expect.element(dialog()).toBeVisible()
  const box = (): DOMRect => one('.ui-dialog').getBoundingClientRect()
  await expect.poll(() => [box().left, box().top, box().width, box().height]).toEqual([0, 0, 360, 740])
  await page.viewport(1440, 900)
  await expect.poll(() => box().width).toBeLessThan(700)
  expect(Math.round(box().left)).toBe(Math.round(1440 - box().right))
})
