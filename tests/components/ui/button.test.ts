import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test, vi } from 'vitest'
import { h } from 'vue'

import UiButton from '@/ui/UiButton.vue'

import { one } from './support'

function props(extra: object = {}): { props: Record<string, unknown>; slots: { default: () => string } } {
  return { props: { kind: 'primary', ...extra }, slots: { default: () => 'Ký xác nhận' } }
}

test('acts once for each tap', async () => {
  const act = vi.fn()
  const shown = await render(UiButton, props({ onClick: act }))
  await shown.getByRole('button', { name: 'Ký xác nhận' }).click()
  expect(act).toHaveBeenCalledOnce()
})

test('while busy it says what is being done and holds every further tap', async () => {
  const act = vi.fn()
  const shown = await render(UiButton, props({ onClick: act, busy: 'Đang gửi chữ ký' }))
  const button = shown.getByRole('button', { name: 'Đang gửi chữ ký' })
  one('button').click()
  await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  expect(act).not.toHaveBeenCalled()

  await shown.rerender({ busy: undefined })
  await shown.getByRole('button', { name: 'Ký xác nhận' }).click()
  expect(act).toHaveBeenCalledOnce()
})

test('what it lacks is read with it, and it stays in reach of the keyboard', async () => {
  const act = vi.fn()
  const shown = await render(UiButton, props({ onClick: act, blocked: 'Còn thiếu 3 chữ ký' }))
  await userEvent.tab()
  const button = shown.getByRole('button')
  await expect.element(button).toHaveFocus()
  await expect.element(button).toHaveAccessibleDescription('Còn thiếu 3 chữ ký')
  await userEvent.keyboard('{Enter} ')
  expect(act).not.toHaveBeenCalled()
})

test('a form is not sent a second time while its button is busy', async () => {
  const send = vi.fn((event: Event) => {
    event.preventDefault()
  })
  const form = (busy: string | undefined): { render: () => unknown } => ({
    render: () =>
      h('form', { onSubmit: send }, [
        h('input', { 'aria-label': 'Thư điện tử' }),
        h(UiButton, { type: 'submit', busy }, () => 'Đăng nhập'),
      ]),
  })
  const busy = await render(form('Đang đăng nhập'))
  one('input').focus()
  await userEvent.keyboard('{Enter}')
  expect(send).not.toHaveBeenCalled()
  await busy.unmount()

  await render(form(undefined))
  one('input').focus()
  await userEvent.keyboard('{Enter}')
  expect(send).toHaveBeenCalledOnce()
})

test('is at least 44 pixels high, and as wide as a phone', async () => {
  const shown = await render(UiButton, props())
  const size = (): DOMRect => one('button', shown.container).getBoundingClientRect()
  await page.viewport(1440, 900)
  expect(size().height).toBeGreaterThanOrEqual(44)
  expect(size().width).toBeLessThan(400)
  await page.viewport(360, 740)
  const room = one('.ui-button-place', shown.container).parentElement?.getBoundingClientRect().width
  expect(size().width).toBeCloseTo(room ?? 0, 0)
})
