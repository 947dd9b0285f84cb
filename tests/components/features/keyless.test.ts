import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { changeMember } from '../support/mismatch'
import { button, link, listed, overflow } from '../support/screen'

const board = (over: Opening): Opening => ({ as: 'noivu', at: 'board', ...over })
const dialog = () => page.getByRole('dialog')
const keyless = /Chữ ký này không do khóa của người đứng tên tạo ra/
const steps = () => listed('.stolen-session__steps > li')

test.each<[NonNullable<Opening['ceremony']>, RegExp, RegExp]>([
  ['forged', /^KHÔNG HỢP LỆ: Phường Hòa Hiệp Nam ký xác nhận/, /Các chữ ký khác không bị ảnh hưởng/],
  ['refusedWithoutKey', /^KHÔNG HỢP LỆ: Phường Hòa Minh từ chối ký/, /các chữ ký đã có vẫn giữ nguyên/],
  ['reopenedWithoutKey', /^KHÔNG HỢP LỆ: Mở lại bản giao ước/, /Các chữ ký trước đó vẫn còn trong nhật ký/],
  ['revokedWithoutKey', /^KHÔNG HỢP LỆ: Hủy khóa ký/, /những gì đã ký bằng khóa này vẫn có hiệu lực/],
  ['voidedWithoutKey', /^KHÔNG HỢP LỆ: Hủy chữ ký của phường Hòa Hiệp Bắc/, /mở lại bản giao ước/],
])(
  '%s: the board says what happened, that no key signed it, and what is safe',
  async (ceremony, what, safe) => {
    await openApp(board({ ceremony, size: [360, 740] }))
    await expect.element(page.getByText(what)).toBeVisible()
    await expect.element(page.getByText(keyless)).toBeVisible()
    await expect.element(page.getByText(safe)).toBeVisible()
    expect(overflow()).toBe(0)
    await expectAccessible()
  },
)

test('whoever can help reads the way out: the account, the password, the act', async () => {
  await openApp(board({ ceremony: 'refusedWithoutKey' }))
  await expect.element(page.getByText('Nếu Võ Thị Mỹ Duyên không làm việc này, xin lần lượt:')).toBeVisible()
  expect(steps()).toEqual([
    'Tạm ngừng tài khoản ấy; có tác dụng ngay. Đến trang Thành viên',
    'Đặt mật khẩu mới. Phiên đăng nhập cũ còn dùng được tối đa một giờ: sau đó mới cho tài khoản hoạt động lại.',
    'Xử lý việc không hợp lệ như ghi ở trên.',
  ])
  await link('Đến trang Thành viên').click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Thành viên' })).toBeVisible()
})

test('a witness who manages no people is told whom to ask', async () => {
  await openApp(
    board({
      ceremony: 'refusedWithoutKey',
      given: (world) => changeMember(world, 'noivu', { admin: false }),
    }),
  )
  await expect.element(page.getByText(/^Nhờ quản trị của khối tạm ngừng tài khoản ấy/)).toBeVisible()
})

test('an account that is suspended already is not asked for again', async () => {
  await openApp(
    board({
      ceremony: 'refusedWithoutKey',
      given: (world) => changeMember(world, 'hoaminh', { active: false }),
    }),
  )
  await expect.element(page.getByText('Tài khoản ấy đã tạm ngừng.')).toBeVisible()
})

test('where it is one’s own session that was used, it says so', async () => {
  await openApp(board({ ceremony: 'revokedWithoutKey' }))
  await expect.element(page.getByText(/có người đang giữ phiên đăng nhập của Quý vị/)).toBeVisible()
  await expect.element(page.getByText(/^Nhờ một quản trị khác của khối/)).toBeVisible()
})

test('the others read what happened, and not what only the witness can do', async () => {
  await openApp(board({ ceremony: 'refusedWithoutKey', as: 'hoahiepbac' }))
  await expect.element(page.getByText(keyless)).toBeVisible()
  expect(steps()).toEqual([])
})

test('a refusal without a key is not shown as the word of the unit, and the witness resumes', async () => {
  const { world } = await openApp(board({ ceremony: 'refusedWithoutKey', withKey: true }))
  await expect.element(page.getByText(keyless)).toBeVisible()
  await expect.element(page.getByText(/^Tạm dừng: phường Hòa Minh từ chối ký/)).not.toBeInTheDocument()
  expect(listed('.seat--refused')).toEqual([])
  await button('Tiếp tục phiên ký').click()
  await dialog().getByLabelText('Lý do').fill('Không phải ý kiến của phường')
  await dialog().getByRole('button', { name: 'Tiếp tục phiên ký', exact: true }).click()
  await expect.poll(() => world.replay().projection.stage).toBe('signing')
  await expect.element(page.getByText(keyless)).not.toBeInTheDocument()
})

test('a reopening without a key is told of on the first page, and not as a wish of the bloc', async () => {
  await openApp({ ceremony: 'reopenedWithoutKey', as: 'hoahiepbac', at: '' })
  await expect.element(page.getByText(/^KHÔNG HỢP LỆ: Mở lại bản giao ước/)).toBeVisible()
  await expect.element(page.getByText(/đã được mở lại lúc/)).not.toBeInTheDocument()
})

test('the log marks the act, and its details say that no key signed it', async () => {
  await openApp(board({ ceremony: 'refusedWithoutKey', as: 'hoahiepbac' }))
  const entry = page.getByRole('button', { name: /Phường Hòa Minh từ chối ký/ })
  await expect.element(entry).toHaveTextContent('KHÔNG HỢP LỆ')
  await entry.click()
  await expect.element(page.getByText('Việc này không do khóa của người đứng tên ký.')).toBeVisible()
  await expectAccessible()
})
