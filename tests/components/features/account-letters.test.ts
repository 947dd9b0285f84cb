import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'

import { memory } from '@/device/memory'

import { codeFor } from '../support/accounts'
import { openApp, type Opening } from '../support/app'
import { password } from '../support/auth'
import { expectAccessible } from '../support/axe'
import { button, overflow } from '../support/screen'

afterEach(() => {
  localStorage.clear()
})

const phone: Opening['size'] = [360, 740]
const secret = () => page.getByRole('textbox', { name: 'Mật khẩu', exact: true })
const newSecret = () => page.getByRole('textbox', { name: 'Mật khẩu mới' })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const said = (text: string | RegExp) => page.getByText(text)
const byLetter = (mode: string, code: string, more = '') =>
  `/account/action?mode=${mode}&oobCode=${encodeURIComponent(code)}${more}`
const invited = 'chutich@hoavang.test'

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

test('no letter is told of before the server has taken it', async () => {
  const { auth } = await openApp({ as: null, at: '/account/new', size: phone })
  const send = auth.sendVerification
  let take: () => void = () => undefined
  const taken = new Promise<void>((resolve) => (take = resolve))
  Object.assign(auth, { sendVerification: (url: string) => taken.then(() => send(url)) })
  await page.getByLabelText('Thư điện tử').fill(invited)
  await newSecret().fill('một câu dễ nhớ')
  await button('Tạo tài khoản và gửi thư xác minh').click()
  await expect.element(said(`Đang gửi thư xác minh đến ${invited}`)).toBeVisible()
  await expect.element(said(`Đã gửi thư xác minh đến ${invited}`)).not.toBeInTheDocument()
  await expectAccessible()
  take()
  await expect.element(said(`Đã gửi thư xác minh đến ${invited}`)).toBeVisible()
})
