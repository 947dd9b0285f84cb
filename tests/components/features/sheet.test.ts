import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button, overflow } from '../support/screen'
import { choose, sheetOf } from '../support/sheet'
import { workbook, type FileSheet } from '../../fixtures/workbook'

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

const head = ['Lĩnh vực', 'Nội dung', 'Đơn vị tính', 'Chiều', 'Điểm', 'Hoà Minh', 'Hòa Hiệp Bắc']
const area = 'Kinh tế – ngân sách'
const fileOf = (...sheets: readonly FileSheet[]) => new File([workbook(sheets)], 'bang.xlsx')
const seen: FileSheet = {
  name: 'Biểu 1',
  hiddenRows: [4],
  merged: ['F5:G5'],
  rows: [
    ['BẢNG CHỈ TIÊU'],
    head,
    [area, 'Thu ngân sách so với dự toán', '%', '↑', 10, 0.95, { number: 1.05, format: '0%' }],
    [area, 'Dòng bị ẩn', '%', '↑', 5, 1.5, 2],
    [area, 'Ô gộp', '%', '↑', 5, 95],
    [
      area,
      'Tû lÖ hé nghÌo',
      '%',
      '↓',
      5,
      { number: 1_234_567, format: '#,##0.0,' },
      { number: 0.012, format: '0.0%' },
    ],
  ],
}
const old: FileSheet = { name: 'Cũ', hidden: true, rows: [head, [area, 'Trang cũ', '%', '↑', 5, 1, 1]] }
const dialog = () => page.getByRole('dialog')

test('what is not plain in a workbook is asked, and what is imported is what was answered', async () => {
  const { world } = await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  await choose(fileOf(old, seen))
  await expect.element(page.getByText(/^1 ô dùng bảng mã chữ cũ/)).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^B6 .* Tỷ lệ hộ nghèo$/ })).toBeVisible()
  await expect.element(dialog()).toHaveTextContent(/Bảng có phần bị ẩn: dòng 4/)
  await expect.element(dialog()).toHaveTextContent(/Còn 2 câu chưa trả lời/)
  await expect.element(dialog()).toHaveTextContent(/Lấy từ trang “Biểu 1”, tiêu đề các cột ở dòng 2/)
  expect(overflow()).toBe(0)
  await expectAccessible()
  await page.getByRole('radio', { name: 'Chữ đã chuyển sang Unicode' }).click()
  await page.getByRole('radio', { name: 'Không, chỉ lấy phần đang hiện' }).click()
  await button('Xem những gì sẽ đổi').click()
  await expect.element(page.getByText(/^2 ô có thể hiểu hơn một cách/)).toBeVisible()
  const first = page.getByRole('radiogroup', {
    name: /^Ô F3 · Thu ngân sách so với dự toán · Hòa Minh · dự thảo đang ghi/,
  })
  await expect.element(first.getByRole('radio', { name: /^0,95%/ })).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button(/^Mọi ô: như đang hiện/).click()
  await first.getByRole('radio', { name: /^95%/ }).click()
  await button('Xem những gì sẽ đổi').click()
  await expect.element(page.getByText(/^Thêm 2, sửa 1, bỏ 2/)).toBeVisible()
  expect(page.getByText(/^Không nội dung nào đang có/).elements()).toHaveLength(0)
  await expect.element(dialog()).toHaveTextContent(/Không lấy những dòng, cột bị ẩn/)
  await expect.element(dialog()).toHaveTextContent(/Ô gộp F5:G5: giá trị được ghi cho từng ô/)
  await expect.element(dialog()).toHaveTextContent(/Hòa Hiệp Bắc 105; Hòa Hiệp Nam 101,50; .*; Hòa Minh 95Bỏ/)
  await expect.element(dialog()).toHaveTextContent(/Hòa Hiệp Bắc 1,2; Hòa Minh 1.234,6/)
  await expectAccessible()
  await button('Nhập vào dự thảo').click()
  await expect.element(dialog()).not.toBeInTheDocument()
  const standing = [...world.items.get().records.values()].filter(({ removed }) => !removed)
  expect(standing.map(({ text }) => text).sort()).toEqual([
    'Thu ngân sách so với dự toán',
    'Tỷ lệ hộ nghèo',
    'Ô gộp',
  ])
})

test('wrong cells are told with days and figures as they are written here', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const day = { number: 41_671, format: 'dd/mm/yyyy' }
  const power = { number: 1234.5, format: '0.0E+00' }
  await choose(
    fileOf({
      rows: [head, [area, 'x', 'hộ', '↑', 5, day, power], [area, 'y', 'hộ', '↑', 5, { error: '#N/A' }]],
    }),
  )
  const cell = (start: RegExp) => expect.element(page.getByRole('row', { name: start })).toBeVisible()
  await cell(/^F2 Ô đang là ngày tháng \(01\/02\/2014\)/)
  await cell(/^G2 Ô đang hiện 1,2E\+03 nhưng giá trị là 1.234,5/)
  await cell(/^F3 Ô đang báo lỗi #N\/A/)
})

