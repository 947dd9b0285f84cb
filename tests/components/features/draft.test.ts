import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import type { DraftItem } from '@/domain/pledge/item'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow, said } from '../support/screen'
import { head, idsOf, itemOf, standing, text } from '../support/draft'
import { choose, sheetOf } from '../support/sheet'
import type { World } from '../support/world'

const phone: readonly [number, number] = [360, 740]

/** Somebody else writes an item, on the version that is there. */
function another(world: World, id: string, over: Partial<DraftItem>): void {
  const stored = itemOf(world, id)
  world.items.put(id, { ...stored, ...over, rev: stored.rev + 1, by: 'thuky', at: world.pass(1000) })
}
const csv = (...rows: readonly string[]) =>
  sheetOf('Lĩnh vực;Nội dung;Đơn vị tính;Hướng đánh giá;Điểm;Hòa Minh', ...rows)

test('the draft is written on a phone, and saves itself with who and when', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await expect.element(page.getByText('Tỷ lệ hộ nghèo còn lại')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Sửa nội dung 1').click()
  await expect.element(text()).toHaveFocus()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await text().fill('Thu ngân sách nhà nước  trên địa bàn')
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe('Thu ngân sách nhà nước trên địa bàn')
  expect(itemOf(world, 'thu-ngan-sach')).toMatchObject({ rev: 2, by: 'hoahiepbac' })
  await button('Xong').click()
  await expect.element(page.getByText(/Trần Minh Khôi sửa lúc/).first()).toBeVisible()
})

test('pasted letters of an old font are offered in Unicode', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await button('Sửa nội dung 1').click()
  await text().fill('Tû lÖ hé nghÌo gi¶m so víi n¨m tr\u00adíc')
  await expect.element(page.getByText('Tỷ lệ hộ nghèo giảm so với năm trước')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Dùng chữ đã chuyển').click()
  const saved = 'Tỷ lệ hộ nghèo giảm so với năm trước'
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe(saved)
  expect(button('Dùng chữ đã chuyển').elements()).toEqual([])
})

test('figures are typed as in Viet Nam; one that can be read in two ways is asked about', async () => {
  const { world } = await openApp(head)
  await button('Sửa nội dung 1').click()
  const own = page.getByRole('textbox', { name: 'Hòa Minh' })
  await own.fill('1.234')
  await expect
    .element(page.getByText(/1.234 có thể hiểu hai cách. Xin ghi 1234 nếu là số nguyên, 1,234/))
    .toBeVisible()
  await expectAccessible()
  await own.fill('1.234,5')
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').targets['hoa-minh']).toBe('1234.5')
  await own.fill('')
  await expect.poll(() => 'hoa-minh' in itemOf(world, 'thu-ngan-sach').targets).toBe(false)
})

test('two people at one item: both texts stay, both are told, and the person decides', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await button('Sửa nội dung 1').click()
  await text().fill('Chữ của Khôi')
  another(world, 'thu-ngan-sach', { text: 'Chữ của Mai', points: 77 })
  await expect
    .element(page.getByText('Hai người vừa sửa cùng một chỗ. Chữ của cả hai đều còn.').first())
    .toBeVisible()
  await expect.element(page.getByText('Chữ của Mai')).toBeVisible()
  expect(said().join(' ')).toContain('Hai người vừa sửa cùng một chỗ')
  expect(overflow()).toBe(0)
  await expectAccessible()
  expect(itemOf(world, 'thu-ngan-sach')).toMatchObject({ text: 'Chữ của Mai', rev: 2 })
  await button('Giữ chữ của tôi').click()
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe('Chữ của Khôi')
  expect(itemOf(world, 'thu-ngan-sach')).toMatchObject({ points: 77, rev: 3, by: 'hoahiepbac' })
  another(world, 'thu-ngan-sach', { text: 'Chữ của Mai lần nữa' })
  await expect.element(page.getByText(/Lý Văn Thảo sửa nội dung/).first()).toBeVisible()
  await expect.element(text()).toHaveValue('Chữ của Mai lần nữa')
})

