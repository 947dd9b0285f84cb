import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'

import { applyTextSize, stepTextSize, type TextSize } from '@/ui/text-size'
import UiTextSize from '@/ui/UiTextSize.vue'

import './support'

const root = document.documentElement

afterEach(() => {
  delete root.dataset['textSize']
  delete root.dataset['view']
})

const size = (): number => Math.round(parseFloat(getComputedStyle(root).fontSize))

test('the base is 18 pixels; a reader may have 16, 21 or 26', () => {
  expect(size()).toBe(18)
  applyTextSize('small')
  expect(size()).toBe(16)
  applyTextSize('large')
  expect(size()).toBe(21)
  applyTextSize('largest')
  expect(size()).toBe(26)
})

test.each([
  { width: 1920, height: 1080, seen: 32 },
  { width: 1280, height: 720, seen: 22 },
  { width: 360, height: 740, seen: 18 },
])('the hall has 1.8 times as much on a screen of 1920 by 1080, here $width by $height', async (screen) => {
  const { innerWidth, innerHeight } = window
  await page.viewport(screen.width, screen.height)
  applyTextSize('largest')
  root.dataset['view'] = 'hall'
  expect(size()).toBe(screen.seen)
  await page.viewport(innerWidth, innerHeight)
})

test('steps end at the smallest and the largest', () => {
  expect(stepTextSize('small', -1)).toBe('small')
  expect(stepTextSize('small', 1)).toBe('normal')
  expect(stepTextSize('largest', 1)).toBe('largest')
})

test('A+ and A− step, A goes back to normal', async () => {
  const chosen = ref<TextSize>('normal')
  await render(
    defineComponent(
      () => () =>
        h(UiTextSize, {
          label: 'Cỡ chữ',
          smallerLabel: 'Chữ nhỏ hơn',
          normalLabel: 'Cỡ chữ thường',
          largerLabel: 'Chữ lớn hơn',
          modelValue: chosen.value,
          'onUpdate:modelValue': (next: TextSize) => (chosen.value = next),
        }),
    ),
  )
  const larger = page.getByRole('button', { name: 'Chữ lớn hơn' })
  await larger.click()
  await larger.click()
  expect(chosen.value).toBe('largest')
  await expect.element(larger).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Chữ nhỏ hơn' }).click()
  expect(chosen.value).toBe('large')
  await page.getByRole('button', { name: 'Cỡ chữ thường' }).click()
  expect(chosen.value).toBe('normal')
})
