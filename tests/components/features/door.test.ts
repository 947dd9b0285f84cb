import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import type { Member } from '@/domain/people/member'
import { fail } from '@/domain/shared/result'

import { openApp } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button } from '../support/screen'

test.each(['/', '/b/khoi-phuong-lien-chieu'])(
  'while the server does not answer, %s says so and turns nobody away; it opens by itself',
  async (at) => {
    const { services } = await openApp({ at, as: null, ceremony: 'held', upTo: 2 })
    const asked = vi.spyOn(services.database, 'memberships').mockResolvedValue(fail('OFFLINE'))
    await page.getByLabelText('Thư điện tử').fill('hoaminh@demo.test')
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('giao-uoc-2014')
    await button('Đăng nhập').click()
    await expect.element(page.getByText(/^Xin kiểm tra mạng/)).toBeVisible()
    await expectAccessible()
    const times = asked.mock.calls.length
    await expect.poll(() => asked.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(times)
    await expect.element(page.getByText(/^Xin kiểm tra mạng/)).toBeVisible()
    asked.mockRestore()
    await expect.element(page.getByRole('navigation').first()).toBeVisible()
    await expect.element(page.getByText(/^Xin kiểm tra mạng/)).not.toBeInTheDocument()
  },
)

test('whoever is let in again comes back to the page, although the server could not be asked meanwhile', async () => {
  const { world, services } = await openApp({ ceremony: 'held', upTo: 2, at: 'board' })
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  const member = world.members.get().records.get('hoaminh')
  if (member === undefined) throw new Error('nobody')
  const put = (now: Member) => {
    world.members.put('hoaminh', now)
  }
  const asked = vi.spyOn(services.database, 'memberships').mockResolvedValue(fail('OFFLINE'))
  put({ ...member, active: false })
  await expect.element(page.getByRole('heading', { name: 'Chưa mở được' })).toBeVisible()
  put({ ...member, active: true })
  asked.mockRestore()
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
})

test('whoever the server refuses anything, without a word of why, is told why on the page that was open', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 2, at: 'board' })
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  const member = world.members.get().records.get('hoaminh')
  if (member === undefined) throw new Error('nobody')
  world.members.hold()
  world.members.put('hoaminh', { ...member, active: false })
  world.reviews.refuse()
  await expect
    .element(page.getByRole('heading', { name: 'Tài khoản này đang tạm ngừng trong khối' }))
    .toBeVisible()
})
