import { page } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'

import { fail } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { changeMember, kidOf, leader } from '../support/mismatch'
import { button, link, overflow, said } from '../support/screen'
import type { World } from '../support/world'

afterEach(() => {
  vi.restoreAllMocks()
})

const reviewed = (world: World) => {
  world.review('hoa-minh')
}
/** A leader who has reviewed everything and has a key of this device, at the page that signs. */
const ready: Opening = {
  ceremony: 'held',
  upTo: 2,
  at: 'sign',
  as: 'hoaminh',
  withKey: true,
  given: reviewed,
}
const dialog = () => page.getByRole('dialog')
const confirm = () => dialog().getByRole('button', { name: 'Ký xác nhận' })

test.each<[string, Opening, string]>([
  ['while the pledge is a draft', {}, 'Bản giao ước đang là dự thảo'],
  ['before the opening', { ceremony: 'held', upTo: 1 }, 'Chưa mở phiên ký'],
  ['without a review', { ceremony: 'held', upTo: 2 }, 'Còn 3 nội dung chưa cho ý kiến'],
  [
    'with an objection',
    {
      ceremony: 'held',
      upTo: 2,
      given: (world) => world.review('hoa-minh', { 'ho-ngheo': { mark: 'object', note: 'Cao quá' } }),
    },
    'Còn 1 nội dung không đồng ý nên chưa ký được',
  ],
  ['after a refusal', { ceremony: 'troubled', upTo: 4, as: 'hoahiepnam' }, 'Phiên ký đang tạm dừng'],
  ['after a reopening', { ceremony: 'reopened' }, 'Bản giao ước đã được mở lại để sửa'],
  [
    'as somebody who does not sign',
    { ceremony: 'held', upTo: 2, as: 'thuky' },
    'Lãnh đạo đơn vị là người ký',
  ],
  ['while the log is in doubt', { ceremony: 'tampered' }, 'Chưa ký được: nhật ký có sai khác'],
])('%s nobody signs, and the page says why', async (_when, opening, words) => {
  await openApp({ at: 'sign', ...opening })
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(button('Xem lại và ký')).not.toBeInTheDocument()
  await expectAccessible()
})

