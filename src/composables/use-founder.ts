import { shallowRef, watch, type Ref } from 'vue'

import { isPassing } from '@/domain/shared/errors'

import { useServices } from '@/services/services'
import { useSessionStore } from '@/stores/session'

/** How long to wait before asking the server again after no answer (ms). */
const retryDelay = 3000

/** Whether the person signed in may found blocs: true once the server has said so. */
export function useFounder(): Readonly<Ref<boolean>> {
  const { load } = useServices()
  const session = useSessionStore()
  const founder = shallowRef(false)
  watch(
    () => session.account?.uid,
    (uid, _before, cleanup) => {
      founder.value = false
      if (uid === undefined) return
      let timer: ReturnType<typeof setTimeout> | undefined

      async function ask(self: string): Promise<void> {
        const { database } = await load()
        const found = await database.isFounder(self)
        if (session.account?.uid !== self) return
        if (found.ok) founder.value = found.value
        else if (isPassing(found.failure.code)) timer = setTimeout(() => void ask(self), retryDelay)
      }

      void ask(uid)
      cleanup(() => {
        clearTimeout(timer)
      })
    },
    { immediate: true },
  )
  return founder
}
