import { computed, watch, type ComputedRef } from 'vue'

import type { Result } from '@/domain/shared/result'
import { createPendingWrites } from '@/sync/pending-writes'

const only = 'value'

/** What a screen shows of the one value `stored` while this page changes it. */
export function usePendingWrite<T>(stored: () => T): {
  readonly shown: ComputedRef<T>
  /** Shows `value` during `write` and, unless that fails, until the listeners show it. Resolves with its result. */
  readonly send: <R>(value: T, write: () => Promise<Result<R> | null>) => Promise<Result<R> | null>
  readonly forget: () => void
} {
  const pending = createPendingWrites<T>({ isShown: (_id, value) => stored() === value })

  watch(stored, () => {
    pending.confirm(() => true)
  })

  async function send<R>(value: T, write: () => Promise<Result<R> | null>): Promise<Result<R> | null> {
    const sent = pending.begin(only, value)
    const result = await write()
    if (result?.ok === true) pending.accept(only, sent)
    else pending.drop(only, sent)
    return result
  }

  const shown = computed(() => {
    const write = pending.writes.value.get(only)
    return write === undefined ? stored() : write.value
  })

  return { shown, send, forget: pending.clear }
}
