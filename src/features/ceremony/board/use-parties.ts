import { computed, type ComputedRef } from 'vue'

import { isDrafting } from '@/domain/stages/stage'
import { useBlocStore } from '@/stores/bloc'
import { useSigningUnits } from '@/composables/use-signing-units'
import { useYearStore } from '@/stores/year'

/** A unit that has a seat at the table. */
export type Party = { readonly id: string; readonly name: string; readonly type: string }

/**
 * The parties in the order of the pledge, by the names in its verified text; while drafting, the units that
 * will sign.
 */
export function useParties(): ComputedRef<readonly Party[]> {
  const bloc = useBlocStore()
  const year = useYearStore()
  const signing = useSigningUnits()

  return computed(() => {
    const { records } = bloc.units
    if (isDrafting(year.stage)) return signing.value
    if (year.revision !== null) return year.revision.revision.parties
    return year.replay.projection.parties.map((id) => ({
      id,
      name: records.get(id)?.name ?? id,
      type: records.get(id)?.type ?? '',
    }))
  })
}
