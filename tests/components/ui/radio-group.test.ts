import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'

import UiRadioGroup from '@/ui/UiRadioGroup.vue'

import './support'

const options = [
  { value: 'agree', label: 'Đồng ý' },
  { value: 'reserve', label: 'Đồng ý, bảo lưu ý kiến' },
  { value: 'object', label: 'Không đồng ý' },
]

async function marks(extra: object = {}): Promise<Ref<string | undefined>> {
  const chosen = ref<string>()
  const Host = defineComponent(() => () => [
    h(UiRadioGroup, {
      legend: 'Ý kiến về nội dung 1',
      options,
      modelValue: chosen.value,
      'onUpdate:modelValue': (next: string | undefined) => (chosen.value = next),
      ...extra,
    }),
    h('button', 'Sau'),
  ])
  await render(Host)
  return chosen
}

const radio = (name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('radio', { name, exact: true })

test('a tap chooses, a second tap on the same one undoes', async () => {
  const chosen = await marks()
  await radio('Đồng ý').click()
  expect(chosen.value).toBe('agree')
  await expect.element(radio('Đồng ý')).toBeChecked()
  await radio('Không đồng ý').click()
  expect(chosen.value).toBe('object')
  await expect.element(radio('Đồng ý')).not.toBeChecked()
  await radio('Không đồng ý').click()
  expect(chosen.value).toBeUndefined()
  await expect.element(radio('Không đồng ý')).not.toBeChecked()
})

test('arrows look around, Space chooses and undoes, Tab leaves', async () => {
  const chosen = await marks()
  await userEvent.tab()
  await expect.element(radio('Đồng ý')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(radio('Đồng ý, bảo lưu ý kiến')).toHaveFocus()
  expect(chosen.value).toBeUndefined()
  await userEvent.keyboard(' ')
  expect(chosen.value).toBe('reserve')
  await userEvent.keyboard(' ')
  expect(chosen.value).toBeUndefined()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(radio('Đồng ý')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(chosen.value).toBe('agree')
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Sau' })).toHaveFocus()
})

test('coming back by keyboard lands on the chosen one', async () => {
  await marks({ modelValue: 'object' })
  await userEvent.tab()
  await expect.element(radio('Không đồng ý')).toHaveFocus()
})

test('the choice of another can be read, not changed', async () => {
  const chosen = await marks({ readonly: true, modelValue: 'agree' })
  await expect.element(page.getByRole('radiogroup')).toHaveAttribute('aria-readonly', 'true')
  await radio('Không đồng ý').click()
  expect(chosen.value).toBeUndefined()
  await expect.element(radio('Đồng ý')).toBeChecked()
})

test('question, hint and error are read with the group', async () => {
  await marks({ error: 'Chưa có ý kiến', hint: 'Chọn lại để bỏ' })
  const group = page.getByRole('radiogroup', { name: 'Ý kiến về nội dung 1' })
  await expect.element(group).toHaveAccessibleDescription('Chưa có ý kiến Chọn lại để bỏ')
  await expect.element(group).toHaveAttribute('aria-invalid', 'true')
})

test.each([
  { width: 360, rows: 3 },
  { width: 1440, rows: 1 },
])('at $width pixels the targets are large and stand in $rows rows', async ({ width, rows }) => {
  await page.viewport(width, 740)
  await marks()
  const boxes = [...document.querySelectorAll('[role=radio]')].map((box) => box.getBoundingClientRect())
  expect(boxes).toHaveLength(3)
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
  expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(rows)
})
