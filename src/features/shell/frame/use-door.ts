import { computed, type ComputedRef } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'
import { useOwnStanding } from '@/composables/use-own-standing'
import { useYearStore } from '@/stores/year'

import { doorOf, type Door, type Knowledge } from './door'
import { followDoor } from './follow-door'

/**
 * What the person who is signed in gets to see of `bloc` and the year on screen. For somebody who may not see it,
 * listening stops.
 */
export function useDoor(blocId: () => string, reopen: () => void): ComputedRef<Door> {
  const session = useSessionStore()
  const bloc = useBlocStore()
  const year = useYearStore()
  const standing = useOwnStanding(blocId)

  function yearState(): Knowledge['year'] {
    if (year.yearCorrupt) return 'corrupt'
    if (year.year !== null) return 'here'
    return year.fresh ? 'none' : 'unknown'
  }

  const door = computed(() =>
    doorOf({
      membership: standing.value,
      me: bloc.me,
      meCorrupt: bloc.meCorrupt,
      refused: bloc.refusals > 0,
      blocLoaded: bloc.loaded,
      yearLoaded: year.loaded,
      year: yearState(),
      failure: session.failure?.code ?? null,
    }),
  )

  followDoor(door, blocId, reopen)
  return door
}
