import { computed, type ComputedRef } from 'vue'

import { isOnlyNewer } from '@/domain/log/replay'
import type { ReviewProgress } from '@/domain/pledge/review'
import { useRefusal } from '@/composables/use-refusal'
import { useFaults } from '@/features/ceremony/board'
import { useGaps } from '@/features/prepare/gaps'
import { useBlocStore } from '@/stores/bloc'
import { useMarksStore } from '@/stores/marks'
import { useOutboxStore } from '@/stores/outbox'
import { useSigningKeysStore } from '@/stores/signing-keys'
import { useYearStore } from '@/stores/year'

import { nextStep, type NextStep } from './next-step'

/** The next step of the person who is signed in, and the review progress of their unit. */
export function useNextStep(): {
  readonly step: ComputedRef<NextStep | null>
  readonly progress: ComputedRef<ReviewProgress>
} {
  const bloc = useBlocStore()
  const keys = useSigningKeysStore()
  const marks = useMarksStore()
  const outbox = useOutboxStore()
  const year = useYearStore()
  const faults = useFaults()
  const gaps = useGaps()
  const { ofOwnUnit } = useRefusal()

  const progress = computed(() => marks.progress)
  const signature = computed(
    () => year.seats.find(({ unit }) => unit === bloc.me?.unit)?.standing.state ?? ('absent' as const),
  )
  const step = computed(() => {
    if (bloc.me === null || bloc.bloc === null) return null
    return nextStep({
      member: bloc.me,
      stage: year.stage,
      headUnit: bloc.bloc.headUnit,
      parties: year.replay.projection.parties,
      signature: signature.value,
      progress: progress.value,
      kept: outbox.offered !== null,
      keyed: keys.usable.length > 0,
      refused: ofOwnUnit.value,
      ready: gaps.value?.length === 0,
      alarm: year.alarm !== null,
      newer: isOnlyNewer(year.alarm),
      broken: faults.value.some(({ remedy }) => remedy === 'reopen'),
    })
  })
  return { step, progress }
}
