import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Failure } from '@/domain/shared/errors'
import type { Live } from '@/firebase/live'
import { createListeners } from '@/sync/live'

type Told = Live<string>

const told = (names: readonly string[], fresh: boolean): Told => ({
  records: new Map(names.map((name) => [name, name])),
  corrupt: [],
  fresh,
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what a dead listener told stands until the one after it has heard from the server', () => {
  const started: { next: (value: Told) => void; failed: (failure: Failure) => void }[] = []
  const shown: Told[] = []
  const failures: (Failure | null)[] = []
  const listeners = createListeners((why) => failures.push(why))
  listeners.listen<Told>(
    (next, failed) => {
      started.push({ next, failed })
      return () => undefined
    },
    (value) => shown.push(value),
  )
  started[0]?.next(told(['a'], false))
  started[0]?.next(told(['a', 'b'], true))
  started[0]?.failed({ code: 'SERVER_BUSY' })
  expect(failures.at(-1)).toEqual({ code: 'SERVER_BUSY' })

  vi.advanceTimersByTime(2_000)
  started[1]?.next(told([], false))
  expect(shown.at(-1)?.records.size).toBe(2)
  expect(failures.at(-1)).toEqual({ code: 'SERVER_BUSY' })
  started[1]?.next(told(['a'], true))
  started[1]?.next(told(['a'], false))
  expect(shown.map(({ records, fresh }) => [records.size, fresh])).toEqual([
    [1, false],
    [2, true],
    [1, true],
    [1, false],
  ])
  expect(failures.at(-1)).toBeNull()
  listeners.stopAll()
})
