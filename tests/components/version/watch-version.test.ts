import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { watchVersion } from '@/device/version'

const minute = 60_000

let out: () => Response
let asked: unknown[][]

beforeEach(() => {
  vi.useFakeTimers()
  out = () => Response.json({ version: 'one' })
  asked = []
  vi.spyOn(window, 'fetch').mockImplementation((...request) => {
    asked.push(request)
    return Promise.resolve(out())
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A page of the version `one`, and how often it has said that it is outdated. */
function page(version: string | null = 'one') {
  const meta = document.createElement('meta')
  meta.name = 'app-version'
  meta.content = version ?? ''
  if (version !== null) document.head.append(meta)
  const outdated = vi.fn()
  const stop = watchVersion(outdated)
  const close = () => {
    stop()
    meta.remove()
  }
  onTestFinished(close)
  return { outdated, close }
}

const happens = async (event: string) => {
  window.dispatchEvent(new Event(event))
  await vi.advanceTimersByTimeAsync(0)
}

test('asks past every cache, and says nothing while the versions are the same', async () => {
  const { outdated } = page()
  await vi.advanceTimersByTimeAsync(2 * minute)
  await happens('focus')
  expect(asked).toEqual([['/version.json', { cache: 'no-store' }]])
  expect(outdated).not.toHaveBeenCalled()
})

test('says once that another version is out, and asks no more', async () => {
  const { outdated } = page()
  out = () => Response.json({ version: 'two' })
  await vi.advanceTimersByTimeAsync(2 * minute)
  await happens('focus')
  await vi.advanceTimersByTimeAsync(30 * minute)
  await happens('focus')
  expect(outdated).toHaveBeenCalledTimes(1)
  expect(asked).toHaveLength(1)
})

test('whoever comes back often asks at most once a minute', async () => {
  page()
  for (let second = 0; second < 90; second += 10) {
    await happens('focus')
    await vi.advanceTimersByTimeAsync(10_000)
  }
  expect(asked).toHaveLength(1)
})

test('a page that nobody leaves asks every ten minutes', async () => {
  page()
  await vi.advanceTimersByTimeAsync(31 * minute)
  expect(asked).toHaveLength(3)
})

test.each(['online', 'vite:preloadError'])('%s asks at once', async (event) => {
  page()
  await happens(event)
  expect(asked).toHaveLength(1)
})

test.each<[string, () => Response]>([
  ['no network', () => Response.error()],
  ['the page instead of the version', () => new Response('<!doctype html>')],
  ['an answer without a version', () => Response.json({ version: 2 })],
  ['a server in trouble', () => Response.json(null, { status: 500 })],
])('%s is no new version', async (_, answer) => {
  const { outdated } = page()
  out = answer
  await happens('online')
  expect(asked).toHaveLength(1)
  expect(outdated).not.toHaveBeenCalled()
})

test('a page that is closed, or has no version as in development, asks nothing', async () => {
  page().close()
  page(null)
  await vi.advanceTimersByTimeAsync(31 * minute)
  await happens('online')
  expect(asked).toHaveLength(0)
})
