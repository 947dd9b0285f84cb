import { computed, type ComputedRef } from 'vue'

import type { Draft } from '@/domain/pledge/compose'

import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** Everything that the next revision is composed from, as the server has it; null until all of it has arrived. */
export function useWholeDraft(): ComputedRef<Draft | null> {
  const bloc = useBlocStore()
  const year = useYearStore()

  return computed(() => {
    if (bloc.bloc === null || bloc.id === null || year.year === null) return null
    if (!bloc.units.fresh || !year.items.fresh) return null
    return {
      blocId: bloc.id,
      bloc: bloc.bloc,
      yearId: year.where.year,
      year: year.year,
      units: bloc.units.records,
      items: year.items.records,
    }
  })
}
