import { page, userEvent } from 'vitest/browser'
import { expect, onTestFinished, test } from 'vitest'

import { openApp } from '../support/app'
import { createMemoryAuth, linkFor, password } from '../support/memory-auth'
import { axeFindings } from '../ui/support'

const email = page.getByLabelText('Thư điện tử')
const secret = page.getByLabelText('Mật khẩu')
const enter = page.getByRole('button', { name: 'Đăng nhập', exact: true })
const send = page.getByRole('button', { name: 'Gửi cho tôi liên kết đăng nhập' })

/** Comes to the page by the link in a message, as the browser's address tells. */
function comeBy(link: string): void {
  const before = location.href
  history.replaceState(null, '', link)
  onTestFinished(() => {
    history.replaceState(null, '', before)
  })
}

test('whoever signs in goes where they were going', async () => {
  const { router } = await openApp('/sign-in?next=/b/khoi/2014/board')
  await email.fill('  hoaminh@demo.test ')
  await secret.fill(password)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/b/khoi/2014/board')
})

test('an address of another site is not where anybody goes', async () => {
  const { router } = await openApp('/sign-in?next=//evil.example/b')
  await email.fill('hoaminh@demo.test')
  await secret.fill(password)
  await enter.click()
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/b/khoi')
})

test('whoever is signed in already has nothing to do here', async () => {
  const { router } = await openApp('/sign-in', { auth: createMemoryAuth('hoaminh') })
  await expect.poll(() => router.currentRoute.value.name).toBe('bloc')
})

test('a wrong password is told at its field, and the keyboard is there to mend it', async () => {
  const { router } = await openApp('/sign-in')
  await email.fill('hoaminh@demo.test')
  await secret.fill('khong-dung')
  await enter.click()
  await expect.element(secret).toHaveFocus()
  await expect.element(secret).toHaveAccessibleDescription(/chưa đúng/)
  expect(await axeFindings('page')).toEqual([])
  expect(router.currentRoute.value.name).toBe('sign-in')
})

test('an address that is none is told at its field', async () => {
  await openApp('/sign-in')
  await enter.click()
  await expect.element(email).toHaveFocus()
  await expect.element(email).toHaveAccessibleDescription(/chưa đúng dạng/)
})

test('without a network nobody is told of a signature that would be kept', async () => {
  const auth = createMemoryAuth()
  auth.state.offline = true
  await openApp('/sign-in', { auth })
  await email.fill('hoaminh@demo.test')
  await enter.click()
  await expect.element(page.getByRole('alert').getByText('Chưa đăng nhập được')).toBeVisible()
  await expect.element(page.getByText('kiểm tra mạng')).toBeVisible()
  expect(document.body.textContent).not.toContain('Chữ ký vẫn được giữ')
})

test('the password shows itself when asked to', async () => {
  await openApp('/sign-in')
  await secret.fill('abc')
  await expect.element(secret).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Hiện' }).click()
  await expect.element(secret).toHaveAttribute('type', 'text')
})

test('the page says what it is not', async () => {
  await openApp('/sign-in')
  await expect.element(page.getByText('không phải cổng thông tin chính thức')).toBeVisible()
  await expect.element(page.getByText('không phải chữ ký số')).toBeVisible()
})

test('a link is sent to lead back to where the person was going', async () => {
  const { auth } = await openApp('/sign-in?next=/b/khoi/2014/board')
  await email.fill('hoaminh@demo.test')
  await send.click()
  await expect.element(page.getByText('Đã gửi liên kết đăng nhập')).toBeVisible()
  const returnUrl = `${location.origin}/sign-in?next=%2Fb%2Fkhoi%2F2014%2Fboard`
  expect(auth.sent).toEqual([{ email: 'hoaminh@demo.test', returnUrl }])
  expect(await axeFindings('page')).toEqual([])
  await page.getByRole('button', { name: 'Về trang đăng nhập' }).click()
  await expect.element(email).toHaveValue('hoaminh@demo.test')
})

test('the device that asked for a link signs in by it without another word', async () => {
  const auth = createMemoryAuth()
  await openApp('/sign-in', { auth })
  await email.fill('hoaminh@demo.test')
  await send.click()
  await expect.element(page.getByText('Đã gửi liên kết đăng nhập')).toBeVisible()
  comeBy(linkFor('hoaminh@demo.test'))
  const { router } = await openApp('/sign-in?next=/b/khoi/2014/board', { auth })
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/b/khoi/2014/board')
})

test('another device asks for the address: a link alone lets nobody in', async () => {
  comeBy(linkFor('hoaminh@demo.test'))
  const { router } = await openApp('/sign-in')
  await expect.element(page.getByText('Xin nhập lại địa chỉ')).toBeVisible()
  await email.fill('noivu@demo.test')
  await enter.click()
  await expect.element(email).toHaveAccessibleDescription(/gửi cho địa chỉ khác/)
  expect(router.currentRoute.value.name).toBe('sign-in')
  await email.fill('hoaminh@demo.test')
  await enter.click()
  await expect.poll(() => router.currentRoute.value.name).toBe('bloc')
})

test('a link that has served leads back to the form', async () => {
  const auth = createMemoryAuth()
  comeBy(linkFor('hoaminh@demo.test'))
  await auth.auth.signInWithLink('hoaminh@demo.test', location.href)
  await auth.auth.signOut()
  await openApp('/sign-in', { auth })
  await email.fill('hoaminh@demo.test')
  await enter.click()
  await expect.element(page.getByText('đã dùng rồi hoặc đã hết hạn')).toBeVisible()
  await expect.element(enter).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Về trang đăng nhập' }).click()
  await expect.element(secret).toBeVisible()
})
