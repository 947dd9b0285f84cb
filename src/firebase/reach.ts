import { disableNetwork, enableNetwork, type Firestore } from 'firebase/firestore'

import type { Watch } from './watch'

/** How often the server is asked while it answers, and while it does not (ms). */
const often = 4_000
const oftener = 1_500
/** How long an answer may take (ms). */
const patience = 5_000

async function answers(server: string): Promise<boolean> {
  try {
    // any answer will do, and none of it is read
    await fetch(server, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}

/**
 * Tells whether `server` answers at all, on every change and true at first. The SDK notices a server that is gone
 * only after half a minute, and finds it again later still: here it is noticed within seconds, and the SDK is told
 * to connect anew as soon as the server answers. Nothing is asked while nobody looks at the page.
 */
export function watchReach(db: Firestore, server: string): Watch<boolean> {
  return (next) => {
    let reached = true
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined

    async function connectAnew(): Promise<void> {
      await disableNetwork(db)
      await enableNetwork(db)
    }

    async function look(): Promise<void> {
      const now = document.visibilityState === 'hidden' ? reached : await answers(server)
      if (stopped) return
      if (now && !reached) await connectAnew()
      if (now !== reached) next(now)
      reached = now
      timer = setTimeout(() => void look(), now ? often : oftener)
    }

    next(true)
    timer = setTimeout(() => void look(), often)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }
}
