import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible } from '../support/axe'
import { head, itemOf } from '../support/draft'
import { button } from '../support/screen'
import type { World } from '../support/world'

const search = page.getByRole('searchbox', { name: /^Tìm trong các nội dung/ })
const many = (world: World) => {
  const item = itemOf(world, 'thu-ngan-sach')
  for (const number of [1, 2, 3, 4, 5])
    world.items.put(`them-${String(number)}`, {
      ...item,
      text: `Trồng cây xanh ${String(number)}`,
      order: 10 + number,
    })
}

test('the points of each area and of the whole draft are added up as they are changed', async () => {
  const { world } = await openApp(head)
  await expect.element(page.getByText('3 nội dung, tổng 20 điểm.')).toBeVisible()
  await expect.element(page.getByText('Điểm của mục: 15')).toBeVisible()
  world.items.put('ho-ngheo', { ...itemOf(world, 'ho-ngheo'), points: 1200, rev: 2 })
  await expect.element(page.getByText('3 nội dung, tổng 1.215 điểm.')).toBeVisible()
})

test('items are found without tone marks; nothing is moved while some are hidden', async () => {
  await openApp({ ...head, given: many })
  await search.fill('ho NGHEO')
  await expect.element(page.getByText('Tỷ lệ hộ nghèo còn lại')).toBeVisible()
  await expect.element(page.getByText('Trồng cây xanh 1')).not.toBeInTheDocument()
  await expect.element(button(/^Chuyển nội dung/)).not.toBeInTheDocument()
  await expect.element(button(/^Thêm nội dung vào/)).not.toBeInTheDocument()
  await expectAccessible()
  await search.fill('không có đâu')
  await expect.element(page.getByText('Không có nội dung nào khớp')).toBeVisible()
  await search.fill('')
  await expect.element(page.getByText('Trồng cây xanh 1')).toBeVisible()
})

test('an item that is open stays on the screen whatever is looked for', async () => {
  await openApp({ ...head, given: many })
  await button('Sửa nội dung 1').click()
  await search.fill('cay xanh 3')
  await expect.element(page.getByText('Trồng cây xanh 3')).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Nội dung', exact: true })).toBeVisible()
})

test('a short draft has no search box', async () => {
  await openApp(head)
  await expect.element(page.getByText('3 nội dung, tổng 20 điểm.')).toBeVisible()
  await expect.element(search).not.toBeInTheDocument()
})
