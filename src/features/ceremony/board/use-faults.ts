import { computed, type ComputedRef } from 'vue'

import { faultsOf, type Fault } from '@/domain/year/faults'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** Every act of the year on screen that counts now and is INVALID. */
export function useFaults(): ComputedRef<readonly Fault[]> {
  const bloc = useBlocStore()
  const year = useYearStore()
  return computed(() => faultsOf(year.replay, year.verdicts, (kid) => bloc.keys.records.get(kid)?.uid))
}
