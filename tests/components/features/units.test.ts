import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'
import { choose, sheetOf } from '../support/sheet'
import { asStatus, statusesIn } from '../support/tone'
import type { World } from '../support/world'

const units: Opening = { at: '/b/khoi-phuong-lien-chieu/units', as: 'noivu', size: [360, 740] }
const dialog = () => page.getByRole('dialog')
const row = (name: string | RegExp) => page.getByRole('listitem').filter({ hasText: name })

test('everybody sees the bloc and its units; only an admin changes them', async () => {
  await openApp({ ...units, as: 'hoaminh' })
  await expect.element(row('Phường Hòa Hiệp Bắc')).toHaveTextContent(/Mã 20194.*Khối trưởng/s)
  expect(page.getByRole('button', { name: /Sửa|Thêm/ }).elements()).toEqual([])
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('a unit has ended on the day after its last, and is to come until the day on which it begins', async () => {
  const given = (world: World) => {
    const [, unit] = [...world.units.get().records][0] ?? []
    if (unit === undefined) throw new Error('no unit')
    const from = (name: string, validFrom: string, validTo: string) => {
      world.units.put(name, { ...unit, name, validFrom, validTo })
    }
    from('ended', '2010-01-01', '2014-03-27')
    from('today alone', '2014-03-28', '2014-03-28')
    from('coming', '2014-03-29', '')
  }
  await openApp({ ...units, given })
  await expect.poll(() => document.querySelectorAll('.unit-row').length).toBe(8)
  const statesOf = (name: string) => statusesIn(row(name).element())
  expect(statesOf('ended')).toEqual([asStatus('absent', 'Đã kết thúc')])
  expect(statesOf('today alone')).toEqual([])
  expect(statesOf('coming')).toEqual([asStatus('draft', 'Chưa bắt đầu')])
})

test('a former unit that was chosen and not added is added on saving, and seen before it is saved', async () => {
  const { world } = await openApp(units)
  await button('Thêm đơn vị').click()
  await dialog().getByLabelText('Tên, không kèm loại').fill('Hòa Khánh')
  await dialog()
    .getByLabelText(/Ngày bắt đầu/)
    .fill('01/07/2025')
  await dialog().getByLabelText('Đơn vị cũ').selectOptions('phường Hòa Minh')
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(dialog()).toHaveTextContent(/phường Hòa Minh sẽ kết thúc vào hết ngày 30\/06\/2025/)
  await expect.element(dialog()).toHaveTextContent(/đã thêm đơn vị cũ vừa chọn/)
  expect(world.units.get().records.has('hoa-khanh')).toBe(false)
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect
    .poll(() => world.units.get().records.get('hoa-khanh')?.predecessors)
    .toEqual([{ unit: 'hoa-minh', part: 'full' }])
})

test('two wards become one: they end the day before, and say what they went into', async () => {
  const { world } = await openApp(units)
  await button('Thêm đơn vị').click()
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(dialog()).toHaveTextContent(/Xin ghi tên đơn vị/)
  await dialog().getByLabelText('Tên, không kèm loại').fill('Hòa Khánh')
  await dialog()
    .getByLabelText(/Ngày bắt đầu/)
    .fill('01/07/2025')
  for (const name of ['phường Hòa Khánh Nam', 'phường Hòa Minh']) {
    await dialog().getByLabelText('Đơn vị cũ').selectOptions(name)
    await dialog().getByRole('button', { name: 'Thêm đơn vị cũ này' }).click()
  }
  await dialog().getByLabelText('Đơn vị cũ').selectOptions('Đơn vị ngoài khối')
  await dialog().getByLabelText('Tên đơn vị ngoài khối').fill('xã Hòa Sơn')
  await dialog().getByRole('button', { name: 'Thêm đơn vị cũ này' }).click()
  await expect.element(dialog()).toHaveTextContent(/phường Hòa Minh sẽ kết thúc vào hết ngày 30\/06\/2025/)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(row(/^Phường Hòa Minh/)).toHaveTextContent(/Đã nhập vào: phường Hòa Khánh/)
  expect(world.units.get().records.get('hoa-khanh')).toMatchObject({
    validFrom: '2025-07-01',
    predecessors: [
      { unit: 'hoa-khanh-nam', part: 'full' },
      { unit: 'hoa-minh', part: 'full' },
      { unit: 'xa-hoa-son', part: 'full' },
    ],
  })
  expect(world.units.get().records.get('hoa-minh')?.validTo).toBe('2025-06-30')
  await expectAccessible()
})

test('a day of a unit that the calendar lacks is named, and nothing is saved', async () => {
  const { world } = await openApp(units)
  const before = world.units.get()
  await button('Thêm đơn vị').click()
  await dialog().getByLabelText('Tên, không kèm loại').fill('Hòa Khánh')
  const from = dialog().getByLabelText(/Ngày bắt đầu/)
  await from.fill('31/06/2025')
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(from).toHaveAccessibleDescription(/Lịch không có ngày 31\/06\/2025/)
  await expect.element(from).toHaveFocus()
  await expectAccessible()
  expect(world.units.get()).toBe(before)
})

test('an admin is told when the head unit has ended, and cannot choose another', async () => {
  const head = 'hoa-hiep-bac'
  const ended: Opening = {
    ...units,
    given: (world) => {
      const unit = world.units.get().records.get(head)
      if (unit !== undefined) world.units.put(head, { ...unit, validTo: '2014-03-01' })
    },
  }
  const told = page.getByText('Đơn vị đứng đầu, phường Hòa Hiệp Bắc, đã kết thúc ngày 01/03/2014')
  await openApp(ended)
  await expect.element(told).toBeVisible()
  await expectAccessible()
  await button('Sửa thông tin chung').click()
  await expect.element(dialog().getByLabelText('Đơn vị đứng đầu')).toHaveValue('phường Hòa Hiệp Bắc')
  await expect.element(dialog().getByLabelText('Đơn vị đứng đầu')).toHaveAttribute('readonly')
  await expectAccessible()
})

test('the bloc becomes a cluster with another title and office', async () => {
  const { world } = await openApp(units)
  await button('Sửa thông tin chung').click()
  await dialog().getByLabelText('Loại').selectOptions('Cụm thi đua')
  await dialog().getByLabelText('Tên chức danh đứng đầu').fill('Cụm trưởng')
  await dialog().getByLabelText('Cơ quan chứng kiến').fill('')
  await dialog().getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect.element(dialog()).toHaveTextContent(/Xin ghi mục này/)
  await expectAccessible()
  await dialog().getByLabelText('Cơ quan chứng kiến').fill('Sở Nội vụ thành phố Đà Nẵng')
  await dialog().getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect.element(page.getByText('Cụm trưởng').first()).toBeVisible()
  expect(world.bloc.get().record).toMatchObject({ kind: 'cum', headTitle: 'Cụm trưởng' })
})

test('two admins change one unit, and the bloc: what the other changed stays, the same field is not written over', async () => {
  const { world } = await openApp(units)
  const now = () => world.units.get().records.get('hoa-minh')
  const another = (code: string) => {
    const unit = now()
    if (unit !== undefined) world.units.put('hoa-minh', { ...unit, code })
  }
  const change = row(/^Phường Hòa Minh/).getByRole('button', { name: /Sửa/ })
  await change.click()
  await dialog().getByLabelText('Tên, không kèm loại').fill('Hòa Minh Tây')
  another('20999')
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(now()).toMatchObject({ name: 'Hòa Minh Tây', code: '20999', order: 5 })
  await change.click()
  await dialog().getByLabelText(/^Mã/).fill('20111')
  another('20222')
  await dialog().getByRole('button', { name: 'Lưu đơn vị' }).click()
  await expect.element(dialog()).toHaveTextContent(/người khác đã sửa cùng một mục/)
  expect(now()?.code).toBe('20222')
  await dialog().getByRole('button', { name: 'Để sau' }).click()

  const { record } = world.bloc.get()
  await button('Sửa thông tin chung').click()
  await dialog().getByLabelText('Tên chức danh đứng đầu').fill('Trưởng khối')
  if (record !== null) world.bloc.put({ ...record, witnessOffice: 'Sở Nội vụ' })
  await dialog().getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(world.bloc.get().record).toMatchObject({ headTitle: 'Trưởng khối', witnessOffice: 'Sở Nội vụ' })
})

test('units come from a spreadsheet: shown first, added and changed, the others left alone', async () => {
  const { world } = await openApp(units)
  const before = world.units.get().records.get('hoa-minh')
  await button('Nhập từ bảng tính').click()
  const rows = ['Mã;Loại;Tên;Thứ tự;Từ ngày', ';xã;Hòa Sơn;;01/07/2025', 'hoa-hiep-bac;phường;Hòa Hiệp;1;']
  await choose(sheetOf(...rows))
  await expect.element(page.getByText('Thêm 1, sửa 1, giữ nguyên 0 đơn vị.')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  expect(world.units.get().records.has('hoa-son')).toBe(false)
  await button('Lưu các đơn vị').click()
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(row(/^Xã Hòa Sơn/)).toHaveTextContent(/Từ 01\/07\/2025/)
  expect(world.units.get().records.get('hoa-hiep-bac')?.name).toBe('Hòa Hiệp')
  expect(world.units.get().records.get('hoa-minh')).toBe(before)
})

test('a name pasted in letters of an old font is offered in Unicode', async () => {
  await openApp(units)
  await button('Thêm đơn vị').click()
  const name = dialog().getByLabelText('Tên, không kèm loại')
  await name.fill('Hßa Kh¸nh')
  await dialog().getByRole('button', { name: 'Dùng chữ đã chuyển' }).click()
  await expect.element(name).toHaveValue('Hòa Khánh')
})

test('what a spreadsheet takes out of a unit is shown with what stands', async () => {
  const { world } = await openApp(units)
  const before = world.units.get().records.get('hoa-minh')
  if (before !== undefined) world.units.put('hoa-minh', { ...before, code: '20194', validTo: '2030-12-31' })
  await button('Nhập từ bảng tính').click()
  await choose(sheetOf('Loại;Tên;Mã hành chính;Đến hết ngày', 'phường;Hoà Minh;;'))
  await expect.element(dialog()).toHaveTextContent(/Bỏ điều đang ghi: .*20194; .*31\/12\/2030/)
  await expectAccessible()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/office/units/**/*.vue'))).toEqual([])
})
