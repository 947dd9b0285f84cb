import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button, overflow } from '../support/screen'
import { choose, sheetOf } from '../support/sheet'

test('a long spreadsheet shows how far it has come, row by row', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  const shown = new Set<number>()
  const watching = new MutationObserver(() => {
    const bar = document.querySelector('[role="dialog"] [role="progressbar"]')
    if (bar !== null) shown.add(Number(bar.getAttribute('aria-valuenow')))
  })
  watching.observe(document.body, { subtree: true, childList: true, attributes: true })
  await button('Nhập từ bảng tính').click()
  const rows = Array.from({ length: 200 }, (_, at) => `Kinh tế – ngân sách;Nội dung ${at};hộ;↑;5;${at}`)
  await choose(sheetOf('Lĩnh vực;Nội dung;Đơn vị tính;Hướng đánh giá;Điểm;Hòa Minh', ...rows))
  await expect.element(page.getByText(/^Thêm 200, sửa 0, bỏ 3/)).toBeVisible()
  watching.disconnect()
  expect([...shown]).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180, 200])
  expect(overflow()).toBe(0)
  await expectAccessible()
})
