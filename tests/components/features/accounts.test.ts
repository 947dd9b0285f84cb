import { page } from 'vitest/browser'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'

import { codeFor } from '../support/accounts'
import { openApp, type Opening } from '../support/app'
import { password } from '../support/auth'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

afterEach(() => {
  localStorage.clear()
})

const phone: Opening['size'] = [360, 740]
const address = () => page.getByLabelText('Thư điện tử')
const newSecret = () => page.getByRole('textbox', { name: 'Mật khẩu mới' })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const said = (text: string | RegExp) => page.getByText(text)
const byLetter = (mode: string, code: string, more = '') =>
  `/account/action?mode=${mode}&oobCode=${encodeURIComponent(code)}${more}`
const invited = 'chutich@hoavang.test'

test('whoever is invited makes an account, and the letter to verify its address goes out by itself', async () => {
  const { auth } = await openApp({ as: null, at: '/account/new', size: phone })
  await expectAccessible()
  expect(overflow()).toBe(0)
  await address().fill(invited)
  await newSecret().fill('ngắn')
  await button('Tạo tài khoản và gửi thư xác minh').click()
  await expect.element(newSecret()).toHaveAccessibleDescription(/ít nhất 8 ký tự/)
  expect(auth.letters).toEqual([])
  await newSecret().fill('một câu dễ nhớ')
  await button('Tạo tài khoản và gửi thư xác minh').click()
  await expect.element(heading('Cần xác minh địa chỉ thư')).toBeVisible()
  await expect.element(said(`Đã gửi thư xác minh đến ${invited}`)).toBeVisible()
  expect(auth.letters).toEqual([{ kind: 'verify', to: invited }])
  await expectAccessible()
  expect(overflow()).toBe(0)
})

test('an address typed wrong is asked about, and corrected with one tap', async () => {
  await openApp({ as: null, at: '/account/new' })
  await address().fill('khoi@gmial.com')
  await button('Đúng, sửa thành khoi@gmail.com').click()
  await expect.element(address()).toHaveValue('khoi@gmail.com')
  expect(said(/Có phải là/).elements()).toEqual([])
})

test('whoever sees only afterwards that the address is wrong corrects it, and it is still there', async () => {
  const { router } = await openApp({ as: null, at: '/account/new' })
  await address().fill('chutihc@hoavang.test')
  await newSecret().fill('một câu dễ nhớ')
  await button('Tạo tài khoản và gửi thư xác minh').click()
  await button('Địa chỉ sai, nhập lại địa chỉ khác').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('new-account')
  await expect.element(address()).toHaveValue('chutihc@hoavang.test')
})

test('an address that has an account leads to signing in, or to a new password', async () => {
  const { router } = await openApp({ as: null, at: '/account/new' })
  await address().fill('hoaminh@demo.test')
  await newSecret().fill('một câu dễ nhớ')
  await button('Tạo tài khoản và gửi thư xác minh').click()
  await expect.element(said(/Địa chỉ này đã có tài khoản/)).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'Quên mật khẩu' }).click()
  await expect.poll(() => router.currentRoute.value.name).toBe('forgotten')
})

test.each([
  ['LETTERS_USED_UP', /hết số thư loại này/],
  ['SIGN_IN_NOT_SET_UP', /chưa được cài đặt cho việc này/],
  ['PAGE_NOT_TRUSTED', /không nhận ra trang này/],
  ['TOO_MANY_ATTEMPTS', /chờ chừng 15 phút/],
] as const)('%s is said where it bites, with whom to tell', async (code, words) => {
  const { trouble } = await openApp({
    as: null,
    at: '/account/forgotten',
    contact: 'Phòng Nội vụ, 0236 3 000 111',
  })
  trouble.current = code
  await address().fill(invited)
  await button('Gửi thư đặt mật khẩu').click()
  await expect.element(said(words)).toBeVisible()
  await expect.element(said('Xin báo: Phòng Nội vụ, 0236 3 000 111')).toBeVisible()
})

