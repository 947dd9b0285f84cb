import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { render } from 'vitest-browser-vue'
import { createPinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'

import App from '@/app/App.vue'
import { createAppRouter } from '@/app/router'
import { memory } from '@/device/memory'
import { createAppI18n } from '@/i18n'
import { LinkReturn } from '@/features/shell/sign-in'
import DemoPeople from '@/features/shell/sign-in/DemoPeople.vue'
import { servicesKey } from '@/services/services'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import { createOpenDialogs } from '@/ui/open-dialogs'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'
import { linkMark, password } from '../support/auth'
import { createServices } from '../support/services'
import { createWorld } from '../support/world'

afterEach(() => {
  localStorage.clear()
})

const email = () => page.getByLabelText('Thư điện tử')
const secret = () => page.getByRole('textbox', { name: 'Mật khẩu' })

test('whoever has an account signs in on a phone and comes to where they were going', async () => {
  const { router } = await openApp({ as: null, at: 'board', ceremony: 'held', upTo: 2, size: [360, 740] })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await email().fill('hoaminh@demo.test')
  await secret().fill(password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(router.currentRoute.value.name).toBe('board')
})

test('a wrong password is told at its field, and the keyboard goes there', async () => {
  await openApp({ as: null, at: '/' })
  await email().fill('hoaminh@demo.test')
  await secret().fill('wrong')
  await button('Đăng nhập').click()
  await expect.element(secret()).toHaveFocus()
  await expect.element(secret()).toHaveAccessibleDescription(/Thư điện tử hoặc mật khẩu/)
  await expectAccessible()
})

test('without a network it says so above the button', async () => {
  const { trouble } = await openApp({ as: null, at: '/' })
  trouble.current = 'OFFLINE'
  await email().fill('hoaminh@demo.test')
  await secret().fill(password)
  await button('Đăng nhập').click()
  await expect.element(page.getByText('Chưa đăng nhập được')).toBeVisible()
  await expectAccessible()
})

test('a link is sent to whoever has no password, and there is a way back', async () => {
  await openApp({ as: null, at: '/' })
  await email().fill('hoaminh@demo.test')
  await button('Gửi cho tôi liên kết đăng nhập').click()
  await expect.element(page.getByText(/hoaminh@demo\.test/)).toBeVisible()
  await expectAccessible()
  await button('Về trang đăng nhập').click()
  await expect.element(email()).toHaveValue('hoaminh@demo.test')
})

test('the words of the public pages are there before the rest is loaded', async () => {
  const missing = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  onTestFinished(() => missing.mockRestore())
  const { app } = await createServices(createWorld(), null)
  const i18n = createAppI18n(memory.locale)
  const router = createAppRouter(i18n.enter, createOpenDialogs(), createMemoryHistory())
  const provide = { [servicesKey as symbol]: app, [announcerKey as symbol]: createAnnouncer() }
  await render(App, { global: { plugins: [createPinia(), i18n, router], provide } })
  await router.push('/sign-in')
  await expect.element(email()).toBeVisible()
  await router.push('/nowhere/at/all')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(missing.mock.calls.map(String).filter((said) => said.includes('[intlify]'))).toEqual([])
})

const returnUrl = `${window.location.origin}/sign-in`

async function arriveBy(link: string, as: string | null = null) {
  const { app } = await createServices(createWorld(), as)
  const i18n = createAppI18n(memory.locale)
  await i18n.setLocale('vi')
  const global = { plugins: [createPinia(), i18n], provide: { [servicesKey as symbol]: app } }
  return { global, url: `${window.location.origin}/sign-in?${linkMark}${link}` }
}

test('the link opened on another device asks for the address that it was sent to', async () => {
  const { global, url } = await arriveBy('new')
  const screen = await render(LinkReturn, { props: { url, returnUrl }, global })
  await expect.element(email()).toBeVisible()
  await expectAccessible('component')
  await email().fill('hoaminh@demo.test')
  await button('Đăng nhập').click()
  await expect.poll(() => screen.emitted('done')).toHaveLength(1)
})

test('a link that has served says so, and one tap sends another to the address that is known', async () => {
  memory.linkEmail.write('hoaminh@demo.test')
  const { global, url } = await arriveBy('old')
  const screen = await render(LinkReturn, { props: { url, returnUrl }, global })
  await expect.element(page.getByText('Chưa đăng nhập được')).toBeVisible()
  await expectAccessible('component')
  await button('Gửi liên kết mới đến hoaminh@demo.test').click()
  await expect.poll(() => screen.emitted('sent')).toEqual([['hoaminh@demo.test']])
  await button('Về trang đăng nhập').click()
  expect(screen.emitted('back')).toHaveLength(1)
})

test('the address is known after the link has served, too', async () => {
  const { global, url } = await arriveBy('new')
  const screen = await render(LinkReturn, { props: { url, returnUrl }, global })
  await email().fill('hoaminh@demo.test')
  await button('Đăng nhập').click()
  await expect.poll(() => screen.emitted('done')).toHaveLength(1)
  expect(memory.linkEmail.read()).toBe('hoaminh@demo.test')
})

test('a spent link that somebody opens who is signed in by it already does not stop them', async () => {
  memory.linkEmail.write('hoaminh@demo.test')
  const { global, url } = await arriveBy('old', 'hoaminh')
  const screen = await render(LinkReturn, { props: { url, returnUrl }, global })
  await expect.poll(() => screen.emitted('done')).toHaveLength(1)
})

test('the demo people are one tap each', async () => {
  const { global } = await arriveBy('')
  await render(DemoPeople, { global })
  expect(page.getByRole('listitem').elements()).toHaveLength(8)
  await expectAccessible('component')
})

test('axe has seen every part of signing in', () => {
  expect(unseen(import.meta.glob('/src/features/shell/sign-in/*.vue'))).toEqual([])
})
