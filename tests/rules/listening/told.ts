import { onTestFinished } from 'vitest'

import type { ErrorCode } from '@/domain/shared/errors'
import type { Watch } from '@/firebase/live'

/** Listens until the test is over, and keeps everything that is told. */
export function listen<T>(watch: Watch<T>) {
  const told: T[] = []
  const failures: ErrorCode[] = []
  const stop = watch(
    (value) => told.push(value),
    ({ code }) => failures.push(code),
  )
  onTestFinished(stop)
  return { told, failures, last: () => told.at(-1), stop }
}
