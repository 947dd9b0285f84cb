import { computed, readonly, shallowRef } from 'vue'

import type { ActStep } from '@/actions/perform-act'
import type { Scene, Services } from '@/actions/scene'
import type { Failure } from '@/domain/shared/errors'
import { fail, type Result } from '@/domain/shared/result'

import { useServices } from '@/services/services'
import { useYearStore } from '@/stores/year'

/** One action, given its services, what the screen knows, and a callback for its progress. */
export type Action<T> = (
  services: Services,
  scene: Scene,
  progress: (step: ActStep) => void,
) => Promise<Result<T>>

/**
 * Runs actions for a screen, one at a time: `step` is how far the current one has come (null if there is none),
 * `failure` why the last one failed. A second run while one is in progress does nothing.
 */
export function useAct() {
  const { load } = useServices()
  const year = useYearStore()
  const step = shallowRef<ActStep | 'starting' | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function run<T>(action: Action<T>): Promise<Result<T> | null> {
    if (step.value !== null) return null
    step.value = 'starting'
    failure.value = null
    try {
      const services = await load()
      const { scene } = year
      const result =
        scene === null ? fail('NOT_A_MEMBER') : await action(services, scene, (next) => (step.value = next))
      if (!result.ok) failure.value = result.failure
      return result
    } finally {
      step.value = null
    }
  }

  function forget(): void {
    failure.value = null
  }

  return {
    run,
    forget,
    step: readonly(step),
    failure: readonly(failure),
    busy: computed(() => step.value !== null),
  }
}