test('a forgotten password is asked for in the same words, whether the address has an account or not', async () => {
  const { auth } = await openApp({ as: null, at: '/account/forgotten', size: phone })
  await address().fill('khongcoai@hoavang.test')
  await button('Gửi thư đặt mật khẩu').click()
  await expect.element(said(/Nếu khongcoai@hoavang\.test có tài khoản ở đây/)).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await button('Nhập địa chỉ khác').click()
  await expect.element(address()).toHaveValue('khongcoai@hoavang.test')
  expect(auth.letters).toEqual([{ kind: 'reset', to: 'khongcoai@hoavang.test' }])
})

test('a change of address asks for the password, and names the letter that completes it', async () => {
  const { auth } = await openApp({ at: '/account', size: phone })
  await expect.element(heading('Tài khoản của tôi')).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await page.getByLabelText('Địa chỉ thư mới').fill('hoaminh@demo.test')
  await button('Gửi thư đến địa chỉ mới').click()
  await expect
    .element(page.getByLabelText('Địa chỉ thư mới'))
    .toHaveAccessibleDescription(/địa chỉ đang dùng/)
  await page.getByLabelText('Địa chỉ thư mới').fill('moi@hoaminh.test')
  await page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).last().fill('sai')
  await button('Gửi thư đến địa chỉ mới').click()
  await expect
    .element(page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).last())
    .toHaveAccessibleDescription(/chưa đúng/)
  expect(auth.letters).toEqual([])
  await page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).last().fill(password)
  await button('Gửi thư đến địa chỉ mới').click()
  await expect.element(said('Đã gửi thư đến moi@hoaminh.test')).toBeVisible()
  expect(auth.letters).toEqual([{ kind: 'change', to: 'moi@hoaminh.test' }])
  await expectAccessible()
})

test('a password is changed by whoever knows the one before', async () => {
  const { auth } = await openApp({ at: '/account' })
  const current = page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).first()
  await current.fill('sai')
  await newSecret().fill('một câu dễ nhớ')
  await button('Đổi mật khẩu').click()
  await expect.element(current).toHaveAccessibleDescription(/chưa đúng/)
  await current.fill(password)
  await button('Đổi mật khẩu').click()
  await expect.element(said('Đã đổi mật khẩu')).toBeVisible()
  expect((await auth.signInWithPassword('hoaminh@demo.test', 'một câu dễ nhớ')).ok).toBe(true)
})

test('somebody in no bloc reads whom to ask, as whom they are here, and how to come as another', async () => {
  await openApp({ as: 'nguoila', at: '/', contact: 'Phòng Nội vụ, 0236 3 000 111', size: phone })
  await expect.element(said('Cần giúp, xin hỏi: Phòng Nội vụ, 0236 3 000 111')).toBeVisible()
  await expect.element(page.getByRole('main').getByText('nguoila@demo.test')).toBeVisible()
  await expect.element(said(/Được mời bằng địa chỉ khác/)).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
})

test('a page inside another app says so, and how to get out of it', async () => {
  const agent = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 Zalo android/24')
  onTestFinished(() => agent.mockRestore())
  await openApp({ as: null, at: '/account/new', size: phone })
  await expect.element(said('Trang đang mở bên trong Zalo')).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
})

test.each([
  ['verifyEmail', codeFor('verify', invited)],
  ['resetPassword', codeFor('reset', invited)],
  ['recoverEmail', codeFor('recover', invited)],
  ['verifyEmail', 'old'],
])('the page that a letter of %s leads to has nothing that axe would find', async (mode, code) => {
  await openApp({ as: null, at: byLetter(mode, code) })
  await expect.poll(() => page.getByText('Đang mở liên kết').elements()).toEqual([])
  await expectAccessible()
})

test('axe has seen every part of an account', () => {
  expect(unseen(import.meta.glob('/src/features/shell/account/*.vue'))).toEqual([])
})
