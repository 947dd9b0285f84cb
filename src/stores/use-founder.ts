import { shallowRef, watch, type Ref } from 'vue'

import { useServices } from './services'
import { useSessionStore } from './session'

/** Whether the person signed in may found blocs: true once the server has said so. */
export function useFounder(): Readonly<Ref<boolean>> {
  const { load } = useServices()
  const session = useSessionStore()
  const founder = shallowRef(false)
  watch(
    () => session.account?.uid,
    async (uid) => {
      founder.value = false
      if (uid === undefined) return
      const { database } = await load()
      const found = await database.isFounder(uid)
      if (session.account?.uid === uid) founder.value = found.ok && found.value
    },
    { immediate: true },
  )
  return founder
}
