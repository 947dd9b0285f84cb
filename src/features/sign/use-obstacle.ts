import { computed, type ComputedRef } from 'vue'

import { isAct } from '@/domain/log/entry'
import { standingOf } from '@/domain/year/ceremony'
import { useBlocStore } from '@/stores/bloc'
import { useMarksStore } from '@/stores/marks'
import { useYearStore } from '@/stores/year'

import { obstacleTo, type Obstacle } from './obstacle'

/** What stands in this person's way to signing now, live. */
export function useObstacle(): ComputedRef<Obstacle | null> {
  const bloc = useBlocStore()
  const year = useYearStore()
  const marks = useMarksStore()

  /** The freeze, the opening, and what was decided since. */
  const ground = computed(() => {
    const { freeze, open } = year.ground
    const since = open === null ? [] : year.replay.entries.slice(open.seq)
    const passages = since.filter((entry) => isAct(entry, 'resume') || isAct(entry, 'void'))
    return [freeze, open, ...passages].flatMap((entry) =>
      entry === null ? [] : [standingOf(entry.seq, year.verdicts)],
    )
  })

  return computed(() => {
    const { stage, parties, number } = year.replay.projection
    return obstacleTo({
      member: bloc.me,
      alarm: year.alarm !== null,
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
