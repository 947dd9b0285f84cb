import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'

import type { Failure } from '@/domain/shared/errors'

/** Counts how often the device did not verify the person: from the second time on (`again`) other ways are offered. */
export function useRefusals(failure: Readonly<Ref<Failure | null>>): {
  readonly again: ComputedRef<boolean>
  readonly forget: () => void
} {
  const count = shallowRef(0)
  watch(
    failure,
    (now) => {
      if (now?.code === 'KEY_CANCELLED') count.value += 1
    },
    { flush: 'sync' },
  )
  return { again: computed(() => count.value >= 2), forget: () => (count.value = 0) }
}
