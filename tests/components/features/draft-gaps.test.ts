import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import type { Settings } from '@/domain/pledge/settings'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { box, head, itemOf } from '../support/draft'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const phone: readonly [number, number] = [360, 740]

test.each<[Partial<Settings>, string, string]>([
  [{ date: '' }, 'Ghi ngày hội nghị', 'Ngày hội nghị'],
  [{ time: '' }, 'Ghi giờ hội nghị', 'Giờ'],
  [{ place: '' }, 'Ghi địa điểm hội nghị', 'Địa điểm'],
  [{ office: '' }, 'Ghi cơ quan chứng kiến', 'Cơ quan chứng kiến'],
  [
    { officeTitle: '' },
    'Ghi chức danh người đứng đầu cơ quan chứng kiến',
    'Chức danh người đứng đầu cơ quan chứng kiến',
  ],
  [{ title: '' }, 'Ghi tiêu đề', 'Tiêu đề'],
  [{ date: '2014-02-31' }, 'Ghi lại ngày hội nghị: lịch không có ngày này', 'Ngày hội nghị'],
])('the refusal to freeze without %j leads to that very field', async (settings, words, name) => {
  await openApp({ ...head, at: 'freeze', settings })
  await expect.element(page.getByText('Chưa chốt được')).toBeVisible()
  expect(page.getByRole('listitem').getByRole('link').elements()).toHaveLength(1)
  await expectAccessible()
  await link(words).click()
  await expect.element(box(name)).toHaveFocus()
})

test('without areas and items the refusal leads to where they are added', async () => {
  const given = (world: World) => world.items.set({ ...world.items.get(), records: new Map() })
  await openApp({ ...head, at: 'freeze', settings: { areas: [] }, given })
  await expect.element(link('Thêm ít nhất một nội dung')).toBeVisible()
  await link('Thêm ít nhất một lĩnh vực').click()
  await expect.element(button('Thêm lĩnh vực')).toHaveFocus()
})

test('an item in an area that is gone is named, and the link opens it', async () => {
  const given = (world: World) => {
    world.items.put('ho-ngheo', { ...itemOf(world, 'ho-ngheo'), area: 'khac' })
  }
  await openApp({ ...head, at: 'freeze', given })
  await link(/^Chọn lĩnh vực cho nội dung/).click()
  await expect.element(page.getByRole('textbox', { name: 'Nội dung', exact: true })).toHaveFocus()
  await expect.element(page.getByRole('combobox', { name: 'Lĩnh vực' })).toBeVisible()
})

/** The units that are there on the day of the meeting. */
const only =
  (...ids: readonly string[]) =>
  (world: World) => {
    for (const [id, unit] of world.units.get().records)
      if (!ids.includes(id)) world.units.put(id, { ...unit, validTo: '2014-01-01' })
  }

test('too few units, no head unit and targets of units that are gone are named with their ways on', async () => {
  const { world } = await openApp({ ...head, at: 'freeze', size: phone, given: only('hoa-minh') })
  await expect.element(page.getByText(/Vào ngày hội nghị khối chỉ có 1 đơn vị/)).toBeVisible()
  await expect.element(page.getByText(/khối không có phường Hòa Hiệp Bắc, là đơn vị đứng đầu/)).toBeVisible()
  await expect.element(page.getByText(/1 nội dung còn chỉ tiêu của phường Hòa Khánh Bắc/)).toBeVisible()
  await expect
    .element(link('Trang Đơn vị').first())
    .toHaveAttribute('href', expect.stringContaining('/units'))
  expect(overflow()).toBe(0)
  await expectAccessible()
  for (let left = 4; left > 0; left -= 1) {
    await button(/^Bỏ các chỉ tiêu đó/)
      .first()
      .click()
    await expect.poll(() => button(/^Bỏ các chỉ tiêu đó/).elements().length).toBe(left - 1)
  }
  expect(Object.keys(itemOf(world, 'thu-ngan-sach').targets)).toEqual(['hoa-minh'])
  await link('Ngày hội nghị').first().click()
  await expect.element(box('Ngày hội nghị')).toHaveFocus()
  await expect.element(button('Hoàn tác: sửa nội dung')).toBeVisible()
})

test('what cannot be read is not called missing, and nothing is offered to be taken out for it', async () => {
  const given = (world: World) => {
    const units = world.units.get()
    const records = new Map([...units.records].filter(([id]) => id !== 'hoa-hiep-bac'))
    world.units.set({ ...units, records, corrupt: ['hoa-hiep-bac'] })
  }
  await openApp({ ...head, at: 'freeze', given })
  await expect.element(page.getByText('Một bản ghi không đọc được.', { exact: false }).first()).toBeVisible()
  await expect.element(page.getByText('Chưa chốt được')).toBeVisible()
  await expect.element(button(/^Bỏ các chỉ tiêu đó/)).not.toBeInTheDocument()
  await expect.element(page.getByText(/là đơn vị đứng đầu/)).not.toBeInTheDocument()
})

test.each<[string, Opening]>([
  ['the leader of the head unit', { as: 'hoahiepbac' }],
  [
    'its secretary',
    {
      as: 'thuky',
      given: (world) => {
        const member = world.members.get().records.get('thuky')
        if (member !== undefined) world.members.put('thuky', { ...member, unit: 'hoa-hiep-bac' })
      },
    },
  ],
])('the first page says what is missing to %s', async (_who, opening) => {
  await openApp({ ...opening, size: phone, settings: { date: '', officeTitle: '', title: '' } })
  await expect.element(page.getByRole('heading', { name: 'Hội nghị ký kết' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Soạn dự thảo giao ước' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Còn thiếu trước khi chốt' })).toBeVisible()
  await expect.element(link('Ghi chức danh người đứng đầu cơ quan chứng kiến')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await link('Ghi ngày hội nghị').click()
  await expect.element(box('Ngày hội nghị')).toHaveFocus()
})

test('whoever does not prepare the draft is told of nothing to write', async () => {
  await openApp({ as: 'hoaminh', settings: { date: '' } })
  await expect.element(page.getByRole('heading', { name: /^Chờ Khối trưởng chốt/ })).toBeVisible()
  await expect.element(page.getByText('Còn thiếu trước khi chốt')).not.toBeInTheDocument()
})

/** One unit is gone before the year ends, another has come by then. */
function reform(world: World): void {
  const [ended, begun] = ['hoa-khanh-nam', 'hoa-minh'].map((id) => world.units.get().records.get(id))
  if (ended === undefined || begun === undefined) throw new Error('no unit')
  world.units.put('hoa-khanh-nam', { ...ended, validTo: '2014-06-30' })
  world.units.put('hoa-minh', { ...begun, validFrom: '2014-07-01' })
}

test('before a day is set the units at the table are those of the end of the year', async () => {
  await openApp({ as: 'hoaminh', at: 'board', settings: { date: '' }, given: reform })
  await expect.element(page.getByRole('heading', { name: 'Hòa Minh' })).toBeVisible()
  await expect.element(page.getByText('Hòa Khánh Nam')).not.toBeInTheDocument()
})

test('and so are those in the list of years', async () => {
  const at = '/b/khoi-phuong-lien-chieu/years'
  await openApp({ as: 'hoaminh', at, settings: { date: '' }, given: reform })
  await expect
    .element(page.getByText('4 đơn vị: Hòa Hiệp Bắc, Hòa Hiệp Nam, Hòa Khánh Bắc và Hòa Minh').first())
    .toBeVisible()
})

test('axe has seen every component of this feature', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/gaps/*.vue'))).toEqual([])
})
