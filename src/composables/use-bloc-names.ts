import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

import { createListeners } from '@/sync/live'
import { useServices } from '@/services/services'

/** The names of several blocs, as they arrive; for choosing one of them. */
export function useBlocNames(
  ids: Readonly<Ref<readonly string[]>>,
): Readonly<Ref<ReadonlyMap<string, string>>> {
  const { load } = useServices()
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())
  // where no name arrives, the id is shown
  const listeners = createListeners(() => undefined)
  let disposed = false

  watch(
    ids,
    async (wanted) => {
      listeners.stopAll()
      if (wanted.length === 0) return
      const { database } = await load()
      if (disposed || ids.value !== wanted) return
      for (const id of wanted) {
        listeners.listen(database.watchBloc(id), ({ record }) => {
          if (record !== null) names.value = new Map([...names.value, [id, record.name]])
        })
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    disposed = true
    listeners.stopAll()
  })
  return names
}
