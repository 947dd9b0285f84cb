import { computed, shallowRef, type ShallowRef } from 'vue'

import type { Failure } from '@/domain/shared/errors'
import type { Live, LiveRecord, Watch } from '@/firebase/live'

/** How long to wait before restarting a dead listener (ms); the SDK does not cope with an immediate restart. */
const restartDelay = 1500

/** Whether the server has confirmed a value from a listener; undefined if the value does not say. */
function freshnessOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'fresh' in value ? value.fresh : undefined
}

/** Listeners of one store: started together, stopped together. `failed` gets the failure of a dead one, then null. */
export function createListeners(failed: (failure: Failure | null) => void) {
  const stops = new Set<() => void>()
  /** The listeners whose values the server has confirmed, and those of them that it no longer confirms. */
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
   * Passes each value of `watch` to `next`, until `stopAll`. A dead listener is reported and restarted; its last value
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
          timer = setTimeout(start, restartDelay)
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

  /** True while the server no longer confirms the last value of one of them. */
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
