import { computed, type ComputedRef } from 'vue'

import type { Managing } from '@/actions/manage-people'
import { administers } from '@/domain/people/permissions'
import { useBlocStore } from '@/stores/bloc'

/** The bloc on screen and its user, if they are an admin of it; null for everybody else. */
export function useManaging(): ComputedRef<Managing | null> {
  const bloc = useBlocStore()
  return computed(() =>
    bloc.id !== null && bloc.me !== null && administers(bloc.me) ? { bloc: bloc.id, by: bloc.me } : null,
  )
}
