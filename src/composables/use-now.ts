import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** This device's best estimate of the server's time (ms), updated every `interval` ms. */
export function useNow(interval: number): Readonly<Ref<number>> {
  const { load } = useServices()
  const now = shallowRef(Date.now())
  const update = async () => {
    const { clock } = await load()
    now.value = clock.now()
  }
  void update()
  const timer = setInterval(() => void update(), interval)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return readonly(now)
}

/** How far this device's clock is behind the server's (ms, negative where it is ahead); 0 while it is right. */
export function useClockSkew(): Readonly<Ref<number>> {
  const { load } = useServices()
  const skew = shallowRef(0)
  const update = async () => {
    skew.value = (await load()).clock.offset()
  }
  void update()
  const timer = setInterval(() => void update(), 2_000)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return readonly(skew)
}
