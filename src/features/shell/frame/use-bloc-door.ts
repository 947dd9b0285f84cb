import { computed, type ComputedRef } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'
import { useOwnStanding } from '@/composables/use-own-standing'

import { doorOf, type Door } from './door'
import { followDoor } from './follow-door'

/** What the person who is signed in gets to see of `bloc` as a whole, regardless of its years. */
export function useBlocDoor(blocId: () => string, reopen: () => void): ComputedRef<Door> {
  const session = useSessionStore()
  const bloc = useBlocStore()
  const standing = useOwnStanding(blocId)

  const door = computed(() =>
    doorOf({
      membership: standing.value,
      me: bloc.me,
      meCorrupt: bloc.meCorrupt,
      refused: bloc.refusals > 0,
      blocLoaded: bloc.loaded,
      yearLoaded: bloc.years.fresh || bloc.years.records.size > 0,
      year: 'here',
      failure: session.failure?.code ?? null,
    }),
  )
  followDoor(door, blocId, reopen)
  return door
}