test('what could not be saved stays, says so, and is saved when asked', async () => {
  const { world, trouble } = await openApp(head)
  await button('Sửa nội dung 1').click()
  trouble.current = 'OFFLINE'
  await text().fill('Viết lúc mất mạng')
  await expect.element(page.getByText('Chưa lưu được').first()).toBeVisible()
  await expectAccessible()
  trouble.current = null
  await button('Thử lại').click()
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe('Viết lúc mất mạng')
})

test('items move by keyboard, go, and come back', async () => {
  const { world } = await openApp(head)
  const before = idsOf(world)
  await expect.element(button('Chuyển nội dung 1 xuống')).toBeVisible()
  button('Chuyển nội dung 1 xuống').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => idsOf(world)[0]).toBe(before[1])
  await expect.element(button('Chuyển nội dung 2 xuống')).toHaveFocus()
  await button('Bỏ nội dung 1').click()
  await expect.poll(() => standing(world).length).toBe(before.length - 1)
  await button('Hoàn tác: bỏ nội dung').click()
  await expect.poll(() => standing(world).length).toBe(before.length)
  await button('Hoàn tác: chuyển chỗ').click()
  await expect.poll(() => idsOf(world)).toEqual(before)
})

test('what somebody else has changed since is not undone', async () => {
  const { world } = await openApp(head)
  await button('Bỏ nội dung 1').click()
  await expect.element(button('Hoàn tác: bỏ nội dung')).toBeVisible()
  another(world, 'thu-ngan-sach', { removed: false, text: 'Đã khác' })
  await button('Hoàn tác: bỏ nội dung').click()
  await expect.element(page.getByText('Người khác vừa sửa cùng chỗ', { exact: false })).toBeVisible()
  expect(itemOf(world, 'thu-ngan-sach').text).toBe('Đã khác')
})

test('title, bases and areas are written beside one another', async () => {
  const { world } = await openApp(head)
  await button('Hội nghị, hạn ký, chứng kiến').click()
  await button('Tiêu đề, căn cứ, lĩnh vực').click()
  await expectAccessible()
  const title = page.getByRole('textbox', { name: 'Tiêu đề' })
  await title.fill('Giao ước của tôi')
  const { record } = world.year.get()
  if (record === null) throw new Error('no year')
  world.year.put({
    ...record,
    settings: { ...record.settings, title: 'Giao ước của Mai', bases: ['Luật mới'], rev: 2 },
  })
  await expect.element(page.getByText('Tiêu đề người đó ghi: Giao ước của Mai')).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Căn cứ' })).toHaveValue('Luật mới')
  await button('Giữ chữ của tôi').click()
  await button('Thêm lĩnh vực').click()
  await expect.poll(() => world.year.get().record?.settings.title).toBe('Giao ước của tôi')
  await expect
    .poll(() => world.year.get().record?.settings.areas.length)
    .toBe(record.settings.areas.length + 1)
  expect(world.year.get().record?.settings.bases).toEqual(['Luật mới'])
})

test('a spreadsheet with wrong cells changes nothing and names each by its address', async () => {
  const { world } = await openApp({ ...head, size: phone })
  const before = world.items.get()
  await button('Nhập từ bảng tính').click()
  await expectAccessible()
  await choose(csv('Thể thao;Đá bóng;trận;↑;5;1.234', 'Kinh tế – ngân sách;;;;;'))
  await expect.element(page.getByText('6 chỗ trong bảng tính cần sửa. Chưa nhập gì.')).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^A2 Không có lĩnh vực “Thể thao”/ })).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^F2 “1.234” có thể hiểu hai cách/ })).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^B3 Thiếu nội dung/ })).toBeVisible()
  await expectAccessible()
  expect(world.items.get()).toBe(before)
})

