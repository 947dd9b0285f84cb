import { shallowRef, type ShallowRef } from 'vue'

import type { Failure } from '@/domain/shared/errors'
import type { Live, LiveRecord, Watch } from '@/firebase/watch'

/** A listener that died is started anew after this pause; an immediate restart trips the SDK. */
const restartAfter = 1500

/** True of what a listener tells before the server has confirmed it. */
function isUnconfirmed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'fresh' in value && value.fresh === false
}

/** Listeners of one store: started together, stopped together. */
export function createListeners(failed: (failure: Failure | null) => void) {
  const stops = new Set<() => void>()

  /**
   * Tells `next` what `watch` tells, until `stopAll`. A dead listener is named and started anew; what it told before
   * stands until the new one has heard from the server.
   */
  function listen<T>(watch: Watch<T>, next: (value: T) => void): void {
    let stop: () => void = () => undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let died = false
    const start = () => {
      stop = watch(
        (value) => {
          if (died && isUnconfirmed(value)) return
          died = false
          failed(null)
          next(value)
        },
        (failure) => {
          died = true
          failed(failure)
          timer = setTimeout(start, restartAfter)
        },
      )
    }
    start()
    stops.add(() => {
      clearTimeout(timer)
      stop()
    })
  }

  function stopAll(): void {
    for (const stop of stops) stop()
    stops.clear()
  }

  return { listen, stopAll }
}

const nothing: Live<never> = { records: new Map<string, never>(), corrupt: [], fresh: false }

/** A ref for a live collection, empty and not yet confirmed at first. */
export function liveRef<T>(): ShallowRef<Live<T>> {
  return shallowRef<Live<T>>(nothing)
}

/** A ref for a live document, absent and not yet confirmed at first. */
export function recordRef<T>(): ShallowRef<LiveRecord<T>> {
  return shallowRef<LiveRecord<T>>({ record: null, corrupt: false, fresh: false })
}
