import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import { openApp } from '../support/app'
import { button } from '../support/screen'
import { head, idsOf, itemOf, text } from '../support/draft'
import { choose, sheetOf } from '../support/sheet'
import type { World } from '../support/world'

const uom = () => page.getByRole('textbox', { name: 'Đơn vị tính' })

/** A spreadsheet with one item. */
const sheet = (words: string) =>
  sheetOf('Lĩnh vực;Nội dung;Đơn vị tính;Hướng đánh giá;Điểm', `Kinh tế – ngân sách;${words};triệu đồng;↑;5`)

/** Longer than typing may pause before it is saved. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1200))

async function begin(words: string): Promise<void> {
  await button(/^Thêm nội dung/)
    .first()
    .click()
  await expect.element(text()).toHaveFocus()
  await text().fill(words)
}

test('a new item stays under the hands while it is stored', async () => {
  const { world } = await openApp(head)
  await begin('Mô hình mới')
  await uom().fill('mô hình')
  const points = page.getByRole('textbox', { name: 'Điểm' })
  await points.click()
  await expect.poll(() => idsOf(world).length).toBe(4)
  await pause()
  await expect.element(points).toHaveFocus()
  await userEvent.keyboard('7')
  await expect.element(text()).toHaveValue('Mô hình mới')
})

test('an open item stays where it was opened when its area changes', async () => {
  const { world } = await openApp(head)
  await button('Sửa nội dung 1').click()
  const area = page.getByRole('combobox', { name: 'Lĩnh vực' })
  area.element().focus()
  const next = world.year.get().record?.settings.areas[1]
  if (next === undefined) throw new Error('no other area')
  await area.selectOptions(next.name)
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').area).toBe(next.id)
  await expect.element(page.getByText('Đã lưu', { exact: true }).last()).toBeVisible()
  await expect.element(area).toHaveFocus()
  await button('Xong').click()
  await expect
    .poll(() => document.querySelector(`[data-area="${next.id}"] [data-item="thu-ngan-sach"]`))
    .not.toBe(null)
})

test.each<[string, () => Promise<void>]>([
  ['mouse', () => button('Bỏ phần chưa lưu').click()],
  [
    'keyboard',
    async () => {
      button('Bỏ phần chưa lưu').element().focus()
      await pause()
      await userEvent.keyboard('{Enter}')
    },
  ],
])('what is dropped by %s is not saved on the way', async (_how, drop) => {
  const { world, services } = await openApp(head)
  const write = vi.spyOn(services.database, 'writeItems')
  await begin('Không cần nữa')
  await uom().fill('cái')
  write.mockClear()
  await uom().fill('con')
  const before = idsOf(world).length
  await drop()
  await expect.element(uom()).not.toBeInTheDocument()
  await pause()
  expect(write).not.toHaveBeenCalled()
  expect(idsOf(world)).toHaveLength(before)
})

test('two steps at once are taken one after the other', async () => {
  const { world } = await openApp(head)
  const [first, second, third] = idsOf(world)
  await expect.element(button('Chuyển nội dung 1 xuống')).toBeVisible()
  const release = world.items.hold()
  const down = button('Chuyển nội dung 1 xuống')
  await down.click()
  await expect.poll(() => idsOf(world)[0]).toBe(second)
  await down.click()
  const before = itemOf(world, first ?? '')
  release()
  await expect.poll(() => itemOf(world, first ?? '').rev).toBe(before.rev + 1)
  expect(idsOf(world).slice(0, 2)).toEqual([second, first])
  await expect.element(page.getByText('Chưa lưu được')).not.toBeInTheDocument()
  expect(third).toBeDefined()
})

test('the keyboard is left where it has gone while an item moves', async () => {
  const { world } = await openApp(head)
  await expect.element(button('Chuyển nội dung 1 xuống')).toBeVisible()
  const release = world.items.hold()
  button('Chuyển nội dung 1 xuống').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').rev).toBe(2)
  const elsewhere = button('Sửa nội dung 3')
  elsewhere.element().focus()
  release()
  await expect.element(button('Chuyển nội dung 2 xuống')).toBeVisible()
  await pause()
  await expect.element(elsewhere).toHaveFocus()
})

test('two steps are taken back at once, and one that could not be is still there', async () => {
  const { world, trouble } = await openApp(head)
  const before = idsOf(world)
  await button('Bỏ nội dung 3').click()
  await expect.poll(() => idsOf(world).length).toBe(2)
  await button('Bỏ nội dung 2').click()
  await expect.poll(() => idsOf(world).length).toBe(1)
  const undo = button('Hoàn tác: bỏ nội dung')
  await expect.element(undo).toBeVisible()
  trouble.current = 'OFFLINE'
  await undo.click()
  await expect.element(page.getByText('Chưa lưu được')).toBeVisible()
  trouble.current = null
  const release = world.items.hold()
  await undo.click()
  await expect.poll(() => idsOf(world).length).toBe(2)
  await undo.click()
  release()
  await expect.poll(() => idsOf(world)).toEqual(before)
})

test('an import whose answer was lost is not written twice', async () => {
  const { world, services } = await openApp(head)
  const { writeItems } = services.database
  const lost = vi.spyOn(services.database, 'writeItems').mockImplementationOnce(async (...sent) => {
    await writeItems(...sent)
    return { ok: false, failure: { code: 'DEADLINE' } }
  })
  await button('Nhập từ bảng tính').click()
  await choose(sheet('Thu mới'))
  const release = world.items.hold()
  await button('Nhập vào dự thảo').click()
  await button('Xem lại').click()
  await expect.element(page.getByText(/Thêm 0, sửa 0, bỏ 0, giữ nguyên 1/)).toBeVisible()
  release()
  expect(idsOf(world)).toHaveLength(1)
  expect(lost).toHaveBeenCalledTimes(1)
})

test('an import that arrives after it was looked at again is not written twice', async () => {
  // nothing else in the draft: no other change of the import could be what is refused
  const given = ({ items }: World) => items.set({ ...items.get(), records: new Map() })
  const { world, services } = await openApp({ ...head, given })
  const { writeItems } = services.database
  vi.spyOn(services.database, 'writeItems').mockResolvedValueOnce({
    ok: false,
    failure: { code: 'DEADLINE' },
  })
  await button('Từ bảng tính').click()
  await choose(sheet('Thu mới'))
  await button('Nhập vào dự thảo').click()
  await button('Xem lại').click()
  await expect.element(page.getByText(/Thêm 1, sửa 0, bỏ 0/)).toBeVisible()
  const [sent] = vi.mocked(services.database.writeItems).mock.calls
  if (sent === undefined) throw new Error('an import was to be written')
  await writeItems(...sent)
  await button('Nhập vào dự thảo').click()
  await expect.element(page.getByText('người khác đã sửa dự thảo.', { exact: false })).toBeVisible()
  expect(idsOf(world)).toHaveLength(1)
})

test('a second file chosen while the first is looked through is the one that is shown', async () => {
  const { services } = await openApp(head)
  await button('Nhập từ bảng tính').click()
  const { readItems } = services.database
  let answer = (): void => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const slow = vi.spyOn(services.database, 'readItems').mockImplementationOnce(async (where) => {
    await asked
    return readItems(where)
  })
  await choose(sheet('Bảng thứ nhất'))
  await expect.poll(() => slow.mock.calls.length).toBe(1)
  await choose(sheet('Bảng thứ hai'))
  await expect.element(page.getByText('Bảng thứ hai')).toBeVisible()
  answer()
  await pause()
  await expect.element(page.getByText('Bảng thứ hai')).toBeVisible()
})

const openHead = () => button('Tiêu đề, căn cứ, lĩnh vực').click()
const namesOf = (world: World) => world.year.get().record?.settings.areas.map(({ name }) => name)

test('what is changed in the head while it is being saved is saved too, and is nobody else', async () => {
  const { world } = await openApp(head)
  await openHead()
  const before = namesOf(world) ?? []
  const release = world.year.hold()
  await button('Thêm lĩnh vực').click()
  await expect.poll(() => namesOf(world)).toEqual([...before, 'Lĩnh vực mới'])
  await page.getByRole('textbox', { name: `Lĩnh vực ${before.length + 1}` }).fill('Dân vận')
  await button('Chuyển Dân vận lên').click()
  release()
  await expect.poll(() => namesOf(world)).toEqual([...before.slice(0, -1), 'Dân vận', before.at(-1)])
  await expect.element(page.getByText('Người khác vừa sửa', { exact: false })).not.toBeInTheDocument()
})

test('a new area is named in Vietnamese in every language', async () => {
  const { world } = await openApp({ ...head, locale: 'en' })
  await button('Title, bases, areas').click()
  await button('Add an area').click()
  await expect.poll(() => namesOf(world)?.at(-1)).toBe('Lĩnh vực mới')
})
