import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** As `useNow`, with a way to look at the clock at once, which is corrected after some refusals. */
export function useClock(interval: number) {
  const { load } = useServices()
  const now = shallowRef(Date.now())
  async function look(): Promise<void> {
    const { clock } = await load()
    now.value = clock.now()
  }
  void look()
  const timer = setInterval(() => void look(), interval)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return { now: readonly(now), look }
}

/** This device's best estimate of the server's time (ms), updated every `interval` ms. */
export function useNow(interval: number): Readonly<Ref<number>> {
  return useClock(interval).now
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
