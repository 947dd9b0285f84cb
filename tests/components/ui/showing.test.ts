import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'

import { decimalPads } from '@/ui/decimal-pad'
import UiCode from '@/ui/UiCode.vue'
import UiDisclosure from '@/ui/UiDisclosure.vue'
import UiNotice from '@/ui/UiNotice.vue'
import UiProgressBar from '@/ui/UiProgressBar.vue'
import UiTable from '@/ui/UiTable.vue'

import { one } from './support'

test('progress is told as words and drawn to scale', async () => {
  await render(UiProgressBar, { props: { label: 'Đã xem', text: '12 trên 30', value: 12, max: 30 } })
  const bar = page.getByRole('progressbar', { name: 'Đã xem' })
  await expect.element(bar).toHaveAttribute('aria-valuenow', '12')
  await expect.element(bar).toHaveAttribute('aria-valuemax', '30')
  await expect.element(bar).toHaveAttribute('aria-valuetext', '12 trên 30')
  const reached = one('rect').getBoundingClientRect().width
  expect(reached / one('svg').getBoundingClientRect().width).toBeCloseTo(0.4, 1)
})

test.each([
  { value: 31, max: 30, now: '30' },
  { value: -1, max: 30, now: '0' },
  { value: 0, max: 0, now: '0' },
])('progress of $value of $max stays within its bar', async ({ value, max, now }) => {
  await render(UiProgressBar, { props: { label: 'Đã xem', text: '', value, max } })
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', now)
})

test('only what is wrong interrupts; what is part of the page says nothing by itself', async () => {
  const wrong = await render(UiNotice, { props: { kind: 'wrong', word: 'Chữ ký không hợp lệ' } })
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chữ ký không hợp lệ')
  await wrong.unmount()
  const wait = await render(UiNotice, { props: { kind: 'wait', word: 'Mất kết nối' } })
  await expect.element(page.getByRole('status')).toHaveTextContent('Mất kết nối')
  await wait.unmount()
  await render(UiNotice, { props: { kind: 'wrong', word: 'Chữ ký không hợp lệ', still: true } })
  expect(document.querySelector('[role=alert], [role=status]')).toBeNull()
})

test('a code is seen in groups and heard letter by letter', async () => {
  await render(UiCode, { props: { code: '4KD-0QX-9M2-T7A', label: 'Mã khóa', big: true } })
  expect(one('code').textContent).toBe('4KD-0QX-9M2-T7A')
  expect(one('code').getAttribute('aria-hidden')).toBe('true')
  expect(one('.ui-code > .visually-hidden').textContent).toBe('4 K D, 0 Q X, 9 M 2, T 7 A')
  expect(getComputedStyle(one('code')).fontSize).toBe('32px')
})

test('a disclosure opens and closes by its own button', async () => {
  await render(UiDisclosure, { props: { label: 'Chỉ tiêu khác' }, slots: { default: () => '98,5%' } })
  const button = page.getByRole('button', { name: 'Chỉ tiêu khác' })
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  await expect.element(page.getByText('98,5%')).not.toBeInTheDocument()
  await button.click()
  await expect.element(button).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByText('98,5%')).toBeVisible()
})

test.each([
  { texts: ['100%', '98,5%', '1.100%', 'đạt'], decimal: ',' as const, pads: [',0', '', ',0', ',0'] },
  { texts: ['1.40', '12', '1,200.5'], decimal: '.' as const, pads: ['', '.00', '0'] },
  { texts: ['1.000', '20'], decimal: ',' as const, pads: ['', ''] },
  { texts: [], decimal: ',' as const, pads: [] },
])('$texts lack $pads', ({ texts, decimal, pads }) => {
  expect(decimalPads(texts, decimal)).toEqual(pads)
})

test('figures of a column stand on the decimal comma', async () => {
  const rows = ['100%', '98,5%', '1.104,25%'].map((target, index) => ({ id: String(index), target }))
  await render(UiTable<(typeof rows)[number]>, {
    props: {
      caption: 'Chỉ tiêu nội dung 1',
      columns: [
        { key: 'id', label: 'Phường', text: (row) => row.id, heading: true },
        { key: 'target', label: 'Năm 2014', text: (row) => row.target, figure: true },
      ],
      rows,
      rowKey: (row) => row.id,
    },
  })
  await document.fonts.ready
  const places = rows.map(({ target }) => {
    const cell = [...document.querySelectorAll('td')].find(({ textContent }) =>
      textContent.startsWith(target),
    )
    const text = [...(cell?.childNodes ?? [])].find(({ nodeValue }) => nodeValue === target)
    if (!text) throw new Error(`No cell shows ${target}.`)
    const range = document.createRange()
    range.setStart(text, 0)
    range.setEnd(text, target.search(/[,%]/))
    return range.getBoundingClientRect().right
  })
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1)
  await expect.element(page.getByRole('table', { name: 'Chỉ tiêu nội dung 1' })).toBeVisible()
  await expect.element(page.getByRole('rowheader', { name: '0' })).toBeVisible()
})
