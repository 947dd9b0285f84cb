import { afterEach, expect, test, vi } from 'vitest'

import { createClock, keepAccurate } from '@/device/clock'
import { saveFile } from '@/device/downloads'
import { watchOnline } from '@/device/online'
import { ok } from '@/domain/shared/result'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('a file is handed over under its name, whole, and its address is let go afterwards', async () => {
  const handed: Promise<string>[] = []
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
    handed.push(fetch(this.href).then((response) => response.text()))
  })
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  saveFile('giao-uoc-2014.proof.json', '{"năm":2014}', 'application/json')
  expect(revoked).not.toHaveBeenCalled()
  expect(names).toEqual(['giao-uoc-2014.proof.json'])
  expect(await handed[0]).toBe('{"năm":2014}')
  await expect.poll(() => revoked.mock.calls.length).toBe(1)
})

test('the network is told of at once and on every change, until it is stopped', () => {
  const told: boolean[] = []
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const stop = watchOnline((now) => told.push(now))
  online.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  online.mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  stop()
  window.dispatchEvent(new Event('online'))
  window.dispatchEvent(new Event('offline'))
  expect(told).toEqual([false, true, false])
})

test('a clock that was set is found out when the page is come back to, and while nobody leaves it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let asked = 0
  const clock = createClock(() => {
    asked += 1
    const now = Date.now()
    return Promise.resolve(ok({ server: now, asked: now, answered: now }))
  })
  keepAccurate(clock)
  const real = Date.now.bind(Date)
  let ahead = 0
  vi.spyOn(Date, 'now').mockImplementation(() => real() + ahead)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(asked).toBe(0)
  ahead = 600_000
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(asked).toBe(1))
  // the answer is taken in before the clock is set again
  await new Promise((resolve) => setTimeout(resolve))
  ahead = 0
  vi.advanceTimersByTime(15_000)
  await vi.waitFor(() => expect(asked).toBe(2))
})
