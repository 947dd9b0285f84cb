import { computed, shallowRef, type ShallowRef } from 'vue'

import type { Failure } from '@/domain/shared/errors'
import type { Live, LiveRecord, Watch } from '@/firebase/live'

/** A listener that died is started anew after this pause; an immediate restart trips the SDK. */
const restartAfter = 1500

/** Whether the server has confirmed what a listener tells; undefined where that is not said. */
function freshnessOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'fresh' in value ? value.fresh : undefined
}

/** Listeners of one store: started together, stopped together. */
export function createListeners(failed: (failure: Failure | null) => void) {
  const stops = new Set<() => void>()
  /** The listeners that the server has confirmed, and those of them that it confirms no longer. */
  const confirmed = new Set<symbol>()
  const lost = shallowRef<ReadonlySet<symbol>>(new Set())

  function note(listener: symbol, freshness: unknown): void {
    if (freshness === true) confirmed.add(listener)
    const isLost = freshness === false && confirmed.has(listener)
    if (isLost === lost.value.has(listener)) return
    const others = [...lost.value].filter((one) => one !== listener)
    lost.value = new Set(isLost ? [...others, listener] : others)
  }

  /**
   * Tells `next` what `watch` tells, until `stopAll`. A dead listener is named and started anew; what it told before
   * stands until the new one has heard from the server.
   */
  function listen<T>(watch: Watch<T>, next: (value: T) => void): void {
    let stop: () => void = () => undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let died = false
    const self = Symbol()
    const start = () => {
      stop = watch(
        (value) => {
          const freshness = freshnessOf(value)
          if (died && freshness === false) return
          died = false
          note(self, freshness)
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
    confirmed.clear()
    lost.value = new Set()
  }

  /** True while the server no longer confirms what one of them has told. */
  const behind = computed(() => lost.value.size > 0)

  return { listen, stopAll, behind }
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
