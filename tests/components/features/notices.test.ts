import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { invite } from '../support/invitation'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const notices: Opening = { at: 'notices', as: 'noivu', ceremony: 'held', upTo: 3, size: [360, 740] }
const dialog = () => page.getByRole('dialog')
const withAddresses = (world: World) => {
  for (const [uid, member] of world.members.get().records) {
    if (uid !== 'quansat') world.members.put(uid, { ...member, email: `${uid}@demo.test` })
  }
}

test('what has happened is told from the log, with a mark on what is new until it has been read', async () => {
  const { world } = await openApp({ ...notices, as: 'hoaminh', at: '' })
  await link(/Thông báo \(2 mới\)/).click()
  const rows = page.getByRole('listitem')
  await expect.element(rows.first()).toHaveTextContent(/Phiên ký đã mở.*Mới/s)
  await expect.poll(() => world.seen.get().record?.seq).toBe(3)
  await expect.element(link('Thông báo')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('nothing is sent before the button says so, and then once to each', async () => {
  const { world } = await openApp({ ...notices, given: withAddresses })
  await button('Gửi thư thông báo').click()
  await expect.element(dialog()).toHaveTextContent(/Gửi đến 7 người.*Mai Thị Quan/s)
  await expect.element(dialog()).toHaveTextContent(/Phiên ký “Giao ước thi đua năm 2014” đã mở/)
  expect(world.mail.size).toBe(0)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Gửi 7 thư' }).click()
  await expect.element(dialog()).toHaveTextContent(/Đã chuyển 7 thư để gửi/)
  expect(world.mail.size).toBe(7)
  await expect.element(dialog().getByText('Để sau')).not.toBeInTheDocument()
  expect(dialog().getByRole('button', { name: 'Đóng' }).elements()).toHaveLength(2)
  await dialog().getByRole('button', { name: 'Gửi 7 thư' }).click()
  await expect.element(dialog()).toHaveTextContent(/Đã chuyển 0 thư để gửi/)
  expect(world.mail.size).toBe(7)
})

test('a reminder goes to the leaders of units that have not signed', async () => {
  const { world } = await openApp({ ...notices, given: withAddresses })
  await button('Gửi thư thông báo').click()
  await dialog().getByLabelText('Loại thư').selectOptions('Nhắc hạn ký, cho các đơn vị chưa ký')
  await expect.element(dialog()).toHaveTextContent(/Gửi đến 4 người/)
  await dialog().getByRole('button', { name: 'Gửi 4 thư' }).click()
  await expect.element(dialog()).toHaveTextContent(/Đã chuyển 4 thư để gửi/)
  expect([...world.mail.values()].every(({ template }) => template.name === 'reminder')).toBe(true)
})

test('invitations are mailed to the waiting addresses', async () => {
  const given = (world: World) => {
    world.invites.put(invite.email, { ...invite, at: world.now(), until: Date.now() + 86_400_000 })
  }
  const { world } = await openApp({ ...notices, at: '/b/khoi-phuong-lien-chieu/people', given })
  await button('Gửi thư mời').click()
  await expect.element(dialog()).toHaveTextContent(/Nguyễn Thị Kim Chi: pho@hoaminh.test/)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Gửi 1 thư' }).click()
  await expect.element(dialog()).toHaveTextContent(/Đã chuyển 1 thư để gửi/)
  expect([...world.mail.values()].map(({ to }) => to)).toEqual(['pho@hoaminh.test'])
})

test('the meeting can be put into a calendar, and the deadline says how far off it is', async () => {
  await openApp({ ...notices, at: '', upTo: 2, settings: { signBy: '2014-04-02' } })
  await expect.element(page.getByText(/ngày 02 tháng 4 năm 2014, còn \d+ ngày/)).toBeVisible()
  await expect.element(button('Thêm vào lịch (tệp .ics)')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/office/notices/**/*.vue'))).toEqual([])
})
