import { watch, type ComputedRef } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'

import type { Door } from './door'
import { useLeave } from './use-leave'

/** How soon the server is asked again while it goes on refusing (ms). */
const askInterval = 60_000

/**
 * Stops listening for somebody who may not see the bloc, and calls `reopen` once they may again: a record read while an
 * admin was changing it may not be final. Asks anew where the server refuses what it showed before.
 */
export function followDoor(door: ComputedRef<Door>, blocId: () => string, reopen: () => void): void {
  const session = useSessionStore()
  const bloc = useBlocStore()
  const { clear } = useLeave()
  let closed = false
  let askedAt = 0

  watch(
    () => bloc.refusals,
    (refusals) => {
      if (refusals === 0 || Date.now() - askedAt < askInterval) return
      askedAt = Date.now()
      void session.readMemberships()
    },
  )

  watch(
    () => door.value.state,
    async (state) => {
      if (state === 'off' || state === 'outside') {
        const before = blocId()
        if (bloc.me !== null && bloc.refusals === 0) await session.readMemberships()
        if (blocId() !== before) return
        clear()
        closed = true
      } else if (closed && state === 'opening') {
        closed = false
        reopen()
      }
    },
    { immediate: true },
  )
}
