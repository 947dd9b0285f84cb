import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button } from '../support/screen'
import type { World } from '../support/world'

const people: Opening = { at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu', size: [360, 740] }
const dialog = () => page.getByRole('dialog')
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

test('a capacity that was typed and not added is kept with the invitation, or stops it', async () => {
  const { world } = await openApp(people)
  await button('Mời một người').click()
  await dialog().getByLabelText('Thư điện tử').fill(invite.email)
  await dialog().getByLabelText('Họ và tên').fill(invite.name)
  await dialog().getByLabelText('Đơn vị', { exact: true }).selectOptions('phường Hòa Minh')
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill(invite.position)
  await dialog().getByLabelText('Chức vụ ghi khi ký').fill('Chủ tịch')
  await dialog().getByRole('button', { name: 'Thêm tư cách này' }).click()
  await dialog().getByLabelText('Cách ký').selectOptions('Ký thay (KT.)')
  await dialog().getByLabelText('Ký cho chức vụ').fill('Chủ tịch (2)')
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).toHaveTextContent(/Xin ghi chức vụ bằng chữ/)
  await dialog().getByLabelText('Ký cho chức vụ').fill('Chủ tịch')
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(world.invites.get().records.get(invite.email)).toMatchObject({
    capacities: ['CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  })
})

test('an invitation has a text to send on, with the address it holds for', async () => {
  await openApp({ ...people, given: waiting(30) })
  await button('Lời mời để gửi qua Zalo hoặc tin nhắn').click()
  await expect
    .element(page.getByText(/^Kính gửi Nguyễn Thị Kim Chi\./))
    .toHaveTextContent(new RegExp(`${window.location.origin}/sign-in.*pho@hoaminh\\.test.*27/04/2014`))
  await expectAccessible()
})