test('of very many unclear figures a few are asked one by one, and all can be answered at once', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const rows = Array.from({ length: 40 }, (_, at) => [area, `Nội dung ${String(at)}`, '%', '↑', 5, 0.5])
  await choose(fileOf({ rows: [head, ...rows] }))
  await expect.element(dialog()).toHaveTextContent(/Còn 10 ô khác không hiện ở đây/)
  expect(page.getByRole('radiogroup').elements()).toHaveLength(30)
  await button('Mọi ô: cách hiểu kia (ví dụ 50%)').click()
  await button('Xem những gì sẽ đổi').click()
  await expect.element(page.getByText(/^Thêm 40, sửa 0, bỏ 3/)).toBeVisible()
  await expect.element(page.getByText(/^Không nội dung nào đang có trong dự thảo được giữ lại/)).toBeVisible()
})

test('targets that blank cells would take out are counted, and named with what stands', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const blank = [area, 'Thu ngân sách so với dự toán', '%', '↑', 10, null, { number: 1.05, format: '0%' }]
  await choose(fileOf({ rows: [head, blank] }))
  await expect.element(page.getByText(/có 1 chỉ tiêu đang ghi sẽ bị bỏ/)).toBeVisible()
  await expect.element(page.getByText(/^Bỏ chỉ tiêu đang ghi: Hòa Minh 104,50$/)).toBeVisible()
  await expectAccessible()
})

test('of very many wrong cells, or letters of old fonts, the first are shown and the others counted', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const rows = (of: readonly string[]) =>
    Array.from({ length: 200 }, (_, at) => [area, `Tû lÖ hé nghÌo ${String(at)}`, ...of, 'x', 'y'])
  await choose(fileOf({ rows: [head, ...rows(['triÖu ®ång', '↑'])] }))
  await expect.element(dialog()).toHaveTextContent(/Còn 100 ô khác không hiện ở đây/)
  const lines = () => dialog().getByRole('rowheader').elements()
  expect(lines()).toHaveLength(300)
  await page.getByRole('radio', { name: 'Chữ đã chuyển sang Unicode' }).click()
  await button('Xem những gì sẽ đổi').click()
  await expect.element(page.getByText(/^400 chỗ trong bảng tính cần sửa/)).toBeVisible()
  await expect.element(dialog()).toHaveTextContent(/Còn 100 chỗ khác không hiện ở đây/)
  expect(lines()).toHaveLength(300)
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('what is asked of one sheet has to be answered for another anew', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const withHidden = (name: string): FileSheet => ({
    name,
    hiddenRows: [3],
    rows: [head, [area, `Thấy ${name}`, 'hộ', '↑', 5, 1, 1], [area, `Ẩn ${name}`, 'hộ', '↑', 5, 1, 1]],
  })
  await choose(fileOf(withHidden('Một'), withHidden('Hai')))
  const take = page.getByRole('radio', { name: 'Có, lấy cả phần bị ẩn' })
  await take.click()
  await expect.element(take).toBeChecked()
  await page.getByText('Chọn trang hoặc dòng tiêu đề khác').click()
  await page.getByLabelText('Trang', { exact: true }).selectOptions('Hai')
  await expect.element(dialog()).toHaveTextContent(/Lấy từ trang “Hai”/)
  await expect.element(take).not.toBeChecked()
  await expect.element(dialog()).toHaveTextContent(/Còn 1 câu chưa trả lời/)
})

test('another sheet and another row of headings can be chosen', async () => {
  await openApp({ at: 'draft', as: 'hoahiepbac', size: [360, 740] })
  await button('Nhập từ bảng tính').click()
  const plain: FileSheet = { name: 'Mới', rows: [head, [area, 'Trang mới', 'hộ', '↑', 5, 1, 1]] }
  await choose(fileOf(plain, old))
  await expect.element(dialog()).toHaveTextContent(/Trang mới/)
  await page.getByText('Chọn trang hoặc dòng tiêu đề khác').click()
  await expectAccessible()
  await page.getByLabelText('Trang', { exact: true }).selectOptions('Cũ (trang bị ẩn)')
  await expect.element(dialog()).toHaveTextContent(/Lấy từ trang “Cũ”/)
  await page.getByText('Chọn trang hoặc dòng tiêu đề khác').click()
  await page.getByLabelText('Dòng tiêu đề').selectOptions('1')
  await expect.element(page.getByText(/chỗ trong bảng tính cần sửa/)).toBeVisible()
})
