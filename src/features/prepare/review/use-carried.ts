import { computed, type ComputedRef } from 'vue'

import { carriedOver } from '@/domain/pledge/compare'
import { useYearStore } from '@/stores/year'

/**
 * The items that are unchanged since the previous revision, so that their marks still count, and the number of that
 * revision; none and null if there is no previous revision, or its text cannot be read.
 */
export function useCarried(): {
  readonly carried: ComputedRef<ReadonlySet<string>>
  readonly previousNumber: ComputedRef<number | null>
} {
  const year = useYearStore()
  const carried = computed<ReadonlySet<string>>(() => {
    const [previous, current] = [year.previous?.revision, year.revision?.revision]
    return previous === undefined || current === undefined ? new Set() : carriedOver(previous, current)
  })
  return { carried, previousNumber: computed(() => year.previous?.revision.number ?? null) }
}
