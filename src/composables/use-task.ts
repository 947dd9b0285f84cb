import { computed, readonly, shallowRef } from 'vue'

import type { Services } from '@/actions/scene'
import type { Failure } from '@/domain/shared/errors'
import type { Result } from '@/domain/shared/result'

import { useServices } from '@/services/services'

/**
 * Runs tasks that sign nothing, one at a time: `busy` while one is in progress, `failure` why the last one failed. A
 * second run meanwhile does nothing and resolves with null.
 */
export function useTask() {
  const { load } = useServices()
  const running = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)

  async function run<T>(work: (services: Services) => Promise<Result<T>>): Promise<Result<T> | null> {
    if (running.value) return null
    running.value = true
    failure.value = null
    try {
      const result = await work(await load())
      if (!result.ok) failure.value = result.failure
      return result
    } finally {
      running.value = false
    }
  }

  function forget(): void {
    failure.value = null
  }

  return { run, forget, busy: computed(() => running.value), failure: readonly(failure) }
}
