import { watch, type ComputedRef } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'

import type { Door } from './door'
import { useLeave } from './use-leave'

/**
 * Has nothing go on being asked of the server for somebody who may not see it, and calls `reopen` once they may
 * again: a record read while an admin was changing it need not be the last word.
 */
export function followDoor(door: ComputedRef<Door>, blocId: () => string, reopen: () => void): void {
  const session = useSessionStore()
  const bloc = useBlocStore()
  const { clear } = useLeave()
  let shut = false

  watch(
    () => door.value.state,
    async (state) => {
      if (state === 'off' || state === 'outside') {
        const before = blocId()
        if (bloc.me !== null) await session.readMemberships()
        if (blocId() !== before) return
        clear()
        shut = true
      } else if (shut && state === 'opening') {
        shut = false
        reopen()
      }
    },
    { immediate: true },
  )
}
