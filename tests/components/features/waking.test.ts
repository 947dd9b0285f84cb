import { afterEach, expect, test, vi } from 'vitest'

import { watchWaking } from '@/firebase/waking'

afterEach(() => vi.restoreAllMocks())

function comeBack(persisted: boolean): void {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }))
}

/** The page goes out of sight, and is seen again after `ms`. */
function lookAway(ms: number): void {
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  const later = Date.now() + ms
  vi.spyOn(Date, 'now').mockReturnValue(later)
  seen.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  vi.restoreAllMocks()
}

test('a page wakes when it was frozen, was kept for going back, or was long out of sight', () => {
  const woken = vi.fn()
  const stop = watchWaking(woken)
  comeBack(false)
  lookAway(3_000)
  expect(woken).not.toHaveBeenCalled()

  document.dispatchEvent(new Event('resume'))
  expect(woken).toHaveBeenCalledTimes(1)
  comeBack(true)
  expect(woken).toHaveBeenCalledTimes(2)
  lookAway(11_000)
  expect(woken).toHaveBeenCalledTimes(3)

  stop()
  document.dispatchEvent(new Event('resume'))
  comeBack(true)
  lookAway(11_000)
  expect(woken).toHaveBeenCalledTimes(3)
})
