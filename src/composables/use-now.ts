import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

import { useServices } from '@/services/services'

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

/** How far this device's clock is behind the server's (ms, negative where it is ahead); 0 while it is right. */
export function useClockSkew(): Readonly<Ref<number>> {
  const { load } = useServices()
  const skew = shallowRef(0)
  const look = async () => {
    skew.value = (await load()).clock.offset()
  }
  void look()
  const timer = setInterval(() => void look(), 2_000)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return readonly(skew)
}
