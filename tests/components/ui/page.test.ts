import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'

import UiButton from '@/ui/UiButton.vue'
import UiPage from '@/ui/UiPage.vue'
import UiTopBar from '@/ui/UiTopBar.vue'

import { one } from './support'

const Screen = defineComponent(
  () => () =>
    h(
      UiPage,
      { skipLabel: 'Đến nội dung chính', asideLabel: 'Trên bàn ký' },
      {
        bar: () =>
          h(
            UiTopBar,
            {
              title: 'Khối thi đua khối phường quận Liên Chiểu',
              subtitle: 'Năm 2014',
              menuLabel: 'Tùy chọn',
            },
            { tools: () => h('button', 'A+'), person: () => 'Đặng Quốc Bảo' },
          ),
        default: () => [...Array(60).keys()].map((line) => h('p', `Nội dung ${line + 1}`)),
        aside: () => h('p', 'Hòa Minh'),
        actions: () => h(UiButton, { kind: 'primary' }, () => 'Nội dung 13'),
      },
    ),
)

test('the first Tab offers a way past the bar', async () => {
  await page.viewport(1440, 900)
  await render(Screen)
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Đến nội dung chính' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(one('.ui-page__content').contains(document.activeElement)).toBe(true)
})

test('on a phone the act stays at the lower edge from the first line to the last', async () => {
  await page.viewport(360, 740)
  await render(Screen)
  const gap = (): number => Math.round(740 - one('.ui-page__actions').getBoundingClientRect().bottom)
  expect(gap()).toBe(0)
  document.scrollingElement?.scrollTo(0, 1200)
  expect(gap()).toBe(0)
  document.scrollingElement?.scrollTo(0, 1e6)
  await expect.poll(gap).toBe(0)
  expect(one('.ui-page__aside').getBoundingClientRect().bottom).toBeLessThanOrEqual(
    one('.ui-page__actions').getBoundingClientRect().top,
  )
  expect(document.documentElement.scrollWidth).toBe(360)
})

test('on a desk the table stands beside the paper, 320 pixels wide', async () => {
  await page.viewport(1440, 900)
  await render(Screen)
  const main = one('.ui-page__content').getBoundingClientRect()
  const aside = one('.ui-page__aside').getBoundingClientRect()
  expect(Math.round(aside.width)).toBe(320)
  expect(Math.round(main.width)).toBe(760)
  expect(aside.left).toBeGreaterThan(main.right)
  expect(Math.round(aside.top)).toBe(Math.round(main.top))
})

test('the bar folds on a phone and opens by its button', async () => {
  await page.viewport(360, 740)
  await render(Screen)
  const menu = page.getByRole('button', { name: 'Tùy chọn' })
  await expect.element(page.getByText('Đặng Quốc Bảo')).not.toBeVisible()
  await expect.element(menu).toHaveAttribute('aria-expanded', 'false')
  await menu.click()
  await expect.element(menu).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByText('Đặng Quốc Bảo')).toBeVisible()
  await page.viewport(1440, 900)
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(page.getByText('Đặng Quốc Bảo')).toBeVisible()
})

test('larger text on a desk does not fold away the button that made it larger', async () => {
  await page.viewport(1024, 768)
  await render(Screen)
  document.documentElement.dataset['textSize'] = 'largest'
  await expect.element(page.getByRole('button', { name: 'A+' })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBe(1024)
  delete document.documentElement.dataset['textSize']
})
