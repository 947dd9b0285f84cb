import { onScopeDispose, ref, watch, type Ref } from 'vue'

import { useBlocStore } from './bloc'
import { useServices } from './services'
import { useYearStore } from './year'

/** The rules accept one sign of presence in 15 s; a little more keeps clear of the edge. */
const interval = 16_000
const heartbeat = 30_000

/** How long after the last sign somebody still counts as connected, in ms. */
export const presentFor = 75_000

/**
 * Tells the others, while the page is visible, that this person is here, which text their screen shows and which
 * item they are at. Never more often than the rules allow; the last change is told as soon as it may be.
 */
export function usePresence(item: Ref<string> = ref('')): void {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  let lastSent = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void tell(), wait)
  }

  async function tell(): Promise<void> {
    const uid = bloc.me?.uid
    const since = Date.now() - lastSent
    if (since < interval) {
      plan(interval - since)
      return
    }
    if (
      uid !== undefined &&
      bloc.me?.active === true &&
      document.visibilityState === 'visible' &&
      year.year !== null
    ) {
      lastSent = Date.now()
      const { database } = await load()
      const revision = year.revision?.digest ?? '-'
      // a refused sign of presence costs nobody anything: the next one comes by itself
      void database.writePresence(year.where, uid, { revision, item: item.value })
    }
    plan(heartbeat)
  }

  watch([() => year.revision?.digest, item, () => bloc.me?.uid, () => year.loaded], () => void tell(), {
    immediate: true,
  })
  onScopeDispose(() => {
    clearTimeout(timer)
  })
}