test('a leader reads what is signed, signs, and is given a receipt with the codes', async () => {
  const { world } = await openApp({ ...ready, size: [360, 740] })
  await expect.element(page.getByText('Đã xem đủ 3 nội dung. Quý vị có thể ký.')).toBeVisible()
  await expectAccessible()
  await button('Xem lại và ký').click()
  await expect.element(dialog()).toHaveTextContent(/Thay mặt Ủy ban nhân dân phường Hòa Minh: Chủ tịch/)
  await expect.element(dialog()).toHaveTextContent(/không phải chữ ký số/)
  await expectAccessible()
  await confirm().click()
  await expect.element(page.getByRole('heading', { name: /^Phường Hòa Minh đã ký/ })).toHaveFocus()
  expect(world.replay().projection.signed).toEqual({ 'hoa-minh': 3 })
  await expect.element(page.getByText('Đọc mã này khi người chứng kiến hỏi.')).toBeVisible()
  await expect.element(page.getByText('Thời điểm máy chủ ghi nhận')).toBeVisible()
  await expect.poll(said).toContainEqual(expect.stringMatching(/mã khóa/i))
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('reservations are listed before signing and on the receipt', async () => {
  const note = 'Đề nghị tính theo chuẩn nghèo mới của thành phố'
  const given = (world: World) => world.review('hoa-minh', { 'ho-ngheo': { mark: 'reserve', note } })
  await openApp({ ...ready, given })
  await expect.element(page.getByText(/bảo lưu 1\. Quý vị có thể ký/)).toBeVisible()
  await button('Xem lại và ký').click()
  await expect.element(dialog()).toHaveTextContent(`Nội dung 2: ${note}`)
  await confirm().click()
  await expect.element(page.getByRole('heading', { name: /^Phường Hòa Minh đã ký/ })).toBeVisible()
  await expect.element(page.getByText(`Nội dung 2: ${note}`)).toBeVisible()
  await expectAccessible()
})

test('somebody with several capacities says in which they sign', async () => {
  const given = (world: World) => {
    reviewed(world)
    const member = world.members.get().records.get('hoaminh')
    if (member === undefined) throw new Error('nobody')
    const capacities = ['CHỦ TỊCH', 'KT. CHỦ TỊCH']
    world.members.put('hoaminh', { ...member, position: 'Phó Chủ tịch UBND phường', capacities })
  }
  await openApp({ ...ready, given })
  await button('Xem lại và ký').click()
  await expect.element(confirm()).toHaveAccessibleDescription('Xin chọn tư cách ký.')
  await dialog().getByRole('radio', { name: 'Phó Chủ tịch, ký thay Chủ tịch' }).click()
  await expectAccessible()
  await confirm().click()
  await expect.element(page.getByText('Phó Chủ tịch, ký thay Chủ tịch')).toBeVisible()
})

test.each<[string, (world: World) => void]>([
  [
    'a deputy notes a reservation',
    (world) => world.review('hoa-minh', { 'ho-ngheo': { mark: 'reserve', note: 'Thêm sau' } }),
  ],
  [
    'an admin gives the person another capacity',
    ({ members }) => {
      const member = members.get().records.get('hoaminh')
      if (member !== undefined) members.put('hoaminh', { ...member, capacities: ['Q. CHỦ TỊCH'] })
    },
  ],
])('when %s, the open dialog says so and signs nothing', async (_what, happens) => {
  const { world } = await openApp(ready)
  await button('Xem lại và ký').click()
  await expect.element(confirm()).toBeVisible()
  happens(world)
  await expect.element(confirm()).toHaveAccessibleDescription(/Nội dung sắp ký vừa thay đổi/)
  await confirm().click({ force: true })
  expect(world.replay().projection.signed).toEqual({})
})

test('what could not be sent is kept, said so, and sent again', async () => {
  const { world, trouble } = await openApp(ready)
  await button('Xem lại và ký').click()
  trouble.current = 'OFFLINE'
  await confirm().click()
  await expect.element(page.getByText('Chưa thấy máy chủ ghi chữ ký')).toBeVisible()
  await expect.element(page.getByText(/Chữ ký vẫn được giữ trên máy này/)).toBeVisible()
  expect(world.replay().projection.signed).toEqual({})
  await expectAccessible()
  trouble.current = null
  await button('Gửi lại chữ ký').click()
  await expect.element(page.getByRole('heading', { name: /^Phường Hòa Minh đã ký/ })).toBeVisible()
})

test('a signature whose answers were lost is shown as signed once the log has it', async () => {
  const { world, services } = await openApp(ready)
  const { commitAct } = services.database
  vi.spyOn(services.database, 'commitAct').mockImplementation(async (...args) => {
    await commitAct(...args)
    return fail('OFFLINE')
  })
  vi.spyOn(services.database, 'readYear').mockResolvedValue(fail('DEADLINE'))
  await button('Xem lại và ký').click()
  await confirm().click()
  await expect.element(page.getByRole('heading', { name: /^Phường Hòa Minh đã ký/ })).toBeVisible()
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(page.getByText('Chưa ký', { exact: true })).not.toBeInTheDocument()
  expect(world.replay().projection.signed).toEqual({ 'hoa-minh': 3 })
})

test('what the server refuses can be dropped, and the place is as free as before', async () => {
  const { trouble } = await openApp(ready)
  await button('Xem lại và ký').click()
  trouble.current = 'DENIED'
  await confirm().click()
  await expect.element(page.getByText(/Máy chủ không nhận chữ ký này/)).toBeVisible()
  await expectAccessible()
  trouble.current = null
  await button('Bỏ chữ ký này để ký lại').click()
  await expect.element(button('Xem lại và ký')).toBeVisible()
})

test('a signature kept for a place that is gone is told of and never sent', async () => {
  const { world, trouble } = await openApp({ ...ready, ceremony: 'reopened' })
  await button('Xem lại và ký').click()
  trouble.current = 'OFFLINE'
  await confirm().click()
  await expect.element(page.getByText('Chưa thấy máy chủ ghi chữ ký')).toBeVisible()
  trouble.current = null
  world.playTo(4)
  await expect.element(page.getByText(/^Chữ ký lúc .* không được gửi$/)).toBeVisible()
  await expectAccessible()
  await button('Đã rõ').click()
  await expect.element(page.getByText(/không được gửi$/)).not.toBeInTheDocument()
})

test('a unit that is asked again is told why', async () => {
  await openApp({ ceremony: 'troubled', at: 'sign', withKey: true, given: reviewed })
  await expect.element(page.getByText('Chữ ký trước của đơn vị đã bị hủy')).toBeVisible()
  await expect.element(page.getByText(/Lý do: “Ký nhầm”/)).toBeVisible()
  await expectAccessible()
})

test('a signature that does not hold is never shown as signed', async () => {
  await openApp({ ceremony: 'forged', at: 'sign', as: 'hoahiepnam' })
  await expect.element(page.getByText('Chữ ký của Phường Hòa Hiệp Nam KHÔNG HỢP LỆ')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: /đã ký/ })).not.toBeInTheDocument()
  await expectAccessible()
})

