import { computed, type ComputedRef, type ShallowRef } from 'vue'

import { compareWithYear, type Alarm, type Replay } from '@/domain/log/replay'
import type { Where } from '@/domain/log/where'
import type { Year } from '@/domain/year/year'
import type { Live, LiveRecord } from '@/firebase/live'
import type { LiveLog } from '@/firebase/log'
import type { AppServices } from '@/services/services'

import { createOnlyMemory } from './create-only'
import { createGap } from './gap'
import { createHeadMemory } from './head-memory'
import { createSightings } from './sightings'

/** What is on the screen of a year, which the alarms are about. */
type Shown = {
  readonly where: ShallowRef<Where>
  readonly year: ShallowRef<LiveRecord<Year>>
  readonly log: ShallowRef<LiveLog>
  readonly replay: ShallowRef<Replay>
}

/** The ids of a key and of a revocation of the bloc that were altered, although nobody may; null where none was. */
type Altered = { readonly key: string | null; readonly revocation: string | null }

/**
 * Whether the log that the server shows is the one that this page, and this device before it, have seen. Any alarm
 * closes the year to acts.
 */
export function createYearAlarms(load: AppServices['load'], shown: Shown, altered: () => Altered) {
  const { where, year, log, replay } = shown
  const gap = createGap(load, where, year, log, replay)
  const memory = createHeadMemory(load)
  const sightings = createSightings()
  const frozenTexts = createOnlyMemory<{ text: string }>()

  /** What was changed beside the log: a text, a key, a revocation. */
  const changedBeside = computed<Alarm | null>(() => {
    const { key, revocation } = altered()
    const [code, id] =
      frozenTexts.altered.value !== null
        ? (['TEXT_CHANGED', frozenTexts.altered.value] as const)
        : key !== null
          ? (['KEY_CHANGED', key] as const)
          : (['REVOCATION_CHANGED', revocation] as const)
    return id === null ? null : { code, seq: replay.value.projection.seq, detail: id }
  })

  const alarm: ComputedRef<Alarm | null> = computed(() => {
    const { record } = year.value
    return (
      replay.value.alarm ??
      sightings.alarm.value ??
      (record && compareWithYear(replay.value, record)) ??
      memory.alarm.value ??
      gap.value ??
      changedBeside.value
    )
  })

  /** Has this device remember the head of a log that the server has confirmed and that raises no alarm. */
  function follow(next: Replay, value: LiveLog): void {
    if (value.fresh && sightings.alarm.value === null && next.alarm === null) void memory.follow(next)
  }

  function clear(): void {
    sightings.forget()
    memory.leave()
    frozenTexts.forget()
    gap.value = null
  }

  return {
    alarm,
    /** What this device has remembered of the log. */
    remembered: memory.remembered,
    /** Recalls what this device knows of a log; to be awaited before the log is shown. */
    start: memory.start,
    /** Accepts the log as it is now, after its head was compared in person with another device. */
    accept: memory.accept,
    /** Takes the year as the server has it, and gives what to show of it. */
    seeYear: sightings.ofYear,
    /** Takes the log as it has arrived, beside what was replayed of it before. */
    seeLog: sightings.ofLog,
    /** Takes the frozen texts as the server has them. */
    seeTexts: (texts: Live<{ text: string }>): void => {
      frozenTexts.take(texts)
    },
    follow,
    clear,
  }
}
