import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { noticesOf } from '@/domain/notices/notices'
import type { Seen } from '@/firebase/seen'

import { useBlocStore } from './bloc'
import { createListeners, recordRef } from '@/sync/live'
import { useServices } from '@/services/services'
import { useYearStore } from './year'

/** The notices of the year on screen, and how far this person has read them, on any device. */
export const useNoticesStore = defineStore('notices', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const seen = recordRef<Seen>()
  const listeners = createListeners(bloc.noteFailure)
  /** How far they were read in this window, before the server confirms it. */
  const readHere = shallowRef(0)

  watch(
    [() => year.where, () => bloc.me?.uid],
    async ([where, uid]) => {
      listeners.stopAll()
      seen.value = { record: null, corrupt: false, fresh: false }
      readHere.value = 0
      if (where.bloc === '' || uid === undefined) return
      const { database } = await load()
      if (year.where !== where || bloc.me?.uid !== uid) return
      listeners.listen(database.watchSeen(where, uid), (value) => (seen.value = value))
    },
    { immediate: true },
  )

  const notices = computed(() => noticesOf(year.replay.entries))
  const readUpTo = computed(() => Math.max(seen.value.record?.seq ?? 0, readHere.value))
  const unread = computed(() =>
    seen.value.fresh ? notices.value.filter(({ seq }) => seq > readUpTo.value).length : 0,
  )

  /** Marks all current notices as read. On failure they are merely marked again another time. */
  async function markRead(): Promise<void> {
    const { where } = year
    const { seq } = year.replay.projection
    const uid = bloc.me?.uid
    if (uid === undefined || seq <= readUpTo.value || !seen.value.fresh) return
    readHere.value = seq
    const { database } = await load()
    await database.writeSeen(where, uid, seq)
  }

  return { notices, readUpTo, unread, known: computed(() => seen.value.fresh), markRead }
})
