import { page } from 'vitest/browser'
import { expect, onTestFinished, test } from 'vitest'

import { openApp } from '../support/app'
import { button, link } from '../support/screen'
import type { World } from '../support/world'

const dialog = () => page.getByRole('dialog')
const reviewed = (world: World) => {
  world.review('hoa-minh')
}
const signing = { ceremony: 'held', upTo: 2, at: 'board', withKey: true, given: reviewed } as const

test('Back closes an open dialog and stays on the page; the next Back leaves it', async () => {
  const { router } = await openApp(signing)
  await router.push({ name: 'sign' })
  const here = router.currentRoute.value.fullPath
  await button('Xem lại và ký').click()
  await expect.element(dialog()).toBeVisible()
  router.back()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(router.currentRoute.value.fullPath).toBe(here)
  await expect.element(button('Xem lại và ký')).toBeVisible()
  router.back()
  await expect.poll(() => router.currentRoute.value.name).toBe('board')
})

test('a dialog closed by its own button leaves nothing for Back to do', async () => {
  const { router } = await openApp(signing)
  await router.push({ name: 'sign' })
  await button('Xem lại và ký').click()
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  router.back()
  await expect.poll(() => router.currentRoute.value.name).toBe('board')
})

test.each([
  ['pressed twice', [-1, -1]],
  ['by two pages at once', [-2]],
])(
  'while a signature is under way, Back %s neither closes the dialog nor leaves the page',
  async (_how, steps) => {
    const { router } = await openApp(signing)
    await router.push({ name: 'sign' })
    await button('Xem lại và ký').click()
    const slow = crypto.subtle.sign.bind(crypto.subtle)
    let go = () => {}
    const held = new Promise<void>((resolve) => (go = resolve))
    crypto.subtle.sign = async (...input: Parameters<typeof slow>) => {
      await held
      return slow(...input)
    }
    onTestFinished(() => {
      crypto.subtle.sign = slow
      go()
    })
    await dialog().getByRole('button', { name: 'Ký xác nhận' }).click()
    await expect
      .element(dialog().getByRole('button', { name: 'Đóng' }))
      .toHaveAttribute('aria-disabled', 'true')
    for (const step of steps) {
      router.go(step)
      // one press comes after the other
      await new Promise((resolve) => setTimeout(resolve))
    }
    go()
    await expect.element(page.getByRole('heading', { name: 'Phường Hòa Minh đã ký' })).toBeVisible()
    expect(router.currentRoute.value.name).toBe('sign')
    await expect.poll(() => router.options.history.location).toBe(router.currentRoute.value.fullPath)
  },
)

test('a link in a dialog leads on, and Back from there returns to the page of the dialog', async () => {
  const { router } = await openApp(signing)
  await router.push({ name: 'sign' })
  await button('Xem lại và ký').click()
  await expect.element(dialog()).toBeVisible()
  await router.push({ name: 'home' })
  await expect.element(dialog()).not.toBeInTheDocument()
  router.back()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign')
  await expect.element(dialog()).not.toBeInTheDocument()
})

test('on a phone the menu closes once a page was chosen from it', async () => {
  await openApp({ size: [360, 740] })
  const menu = button('Cỡ chữ, ngôn ngữ và người dùng')
  await menu.click()
  await link('Khóa ký').click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Khóa ký của tôi' })).toBeVisible()
  await expect.element(menu).toHaveAttribute('aria-expanded', 'false')
})

test('on a phone the menu closes once a page was chosen from the row below it', async () => {
  await openApp({ size: [360, 740] })
  const menu = button('Cỡ chữ, ngôn ngữ và người dùng')
  await menu.click()
  await link('Bàn ký').click()
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.element(menu).toHaveAttribute('aria-expanded', 'false')
})
