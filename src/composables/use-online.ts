import { onScopeDispose, readonly, ref, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** Whether this device has a network at all; that the server answers is another matter (`year.fresh`). */
export function useOnline(): Readonly<Ref<boolean>> {
  const { watchOnline } = useServices()
  const online = ref(true)
  onScopeDispose(watchOnline((now) => (online.value = now)))
  return readonly(online)
}
