import { computed, type ComputedRef } from 'vue'

import type { Entry } from '@/domain/log/entry'
import { standingOf } from '@/domain/log/standing'
import { leadsBloc, witnesses } from '@/domain/people/permissions'
import { standingRefusal } from '@/domain/year/faults'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** Who reads of a refusal: each of them is to do something else. */
export type RefusalReader = 'witness' | 'head' | 'own' | 'others'

/**
 * The refusal that halts the signing, and who reads of it. A refusal without its leader's signature is none: the board
 * says so in its place.
 */
export function useRefusal(): {
  readonly refusal: ComputedRef<Entry<'refuse'> | null>
  readonly reader: ComputedRef<RefusalReader>
  readonly ofOwnUnit: ComputedRef<boolean>
} {
  const bloc = useBlocStore()
  const year = useYearStore()

  const refusal = computed(() => {
    const standing = standingRefusal(year.replay)
    return standingOf(standing?.seq ?? 0, year.verdicts).state === 'invalid' ? null : standing
  })
  const ofOwnUnit = computed(() => refusal.value !== null && refusal.value.body.unit === bloc.me?.unit)
  const reader = computed<RefusalReader>(() => {
    if (bloc.me === null) return 'others'
    if (witnesses(bloc.me)) return 'witness'
    if (bloc.bloc !== null && leadsBloc(bloc.me, bloc.bloc.headUnit)) return 'head'
    return ofOwnUnit.value ? 'own' : 'others'
  })
  return { refusal, reader, ofOwnUnit }
}
