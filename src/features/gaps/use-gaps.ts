import { computed, type ComputedRef } from 'vue'

import { gapsOf, type Gap } from '@/domain/pledge/gaps'
import { useWholeDraft } from '@/stores/use-whole-draft'
import { useYearStore } from '@/stores/year'

/**
 * What keeps the draft from being frozen; null before it has come in. While the server is out of reach it is what was
 * known last.
 */
export function useGaps(): ComputedRef<readonly Gap[] | null> {
  const year = useYearStore()
  const whole = useWholeDraft()

  return computed<readonly Gap[] | null>((before) => {
    if (year.year === null || year.stage !== 'drafting') return null
    return whole.value === null ? (before ?? null) : gapsOf(whole.value)
  })
}
