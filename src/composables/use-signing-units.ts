import { computed, type ComputedRef } from 'vue'

import { unitsOn } from '@/domain/people/unit'
import { signingDay } from '@/domain/pledge/settings'

import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** A unit that will sign. */
export type SigningUnit = { readonly id: string; readonly name: string; readonly type: string }

/** The units that will sign: those that exist on the day of the meeting; without a day, at the end of the year. */
export function useSigningUnits(): ComputedRef<readonly SigningUnit[]> {
  const bloc = useBlocStore()
  const year = useYearStore()
  return computed(() => {
    const day = signingDay(year.where.year, year.year?.settings ?? { date: '' })
    return unitsOn(bloc.units.records, day).map(([id, { name, type }]) => ({ id, name, type }))
  })
}
