import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import type { Managing } from '@/actions/manage-people'
import type { Invite } from '@/domain/people/invite'
import type { Failure } from '@/domain/shared/errors'

import { useBlocStore } from './bloc'
import { createListeners, liveRef } from '@/sync/live'
import { useServices } from '@/services/services'

/** The standing invitations of the bloc on screen, live; for its admins, who alone may see them. */
export const useInvitesStore = defineStore('invites', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const invites = liveRef<Invite>()
  const failure = shallowRef<Failure | null>(null)
  const listeners = createListeners((why) => (failure.value = why))

  /** Who manages which bloc; null for everybody but its admins. */
  const managing = computed<Managing | null>(() =>
    bloc.id !== null && bloc.me?.admin === true && bloc.me.active ? { bloc: bloc.id, by: bloc.me } : null,
  )

  watch(
    () => managing.value?.bloc,
    async (id) => {
      listeners.stopAll()
      failure.value = null
      invites.value = { records: new Map(), corrupt: [], fresh: false }
      if (id === undefined) return
      const { database } = await load()
      if (managing.value?.bloc !== id) return
      listeners.listen(database.watchInvites(id), (value) => (invites.value = value))
    },
    { immediate: true },
  )

  return { invites: computed(() => invites.value), managing, failure: computed(() => failure.value) }
})
