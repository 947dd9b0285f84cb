import { computed, type ComputedRef } from 'vue'

import { isValidOn } from '@/domain/people/capacity'
import { dayInVietNam } from '@/domain/shared/day'
import { useBlocStore } from '@/stores/bloc'
import { useNow } from '@/composables/use-now'

/** The capacities that this person can sign in today: those of their member document that have not ended. */
export function useOwnCapacities(): ComputedRef<readonly string[]> {
  const bloc = useBlocStore()
  const now = useNow(30_000)
  return computed(() => {
    const today = dayInVietNam(now.value)
    return bloc.me?.capacities.filter((capacity) => isValidOn(capacity, today)) ?? []
  })
}
