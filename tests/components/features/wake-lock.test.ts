import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { openApp } from '../support/app'

const hall = '/b/khoi-phuong-lien-chieu/2014/hall'
const opening = { ceremony: 'held', upTo: 3, as: 'noivu', at: hall } as const

function turn(visibility: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** How the screen is asked to stay awake. */
function watchScreen(answer: () => Promise<WakeLockSentinel>) {
  const request = vi.fn(answer)
  const before = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock')
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'wakeLock')
    Reflect.deleteProperty(document, 'visibilityState')
    if (before !== undefined) Object.defineProperty(Navigator.prototype, 'wakeLock', before)
  })
  return { request }
}

test('the hall keeps its screen awake, asks again after it was hidden, and lets go when it is left', async () => {
  const lock = { release: vi.fn(() => Promise.resolve()) }
  const { request } = watchScreen(() => Promise.resolve(lock as unknown as WakeLockSentinel))
  const { router } = await openApp(opening)
  await expect.poll(() => request.mock.calls).toEqual([['screen']])
  turn('hidden')
  expect(request).toHaveBeenCalledTimes(1)
  turn('visible')
  await expect.poll(() => request.mock.calls.length).toBe(2)
  await router.push('/b/khoi-phuong-lien-chieu/2014/board')
  await expect.poll(() => lock.release.mock.calls.length).toBe(1)
  turn('visible')
  expect(request).toHaveBeenCalledTimes(2)
})

test('a browser that refuses leaves the board as it is', async () => {
  const { request } = watchScreen(() => Promise.reject(new DOMException('low battery', 'NotAllowedError')))
  await openApp(opening)
  await expect.poll(() => request.mock.calls.length).toBe(1)
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
})
