import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { memory } from '@/device/memory'
import { useSessionStore } from '@/stores/session'
import { useTypedWordsStore } from '@/stores/typed-words'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button } from '../support/screen'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  memory.browserOpen.clear()
  localStorage.clear()
})

/** The session is not to stay, and has just been used. */
const passing = () => {
  memory.lastUsed.write(Date.now())
  memory.browserOpen.write('')
}
/** Nobody has used any tab for so many minutes, and the page looks. */
async function unusedFor(minutes: number): Promise<void> {
  memory.lastUsed.write(Date.now() - minutes * 60_000)
  await vi.advanceTimersByTimeAsync(10_000)
}
const warning = () => page.getByText('Quý vị còn ở đây không?')
const ended = () => page.getByText(/Trang tự đăng xuất vì trình duyệt đã đóng/)

/** Opens a page; what looks whether anybody is there comes after it, and marks that somebody is. */
async function openPassing(opening: Opening = {}) {
  const begin = () => {
    passing()
    memory.lastUsed.write(1 + Date.now() - 60_000)
  }
  const app = await openApp({ given: begin, ...opening })
  await expect.element(page.getByRole('navigation', { name: 'Các trang của năm' })).toBeVisible()
  await expect.poll(() => Date.now() - (memory.lastUsed.read() ?? 0)).toBeLessThan(30_000)
  return app
}

test('a session that is not to stay ends after thirty minutes without use, and says so before', async () => {
  const { router } = await openPassing({ size: [360, 740] })
  await unusedFor(27)
  expect(warning().elements()).toEqual([])
  await unusedFor(28.5)
  await expect.element(warning()).toBeVisible()
  await expectAccessible()
  await button('Tôi vẫn ở đây').click()
  await expect.poll(() => warning().elements()).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(useSessionStore().account).not.toBeNull()
  await unusedFor(30)
  await expect.element(ended()).toBeVisible()
  expect(router.currentRoute.value.query['next']).toMatch(/^\/b\/khoi-phuong-lien-chieu\/2014\/?$/)
  await expectAccessible()
})

test('while a signing is open, nobody is signed out', async () => {
  await openPassing({ ceremony: 'held', upTo: 2, at: 'board' })
  await unusedFor(60)
  expect(useSessionStore().account).not.toBeNull()
  expect(warning().elements()).toEqual([])
})

test('while typed words have not been sent, nobody is signed out; afterwards they are', async () => {
  await openPassing()
  const typed = useTypedWordsStore()
  typed.keep('a form', { base: {}, now: { words: 'chưa gửi' } })
  await unusedFor(60)
  expect(useSessionStore().account).not.toBeNull()
  typed.drop('a form')
  await unusedFor(60)
  await expect.poll(() => useSessionStore().account).toBeNull()
})

test.each([
  ['the browser has been closed', () => memory.browserOpen.clear()],
  ['nobody has used it for thirty minutes', () => memory.lastUsed.write(Date.now() - 30 * 60_000)],
])('a session that is not to stay is over when the page opens and %s', async (_why, since) => {
  const given = () => {
    passing()
    memory.signedIn.write('')
    since()
  }
  await openApp({ as: 'hoaminh', at: '/', given })
  await expect.element(ended()).toBeVisible()
  expect(useSessionStore().account).toBeNull()
})

test('a session that is to stay is not over then', async () => {
  await openApp({ as: 'nguoila', at: '/', given: () => memory.signedIn.write('') })
  await expect.element(page.getByRole('heading', { level: 1, name: /chưa thuộc khối nào/ })).toBeVisible()
})

test('axe has seen the warning', () => {
  expect(unseen(import.meta.glob('/src/features/shell/idle/*.vue'))).toEqual([])
})
