import { computed, type ComputedRef } from 'vue'

import { isOnlyNewer } from '@/domain/log/replay'
import { standingOf } from '@/domain/log/standing'
import { groundEntries } from '@/domain/year/ground'
import { useBlocStore } from '@/stores/bloc'
import { useMarksStore } from '@/stores/marks'
import { useYearStore } from '@/stores/year'

import { obstacleTo, type Obstacle } from './obstacle'

/** What keeps this person from signing now, live. */
export function useObstacle(): ComputedRef<Obstacle | null> {
  const bloc = useBlocStore()
  const year = useYearStore()
  const marks = useMarksStore()

  /** The freeze, the opening and the decisions since. */
  const ground = computed(() => groundEntries(year.ground).map(({ seq }) => standingOf(seq, year.verdicts)))

  return computed(() => {
    const { stage, parties, number } = year.replay.projection
    return obstacleTo({
      member: bloc.me,
      alarm: year.alarm !== null,
      newer: isOnlyNewer(year.alarm),
      stage,
      parties,
      reopened: number > 0,
      hasText: year.revision !== null,
      ground: ground.value,
      progress: marks.progress,
      underway: marks.underway,
      unsaved: marks.unsaved.length,
    })
  })
}
