import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'

import { memory } from '@/device/memory'

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
const secret = () => page.getByRole('textbox', { name: 'Mật khẩu', exact: true })
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

test('an address is verified only for whoever knows the password of its account', async () => {
  const code = codeFor('verify', 'hoaminh@demo.test')
  const { auth, router } = await openApp({ as: null, at: byLetter('verifyEmail', code), size: phone })
  await expect.element(heading('Xác minh địa chỉ thư')).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await secret().fill('đoán thử')
  await button('Xác minh địa chỉ').click()
  await expect.element(secret()).toHaveAccessibleDescription(/chưa đúng/)
  // the code has not served: whoever does not know the password has verified nothing
  expect((await auth.readCode(code)).ok).toBe(true)
  await secret().fill(password)
  await button('Xác minh địa chỉ').click()
  await expect.poll(() => router.currentRoute.value.path).not.toBe('/account/action')
  expect((await auth.readCode(code)).ok).toBe(false)
})

test('the owner of a mailbox whose address somebody else has registered is led to a new password', async () => {
  const code = codeFor('verify', invited)
  const { auth } = await openApp({ as: null, at: byLetter('verifyEmail', code) })
  await button('Tôi không biết mật khẩu này').click()
  await expect.element(said(/người khác đã tạo tài khoản bằng địa chỉ của Quý vị/)).toBeVisible()
  await expectAccessible()
  await button('Gửi cho tôi thư đặt mật khẩu mới').click()
  await expect.poll(() => auth.letters).toEqual([{ kind: 'reset', to: invited }])
  expect((await auth.readCode(code)).ok).toBe(true)
})

test('whoever is signed in as somebody else is told that going on ends that', async () => {
  const at = byLetter('verifyEmail', codeFor('verify', 'hoaminh@demo.test'))
  await openApp({ as: 'noivu', at })
  await expect.element(said(/đang đăng nhập bằng noivu@demo\.test/)).toBeVisible()
})

test('the password is set by a letter, and its person is in', async () => {
  const at = byLetter(
    'resetPassword',
    codeFor('reset', 'hoaminh@demo.test'),
    '&continueUrl=https%3A%2F%2Fevil.test%2F',
  )
  const { router, auth } = await openApp({ as: null, at, size: phone })
  await expect.element(heading('Đặt mật khẩu mới')).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await newSecret().fill('một câu dễ nhớ')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.currentRoute.value.path).toMatch(/^\/($|b\/)/)
  expect((await auth.signInWithPassword('hoaminh@demo.test', 'một câu dễ nhớ')).ok).toBe(true)
})

test.each([
  ['verifyEmail', 'Xác minh địa chỉ thư', /Nếu Quý vị đã xác minh rồi/],
  ['resetPassword', 'Đặt mật khẩu mới', /Mật khẩu chưa thay đổi bằng liên kết này/],
  ['verifyAndChangeEmail', 'Đổi địa chỉ thư', /xin đăng nhập bằng địa chỉ mới/],
  ['recoverEmail', 'Lấy lại địa chỉ thư', /báo ngay cho quản trị của khối/],
  ['somethingElse', 'Liên kết trong thư', /bị cắt khi sao chép/],
])('a spent link of %s says what to do', async (mode, title, words) => {
  await openApp({ as: null, at: byLetter(mode, 'old') })
  await expect.element(heading(title)).toBeVisible()
  await expect.element(said(words)).toBeVisible()
  await expectAccessible()
  await expect.element(page.getByRole('link', { name: 'Về trang đăng nhập' })).toBeVisible()
})

test('a link opened without a network is read once there is one', async () => {
  const at = byLetter('verifyEmail', codeFor('verify', invited))
  const { trouble } = await openApp({
    as: null,
    at: '/account/forgotten',
  }).then(async (app) => {
    app.trouble.current = 'OFFLINE'
    await app.router.push(at)
    return app
  })
  await expect.element(said(/kiểm tra mạng/)).toBeVisible()
  trouble.current = null
  await button('Thử lại').click()
  await expect.element(secret()).toBeVisible()
})

test('a sign-in link goes on to the page that it is for, and never to another site', async () => {
  const away = '&apiKey=k&continueUrl=https%3A%2F%2Fevil.test%2Fsign-in%3Fnext%3D%2Fx'
  const { router } = await openApp({ as: null, at: byLetter('signIn', 'abc', away) })
  await expect.poll(() => router.currentRoute.value.path).toBe('/sign-in')
  expect(router.currentRoute.value.query).toMatchObject({ mode: 'signIn', oobCode: 'abc', apiKey: 'k' })
  const home = encodeURIComponent(`${window.location.origin}/confirm`)
  await router.push(byLetter('signIn', 'abc', `&apiKey=k&continueUrl=${home}`))
  // nobody is signed in: the page asks for that first, and knows where to go then
  await expect.poll(() => router.currentRoute.value.query['next']).toMatch(/^\/confirm\?.*oobCode=abc/)
})

test('the language of the letter is that of the page, unless another has been chosen', async () => {
  await openApp({ as: null, at: '/sign-in', given: () => memory.locale.clear() }).then(async ({ router }) => {
    memory.locale.clear()
    await router.push(byLetter('verifyEmail', 'old', '&lang=en'))
  })
  await expect.element(heading('Verify the address')).toBeVisible()
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

test('an address is changed only for whoever knows the password of the account that asks', async () => {
  const code = codeFor('change', 'hoaminh@demo.test', 'moi@hoaminh.test')
  const { auth } = await openApp({ as: null, at: byLetter('verifyAndChangeEmail', code) })
  await expect
    .element(said(/Tài khoản hoaminh@demo\.test xin đổi địa chỉ thành moi@hoaminh\.test/))
    .toBeVisible()
  await button('Tôi không biết mật khẩu này').click()
  await expect.element(said(/có người muốn dùng địa chỉ của Quý vị/)).toBeVisible()
  await expectAccessible()
  await secret().fill('đoán thử')
  await button('Đổi địa chỉ').click()
  await expect.element(secret()).toHaveAccessibleDescription(/chưa đúng/)
  expect((await auth.readCode(code)).ok).toBe(true)
})

test('an address is taken back by its letter, and a new password offered', async () => {
  const code = codeFor('recover', 'hoaminh@demo.test')
  const { auth } = await openApp({ as: null, at: byLetter('recoverEmail', code), size: phone })
  await button('Lấy lại địa chỉ hoaminh@demo.test').click()
  await expect.element(said('Đã lấy lại địa chỉ')).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await button('Gửi cho tôi thư đặt mật khẩu mới').click()
  await expect.poll(() => auth.letters).toEqual([{ kind: 'reset', to: 'hoaminh@demo.test' }])
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

test('axe has seen every part of an account', () => {
  expect(unseen(import.meta.glob('/src/features/shell/account/*.vue'))).toEqual([])
})
