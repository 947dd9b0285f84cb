import { onScopeDispose, ref, watch, type Ref } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useServices } from '@/services/services'
import { useYearStore } from '@/stores/year'

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
  let over = false

  function plan(wait: number): void {
    clearTimeout(timer)
    if (!over) timer = setTimeout(() => void tell(), wait)
  }

  async function tell(): Promise<void> {
    const since = Date.now() - lastSent
    if (since < interval) {
      plan(interval - since)
      return
    }
    if (isHere()) {
      lastSent = Date.now()
      const { database } = await load()
      const uid = bloc.me?.uid
      const revision = year.revision?.digest ?? '-'
      // who, where and whether may have changed while this was loaded;
      // a refused sign of presence costs nobody anything: the next one comes by itself
      if (uid !== undefined && isHere())
        void database.writePresence(year.where, uid, { revision, item: item.value })
    }
    plan(heartbeat)
  }

  function isHere(): boolean {
    const visible = document.visibilityState === 'visible'
    return !over && visible && bloc.me?.active === true && year.year !== null
  }

  watch([() => year.revision?.digest, item, () => bloc.me?.uid, () => year.loaded], () => void tell(), {
    immediate: true,
  })
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
}
