import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'

import UiCheckbox from '@/ui/UiCheckbox.vue'
import UiInput from '@/ui/UiInput.vue'
import UiPasswordInput from '@/ui/UiPasswordInput.vue'
import UiTextarea from '@/ui/UiTextarea.vue'

import './support'

test('an input passes on what is typed, and the attributes given to it', async () => {
  const shown = await render(UiInput, {
    props: { label: 'Thư điện tử', type: 'email', autocomplete: 'username' },
  })
  const box = shown.getByRole('textbox', { name: 'Thư điện tử' })
  await box.fill('hoaminh@demo.test')
  expect(shown.emitted('update:modelValue')).toContainEqual(['hoaminh@demo.test'])
  await expect.element(box).toHaveAttribute('autocomplete', 'username')
  await expect.element(box).not.toHaveAttribute('aria-invalid')
})

test.each([UiInput, UiTextarea])('an error is read with the field, before the hint', async (field) => {
  const shown = await render(field, {
    props: { label: 'Ý kiến', hint: 'Ghi ngắn gọn', error: 'Chưa ghi ý kiến' },
  })
  const box = shown.getByRole('textbox', { name: 'Ý kiến' })
  await expect.element(box).toHaveAttribute('aria-invalid', 'true')
  await expect.element(box).toHaveAccessibleDescription('Chưa ghi ý kiến Ghi ngắn gọn')
  expect(shown.container.querySelector('.ui-field__error svg')).not.toBeNull()
})

test.each([UiInput, UiTextarea])(
  'what is being composed is passed on before the word ends',
  async (field) => {
    const shown = await render(field, { props: { label: 'Ý kiến' } })
    const box = shown.getByRole('textbox', { name: 'Ý kiến' })
    const element = box.element()
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
      throw new Error('no box')
    element.dispatchEvent(new CompositionEvent('compositionstart'))
    element.value = 'Hòa'
    element.dispatchEvent(new InputEvent('input', { isComposing: true }))
    expect(shown.emitted('update:modelValue')).toEqual([['Hòa']])
  },
)

test('a password can be shown and hidden again', async () => {
  await render(UiPasswordInput, {
    props: { label: 'Mật khẩu', showLabel: 'Hiện', hideLabel: 'Ẩn', modelValue: 'giao-uoc' },
  })
  const box = page.getByLabelText('Mật khẩu')
  await expect.element(box).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Hiện' }).click()
  await expect.element(box).toHaveAttribute('type', 'text')
  await expect.element(box).toHaveValue('giao-uoc')
  await page.getByRole('button', { name: 'Ẩn' }).click()
  await expect.element(box).toHaveAttribute('type', 'password')
})

test('a box is ticked by its words and by Space', async () => {
  const ticked = ref(false)
  await render(
    defineComponent(
      () => () =>
        h(UiCheckbox, {
          label: 'Đã đối chiếu mã khóa',
          modelValue: ticked.value,
          'onUpdate:modelValue': (next: boolean) => (ticked.value = next),
        }),
    ),
  )
  await page.getByText('Đã đối chiếu mã khóa').click()
  expect(ticked.value).toBe(true)
  await expect.element(page.getByRole('checkbox')).toBeChecked()
  await userEvent.keyboard(' ')
  expect(ticked.value).toBe(false)
})

test('a box is called by its words of now, whatever they were when it appeared', async () => {
  const shown = await render(UiCheckbox, { props: { label: 'Compared with Lê Văn An' } })
  await expect.element(page.getByRole('checkbox', { name: 'Compared with Lê Văn An' })).toBeVisible()
  await shown.rerender({ label: 'Đã đối chiếu với Lê Văn An' })
  await expect.element(page.getByRole('checkbox', { name: 'Đã đối chiếu với Lê Văn An' })).toBeVisible()
})
