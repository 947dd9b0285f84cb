import { onScopeDispose, ref, watch, type Ref } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useServices } from '@/services/services'
import { useYearStore } from '@/stores/year'

/** The rules accept one sign of presence in 15 s; a little more is on the safe side. */
const interval = 16_000
const heartbeat = 30_000

/** How long after their last sign of presence somebody counts as connected (ms). */
export const presentFor = 75_000

/**
 * While the page is visible, publishes that this person is here, which text their screen shows and which item they
 * are reading. Never more often than the rules allow; the latest change is sent as soon as they do.
 */
export function usePresence(item: Ref<string> = ref('')): void {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  let lastSent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let disposed = false

  function schedule(wait: number): void {
    clearTimeout(timer)
    if (!disposed) timer = setTimeout(() => void send(), wait)
  }

  async function send(): Promise<void> {
    const since = Date.now() - lastSent
    if (since < interval) {
      schedule(interval - since)
      return
    }
    if (isHere()) {
      lastSent = Date.now()
      const { database } = await load()
      const uid = bloc.me?.uid
      const revision = year.revision?.digest ?? '-'
      // person, year and visibility may have changed while the database was loading;
      // a refused sign of presence is harmless: the next one follows by itself
      if (uid !== undefined && isHere())
        void database.writePresence(year.where, uid, { revision, item: item.value })
    }
    schedule(heartbeat)
  }

  function isHere(): boolean {
    const visible = document.visibilityState === 'visible'
    return !disposed && visible && bloc.me?.active === true && year.year !== null
  }

  watch([() => year.revision?.digest, item, () => bloc.me?.uid, () => year.loaded], () => void send(), {
    immediate: true,
  })
  onScopeDispose(() => {
    disposed = true
    clearTimeout(timer)
  })
}
