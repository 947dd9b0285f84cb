import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

import { useServices } from './services'

/** Now by the server's clock (ms), as well as this device can tell, moved on every `interval` ms. */
export function useNow(interval: number): Readonly<Ref<number>> {
  const { load } = useServices()
  const now = shallowRef(Date.now())
  const tell = async () => {
    const { clock } = await load()
    now.value = clock.now()
  }
  void tell()
  const timer = setInterval(() => void tell(), interval)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return readonly(now)
}