test('a sound spreadsheet is shown first, then imported as one step that can be undone', async () => {
  const { world } = await openApp(head)
  const before = idsOf(world)
  await button('Nhập từ bảng tính').click()
  await choose(csv('Kinh tế – ngân sách;Thu mới;triệu đồng;↑;5;1.234,5'))
  await expect.element(page.getByText(/Thêm 1, sửa 0, bỏ 3, giữ nguyên 0 nội dung/)).toBeVisible()
  await expect.element(page.getByText(/Hòa Minh 1.234,5/)).toBeVisible()
  await expectAccessible()
  expect(idsOf(world)).toEqual(before)
  await button('Nhập vào dự thảo').click()
  await expect.poll(() => standing(world).map(([, { text: words }]) => words)).toEqual(['Thu mới'])
  await button('Hoàn tác: nhập bảng tính').click()
  await expect.poll(() => idsOf(world)).toEqual(before)
})

test('a draft that changes under the preview is looked at again', async () => {
  const { world } = await openApp(head)
  await button('Nhập từ bảng tính').click()
  await choose(csv('Kinh tế – ngân sách;Thu mới;triệu đồng;↑;5;'))
  await expect.element(button('Nhập vào dự thảo')).toBeVisible()
  another(world, 'thu-ngan-sach', { text: 'Đã khác' })
  await button('Nhập vào dự thảo').click()
  await expect
    .element(page.getByText('Trong lúc Quý vị xem, người khác đã sửa dự thảo.', { exact: false }))
    .toBeVisible()
  await button('Xem lại').click()
  await button('Nhập vào dự thảo').click()
  await expect.poll(() => standing(world).length).toBe(1)
})

test('an empty draft begins from last year, a spreadsheet or nothing', async () => {
  const { world } = await openApp({
    ...head,
    size: phone,
    given: (one) => {
      for (const [id, item] of one.items.get().records) one.lastItems.put(id, item)
      one.items.set({ ...one.items.get(), records: new Map() })
    },
  })
  await expect.element(page.getByRole('heading', { name: 'Bắt đầu từ đâu' })).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await button('Từ giao ước năm 2013').click()
  await expect.poll(() => standing(world).length).toBe(3)
  expect(standing(world).every(([, { rev, by }]) => rev === 1 && by === 'hoahiepbac')).toBe(true)
})

test('a new item is stored once it has words and a unit of measure', async () => {
  const { world } = await openApp(head)
  await button(/^Thêm nội dung/)
    .first()
    .click()
  await text().fill('Mô hình mới')
  await expect.element(page.getByText('Chưa lưu: cần có nội dung và đơn vị tính')).toBeVisible()
  expect(standing(world)).toHaveLength(3)
  await page.getByRole('textbox', { name: 'Đơn vị tính' }).fill('mô hình')
  await expect.poll(() => standing(world).length).toBe(4)
  await button('Hoàn tác: thêm nội dung').click()
  await expect.poll(() => standing(world).length).toBe(3)
})

test.each<[string, Opening, string]>([
  ['another leader', { at: 'draft', as: 'hoaminh' }, 'Dự thảo do phường Hòa Hiệp Bắc soạn'],
  ['the witness', { at: 'draft', as: 'noivu' }, 'Dự thảo do phường Hòa Hiệp Bắc soạn'],
  ['everybody once it is frozen', { ...head, ceremony: 'held', upTo: 1 }, 'Dự thảo đã chốt'],
])('%s reads and writes nothing', async (_who, opening, words) => {
  await openApp(opening)
  await expect.element(page.getByText(words, { exact: false }).first()).toBeVisible()
  await expect.element(button('Sửa nội dung 1')).not.toBeInTheDocument()
  await expectAccessible()
})

test('the next year is begun once a pledge is in force', async () => {
  await openApp({ as: 'hoahiepbac', ceremony: 'held' })
  await expect.element(button('Bắt đầu soạn năm 2015')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of this feature', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/draft/*.vue'))).toEqual([])
})
