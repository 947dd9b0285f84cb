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

/** Whether the year on screen was heard of, and whether what is shown of it is what the server has now (ADR 29). */
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

  /** What the listeners have told, to be compared with what the server has; null before they have told anything. */
  function heard(): Heard | null {
    if (!loaded.value) return null
    const entries = arrivedEntries()
    const counted = year.value.record?.seq ?? entries
    const seq = alarmed() ? Infinity : Math.min(entries, counted)
    const ceremony = followers.value > 0 || counted !== entries || isOpened(replay.value.projection.stage)
    return { seq, confirmed: confirmed.value, ceremony }
  }

  /** To be called by a screen on which the ceremony is followed: what it shows must be true now. Returns its end. */
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
    /** True once the server has told of the year; a connection lost since takes nothing off the screen. */
    loaded,
    /** False once it is plain that the server does not reach this page's listeners. */
    reached,
    /** False while what is shown has not been confirmed by the server. */
    fresh: computed(() => reached.value && confirmed.value),
    heard,
    follow,
    clear,
  }
}
