import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { useManaging } from '@/composables/use-managing'
import type { Invite } from '@/domain/people/invite'
import type { Failure } from '@/domain/shared/errors'

import { createListeners, liveRef } from '@/sync/live'
import { useServices } from '@/services/services'

/** The open invitations of the bloc on screen, live; only its admins may see them. */
export const useInvitesStore = defineStore('invites', () => {
  const { load } = useServices()
  const invites = liveRef<Invite>()
  const failure = shallowRef<Failure | null>(null)
  const listeners = createListeners((why) => (failure.value = why))

  const managing = useManaging()

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

  return { invites: computed(() => invites.value), failure: computed(() => failure.value) }
})