test('whoever has no key makes one; one who is not recognised has made none', async () => {
  const created = vi.spyOn(navigator.credentials, 'create')
  created.mockRejectedValue(new DOMException('not recognised', 'NotAllowedError'))
  const { world } = await openApp({ ...ready, withKey: false })
  await button('Tạo khóa ký trên máy này').click()
  await expect.element(page.getByText('Chưa tạo được khóa ký')).toBeVisible()
  expect(world.keys.get().records.size).toBe(6)
  await expectAccessible()
})

test('a key without a sensor is made by those who ask for it, after their password', async () => {
  const { world } = await openApp({ ...ready, withKey: false })
  await button('Không dùng được khóa của máy?').click()
  await page.getByLabelText('Mật khẩu đăng nhập').fill('giao-uoc-2014')
  await expectAccessible()
  await button('Tạo khóa trong trình duyệt').click()
  await expect.poll(() => world.keys.get().records.size).toBe(7)
  await expect.element(button('Xem lại và ký')).toBeVisible()
})

test('refusing is there, and asks first', async () => {
  await openApp(ready)
  await button('Từ chối ký').click()
  await expect.element(dialog()).toHaveTextContent(/Phiên ký dừng ngay với tất cả các đơn vị/)
  await expect
    .element(dialog().getByRole('button', { name: 'Xác nhận từ chối' }))
    .toHaveAccessibleDescription('Xin ghi lý do trước.')
  await dialog().getByLabelText('Lý do').fill('Chưa thống nhất chỉ tiêu 2')
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Xác nhận từ chối' }).click()
  await expect.element(page.getByText('Phường Hòa Minh đã từ chối ký')).toBeVisible()
  await expectAccessible()
})

test('held to a key that is gone, a person makes another', async () => {
  const given = (world: World) => {
    world.review('hoa-minh')
    changeMember(world, leader.uid, { onlyKey: kidOf(world, leader.uid) })
  }
  await openApp({ ceremony: 'held', upTo: 2, at: 'sign', given, size: [360, 740] })
  await button('Không còn khóa đó?').click()
  await expect.element(button('Tạo khóa ký trên máy này')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('axe has seen every part of signing', async () => {
  await openApp({ at: 'sign' })
  await expect.element(link('Xem bàn ký')).toBeVisible()
  expect(unseen(import.meta.glob('/src/features/ceremony/sign/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/ceremony/signing-key/*.vue'))).toEqual([])
})
