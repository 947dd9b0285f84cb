import { computed, shallowRef, watch, type ShallowRef } from 'vue'

import type { Replay } from '@/domain/log/replay'
import { isOpened } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'
import type { LiveRecord } from '@/firebase/live'
import type { LiveLog } from '@/firebase/log'
import type { Heard } from '@/firebase/reach'

type Watched = {
  readonly year: ShallowRef<LiveRecord<Year>>
  readonly log: ShallowRef<LiveLog>
  readonly replay: ShallowRef<Replay>
  /** How many entries have arrived, shown or not. */
  readonly arrivedEntries: () => number
  /** True while the server no longer confirms something that was shown. */
  readonly behind: () => boolean
  readonly alarmed: () => boolean
}

/** Whether the year on screen has loaded, and whether it shows what the server has now (ADR 29). */
export function createYearLiveness(watched: Watched) {
  const { year, log, replay, arrivedEntries, behind, alarmed } = watched
  const loaded = shallowRef(false)
  const reached = shallowRef(true)
  const followers = shallowRef(0)
  const confirmed = computed(() => log.value.fresh && year.value.fresh && !behind())

  watch(
    () => log.value.fresh && (year.value.record !== null || year.value.corrupt),
    (now) => {
      if (now) loaded.value = true
    },
    { flush: 'sync' },
  )

  /** What the listeners have received, to be compared with what the server has; null before they have loaded. */
  function heard(): Heard | null {
    if (!loaded.value) return null
    const entries = arrivedEntries()
    const counted = year.value.record?.seq ?? entries
    const seq = alarmed() ? Infinity : Math.min(entries, counted)
    const ceremony = followers.value > 0 || counted !== entries || isOpened(replay.value.projection.stage)
    return { seq, confirmed: confirmed.value, ceremony }
  }

  /** To be called by a screen that follows the ceremony and so must be up to date. Returns a function that ends it. */
  function follow(): () => void {
    followers.value += 1
    return () => {
      followers.value -= 1
    }
  }

  function clear(): void {
    loaded.value = false
    reached.value = true
  }

  return {
    /** True once the year has loaded; losing the connection later removes nothing from the screen. */
    loaded,
    /** False once this page's listeners are known not to hear from the server. */
    reached,
    /** False while the server has not confirmed what is shown. */
    fresh: computed(() => reached.value && confirmed.value),
    heard,
    follow,
    clear,
  }
}
