import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'

import type { Result } from '@/domain/shared/result'

import { newsPatience } from '@/sync/until'

type Sent<T> = {
  readonly value: T
  readonly answered: boolean
  /** News of what was sent before may still be on the way: what is seen says nothing of this. */
  readonly overtaking: boolean
}

/**
 * What a screen shows of `stored` while this page changes it: the answer to a write may come before the news of it,
 * and whoever saw the old value meanwhile would send the same again.
 */
export function useUntilNews<T>(stored: () => T): {
  readonly shown: ComputedRef<T>
  /** Shows `value` from now on, unless `write` fails, until news have come. */
  readonly send: <R>(value: T, write: () => Promise<Result<R> | null>) => Promise<Result<R> | null>
  readonly forget: () => void
} {
  const sent = shallowRef<Sent<T> | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget(): void {
    clearTimeout(timer)
    sent.value = null
  }

  watch(stored, () => {
    if (sent.value?.answered === true && !sent.value.overtaking) forget()
  })
  onScopeDispose(forget)

  async function send<R>(value: T, write: () => Promise<Result<R> | null>): Promise<Result<R> | null> {
    const mine: Sent<T> = { value, answered: false, overtaking: sent.value !== null }
    clearTimeout(timer)
    sent.value = mine
    const result = await write()
    if (sent.value !== mine) return result
    if (result?.ok !== true || (!mine.overtaking && stored() === value)) forget()
    else {
      sent.value = { ...mine, answered: true }
      timer = setTimeout(forget, newsPatience)
    }
    return result
  }

  return { shown: computed(() => (sent.value === null ? stored() : sent.value.value)), send, forget }
}
