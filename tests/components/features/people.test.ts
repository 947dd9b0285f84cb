import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow, said } from '../support/screen'
import type { World } from '../support/world'

const people: Opening = { at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu', size: [360, 740] }
const dialog = () => page.getByRole('dialog')
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
const invite = {
  role: 'leader' as const,
  admin: false,
  unit: 'hoa-minh',
  name: 'Nguyễn Thị Kim Chi',
  position: 'Phó Chủ tịch UBND phường Hòa Minh',
  capacities: ['KT. CHỦ TỊCH'],
  email: 'pho@hoaminh.test',
  by: 'noivu',
}
const waiting = (days: number) => (world: World) => {
  world.invites.put(invite.email, { ...invite, at: world.now(), until: world.now() + days * 86_400_000 })
}

test('an admin sees who belongs to which unit, on a phone too', async () => {
  await openApp({ ...people, given: waiting(30) })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Thành viên')
  await expect.element(page.getByRole('heading', { name: 'Phường Hòa Minh' })).toBeVisible()
  await expect.element(row('Võ Thị Mỹ Duyên')).toHaveTextContent(/Lãnh đạo đơn vị/)
  await expect.element(row(invite.name)).toHaveTextContent(/pho@hoaminh.test/)
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('an invitation is refused until all is there, then kept, and what it says is in words', async () => {
  const { world } = await openApp(people)
  await expect.element(page.getByText('Không có lời mời nào đang chờ')).toBeVisible()
  await button('Mời một người').click()
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).toHaveTextContent(/Địa chỉ thư điện tử chưa đúng dạng/)
  await expect.element(dialog()).toHaveTextContent(/Người ký cần ít nhất một tư cách/)
  await expectAccessible()
  await dialog().getByLabelText('Thư điện tử').fill('Pho@HoaMinh.test')
  await dialog().getByLabelText('Họ và tên').fill(invite.name)
  await dialog().getByLabelText('Đơn vị', { exact: true }).selectOptions('phường Hòa Minh')
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill(invite.position)
  await dialog().getByLabelText('Cách ký').selectOptions('Thừa ủy quyền (TUQ.)')
  await dialog().getByLabelText('Ký cho chức vụ').fill('Chủ tịch')
  await dialog().getByRole('button', { name: 'Thêm tư cách này' }).click()
  await expect.element(dialog()).toHaveTextContent(/Xin ghi đủ chức vụ, số giấy/)
  await dialog().getByLabelText('Số giấy ủy quyền').fill('12/GUQ-UBND')
  await dialog().getByLabelText('Ngày của giấy').fill('2014-01-05')
  await dialog().getByLabelText('Ngày cuối cùng còn ủy quyền').fill('2014-12-31')
  await dialog().getByRole('button', { name: 'Thêm tư cách này' }).click()
  await expect
    .element(dialog())
    .toHaveTextContent(/thừa ủy quyền Chủ tịch \(giấy ủy quyền số 12\/GUQ-UBND ngày 05\/01\/2014/)
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(world.invites.get().records.get(invite.email)).toMatchObject({
    unit: 'hoa-minh',
    capacities: ['TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'],
  })
  expect(said()).toContain(`Đã lưu lời mời ${invite.name}.`)
})

test('a member is changed, suspended and re-activated; nothing is lost when the server refuses', async () => {
  const { world, trouble } = await openApp(people)
  const member = row('Võ Thị Mỹ Duyên')
  await member.getByRole('button', { name: /Sửa/ }).click()
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill('Quyền Chủ tịch UBND phường Hòa Minh')
  trouble.current = 'OFFLINE'
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(dialog()).toHaveTextContent(/Chưa lưu được/)
  await expectAccessible()
  trouble.current = null
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(member).toHaveTextContent(/Quyền Chủ tịch UBND/)

  await member.getByRole('button', { name: /Tạm ngừng/ }).click()
  await expect.element(page.getByRole('alertdialog')).toHaveTextContent(/Những gì đã ký vẫn còn nguyên/)
  await expectAccessible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tạm ngừng', exact: true }).click()
  await expect.element(member).toHaveTextContent(/Đang tạm ngừng/)
  expect(world.members.get().records.get('hoaminh')?.active).toBe(false)
  await member.getByRole('button', { name: /Cho hoạt động lại/ }).click()
  await expect.element(member).not.toHaveTextContent(/Đang tạm ngừng/)
})

test('an admin cannot suspend themselves or lay the office down', async () => {
  await openApp(people)
  const own = row('Nguyễn Thanh Tùng')
  await expect.element(own.getByRole('button', { name: /Sửa/ })).toBeVisible()
  expect(own.getByRole('button', { name: /Tạm ngừng/ }).elements()).toEqual([])
  await own.getByRole('button', { name: /Sửa/ }).click()
  await expect.element(dialog().getByLabelText('Quản trị của khối')).toBeDisabled()
})

test('who is no admin is told whose page this is', async () => {
  await openApp({ ...people, as: 'hoaminh' })
  await expect.element(page.getByText('Trang này dành cho quản trị của khối')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/people/**/*.vue'))).toEqual([])
})
