import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { invite, peoplePage as people, waiting } from '../support/invitation'
import { button } from '../support/screen'

const dialog = () => page.getByRole('dialog')

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
    .toHaveTextContent(new RegExp(`${window.location.origin}/account/new.*pho@hoaminh\\.test.*27/04/2014`))
  await expectAccessible()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/shell/message/*.vue'))).toEqual([])
})
