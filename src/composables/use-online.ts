import { onScopeDispose, readonly, ref, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** Whether this device has a network at all; whether the server answers is a separate question (`year.fresh`). */
export function useOnline(): Readonly<Ref<boolean>> {
  const { watchOnline } = useServices()
  const online = ref(true)
  onScopeDispose(watchOnline((now) => (online.value = now)))
  return readonly(online)
}
