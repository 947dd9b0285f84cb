import { computed, type ComputedRef } from 'vue'

import { isDrafting } from '@/domain/stages/stage'
import { gapsOf, type Gap } from '@/domain/pledge/gaps'
import { useBlocStore } from '@/stores/bloc'
import { useWholeDraft } from '@/composables/use-whole-draft'
import { useYearStore } from '@/stores/year'

/**
 * What keeps the draft from being frozen; null before it has loaded, and while some of it cannot be read, since that
 * would look like a gap. While the server cannot be reached, it reflects the last known state.
 */
export function useGaps(): ComputedRef<readonly Gap[] | null> {
  const bloc = useBlocStore()
  const year = useYearStore()
  const whole = useWholeDraft()

  return computed<readonly Gap[] | null>((before) => {
    if (year.year === null || !isDrafting(year.stage)) return null
    if (bloc.units.corrupt.length > 0 || year.items.corrupt.length > 0) return null
    return whole.value === null ? (before ?? null) : gapsOf(whole.value)
  })
}
